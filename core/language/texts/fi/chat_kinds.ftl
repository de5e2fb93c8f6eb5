## What comes in a chat beside words and buttons

# max 300
no-edit = Muokattu viesti ei muuta vastausta. Kirjoita se uutena viestinä.
