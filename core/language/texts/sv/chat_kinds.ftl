## What comes in a chat beside words and buttons

# max 300
no-edit = Ett redigerat meddelande ändrar inte ett svar. Skriv det som ett nytt meddelande.
