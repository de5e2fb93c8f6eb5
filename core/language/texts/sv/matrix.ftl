## Matrix: rooms that may be encrypted

# max 300
no-key = Jag kunde inte öppna ditt meddelande. Skicka det igen.
