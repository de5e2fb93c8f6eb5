## Sending a file on the staff's page

# max 60
page-file = Choose a campaign file or a form (.yaml, .xlsx)

# max 20
page-file-send = Send the file

# max 40
page-file-sent = A file

# max 160
page-file-large = The file is too large. Send one of at most 400 kilobytes.
