## Telegram: what it shows of our bots, and chats that several people share

# max 500 · org="Pirkanmaan hyvinvointialue"
tg-about =
    { $org } kysyy täällä, mitä sinä ajattelet.
    Saitko kutsun? Avaa linkki tai kirjoita koodi.
    Muuten paina: Aloita.
    Sinulle vastaa robotti.
    Onko sinulla hätä? Soita 112.

# max 500 · org="Pirkanmaan hyvinvointialue"
tg-about-staff =
    Tämä botti on henkilökunnalle: { $org }.
    Tarvitset kutsukoodin.
    Saat koodin omistajalta.

# max 120
tg-short =
    Kerro täällä, mitä ajattelet.
    Sinulle vastaa robotti.
    Hätä? Soita 112.

# max 120
tg-short-staff = Henkilökunnan botti. Tarvitset kutsukoodin.

# max 60
tg-cmd-start = aloita tai jatka

# max 60
tg-cmd-undo = peru viimeinen vastaus

# max 60
tg-cmd-skip = ohita kysymys

# max 60
tg-cmd-pause = pidä tauko

# max 60
tg-cmd-mydata = katso tietosi

# max 60
tg-cmd-forget = poista tietosi

# max 60
tg-cmd-stop = lopeta viestit

# max 60
tg-cmd-help = pyydä apua

# max 60
tg-cmd-language = vaihda selkosuomeen

# max 300
tg-not-in-groups =
    En kysy mitään ryhmissä.
    Siksi poistun tästä ryhmästä.
    Kirjoita minulle suoraan.

# max 300
st-group-hello =
    Hei.
    Moderaattori voi kirjoittaa tähän: /queue.
    Sitten tuon väitteet tänne.

# max 300
st-group-here =
    Väitteet tulevat nyt tähän ryhmään.
    Ensimmäinen painallus ratkaisee.

# max 300
st-group-private =
    Ryhmässä käsitellään vain väitteitä.
    Käytä näitä: /queue, /next ja /log.
    Muut asiat: kirjoita minulle kahden kesken.

# max 300 · who="Maija Virtanen"
st-group-stranger =
    { $who }: tämä on henkilökunnalle.
    Mitään ei muuttunut.
    Onko sinulla kutsukoodi?
    Kirjoita se minulle kahden kesken.

# max 300
st-group-anonymous =
    Kirjoitit ryhmän nimellä.
    En tiedä, kuka olet.
    Kirjoita omalla nimelläsi.
