## What comes in a chat beside words and buttons

# max 300
no-edit = Att redigera det här meddelandet ändrar inte ett svar. Skriv det som ett nytt meddelande.

# max 300
no-file = Den här filen går inte att läsa. Skicka en textfil, till exempel .yaml eller .csv, med högst 100 000 tecken.
