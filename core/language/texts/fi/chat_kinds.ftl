## What comes in a chat beside words and buttons

# max 300
no-edit = Tämän viestin muokkaus ei muuta vastausta. Kirjoita se uutena viestinä.

# max 300
no-file = Tätä tiedostoa ei voi lukea. Lähetä tekstitiedosto, esimerkiksi .yaml tai .csv. Siinä saa olla enintään 100 000 merkkiä.
