## Matrix: rooms that may be encrypted

# max 300
no-key = En saanut viestiäsi auki. Lähetä se uudelleen.
