## What comes in a chat beside words and buttons

# max 300
no-edit = Editing this message doesn't change an answer. Write it as a new message.

# max 300
no-file = This file can't be read. Send a text file, such as .yaml or .csv, of at most 100,000 characters.
