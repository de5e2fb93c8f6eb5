## Tiedoston lähettäminen

# max 60
page-file = Valitse kampanjatiedosto tai lomake (.yaml, .xlsx)

# max 20
page-file-send = Lähetä tiedosto

# max 40
page-file-sent = Tiedosto

# max 160
page-file-large = Tiedosto on liian suuri. Lähetä pienempi tiedosto.
