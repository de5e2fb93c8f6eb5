## Matrix: rooms that may be encrypted

# max 300
no-key = I couldn't open your message. Please send it again.
