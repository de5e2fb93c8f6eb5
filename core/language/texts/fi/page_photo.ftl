## Web chat: a picture or a place as an answer

# max 40
page-photo = Valitse kuva

# max 20
page-photo-send = Lähetä kuva

# max 40
page-photo-sent = Kuva

# max 160
page-photo-large = Kuva on liian suuri. Lähetä kuva, jossa on enintään 20 megatavua.

# max 20
page-here = Käytä sijaintiani

# max 80
page-here-none = Selain ei antanut sijaintia. Kirjoita se.
