## Att skicka en fil på personalens sida

# max 60
page-file = Välj en kampanjfil eller ett formulär (.yaml, .xlsx)

# max 20
page-file-send = Skicka filen

# max 40
page-file-sent = En fil

# max 160
page-file-large = Filen är för stor. Skicka en fil på högst 400 kilobyte.
