## Web chat: a picture or a place as an answer

# max 40
page-photo = Välj en bild

# max 20
page-photo-send = Skicka bilden

# max 40
page-photo-sent = En bild

# max 160
page-photo-large = Bilden är för stor. Skicka en bild på högst 20 megabyte.

# max 20
page-here = Använd min plats

# max 80
page-here-none = Webbläsaren gav ingen plats. Skriv den.
