## Matrix: rooms that may be encrypted

# max 300
no-key = En saanut avattua viestiäsi. Lähetä se uudelleen.
