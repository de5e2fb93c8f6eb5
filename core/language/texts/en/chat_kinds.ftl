## What comes in a chat beside words and buttons

# max 300
no-edit = An edited message doesn't change an answer. Write it as a new message.
