## Telegram: what it shows of our bots, and chats that several people share

# max 500 · org="Pirkanmaan hyvinvointialue"
tg-about =
    { $org } kysyy täällä asukkailta, mitä he ajattelevat.
    Jos sait kutsun, avaa siinä oleva linkki tai kirjoita tähän koodisi. Muuten paina: Aloita.
    Sinulle vastaa robotti. Hätätilanteessa soita 112.

# max 500 · org="Pirkanmaan hyvinvointialue"
tg-about-staff =
    Tämä botti on henkilökunnalle: { $org }.
    Pääset sisään kutsukoodilla, jonka saat omistajalta.

# max 120
tg-short = Asukkaiden mielipiteitä päättäjille. Vastaa robotti. Hätätilanteessa soita 112.

# max 120
tg-short-staff = Henkilökunnan botti. Pääset sisään kutsukoodilla.

# max 60
tg-cmd-start = aloita tai jatka

# max 60
tg-cmd-undo = peru viimeisin vastaus

# max 60
tg-cmd-skip = ohita kysymys

# max 60
tg-cmd-pause = pidä tauko

# max 60
tg-cmd-mydata = mitä minusta tiedetään

# max 60
tg-cmd-forget = poista tietoni

# max 60
tg-cmd-stop = lopeta viestit

# max 60
tg-cmd-help = ohjeet ja ihmisen yhteystiedot

# max 60
tg-cmd-language = vaihda kieleksi suomi

# max 300
tg-not-in-groups = Kysyn asukkailta vain kahden kesken, joten poistun tästä ryhmästä. Kirjoita minulle suoraan.

# max 300
st-group-hello = Hei. Kun moderaattori kirjoittaa tähän ryhmään /queue, tuon väitteet tänne arvioitaviksi.

# max 300
st-group-here = Väitteet tulevat tästä lähtien tähän ryhmään. Ensimmäinen painallus ratkaisee.

# max 300
st-group-private = Ryhmässä käsitellään vain väitteitä: /queue, /next ja /log. Muista asioista kirjoita minulle kahden kesken.

# max 300 · who="Maija Virtanen"
st-group-stranger = { $who }: tämä on henkilökunnalle, eikä mitään muuttunut. Jos sinulla on kutsukoodi, kirjoita se minulle kahden kesken.

# max 300
st-group-anonymous = Kirjoitit ryhmän nimissä, joten en tiedä, kuka olet. Kirjoita omalla nimelläsi.
