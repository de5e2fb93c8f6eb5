## Web chat: a picture or a place as an answer

# max 40
page-photo = Choose a picture

# max 20
page-photo-send = Send the picture

# max 40
page-photo-sent = A picture

# max 160
page-photo-large = The picture is too large. Send one of at most 20 megabytes.

# max 20
page-here = Use my location

# max 80
page-here-none = The browser didn't give a location. Please write it.
