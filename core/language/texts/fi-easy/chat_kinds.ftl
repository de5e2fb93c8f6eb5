## What comes in a chat beside words and buttons

# max 300
no-edit =
    Tämän viestin muokkaus ei muuta vastausta.
    Kirjoita vastaus uudessa viestissä.

# max 300
no-file =
    Emme voi lukea tätä tiedostoa.
    Lähetä tekstitiedosto.
    Sen pääte on esimerkiksi .yaml tai .csv.
    Tekstiä saa olla enintään 100 000 merkkiä.
