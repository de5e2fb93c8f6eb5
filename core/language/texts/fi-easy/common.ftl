## Said everywhere: help, language, pauses, closing, and what goes wrong

# max 300
answer-by-number = Vastaa numerolla.

# max 300
or-cancel = Jos et halua, kirjoita: peruuta.

# max 300
or-back = Jos haluat takaisin, kirjoita: takaisin.

# max 300
or-skip = Jos jätät tämän väliin, kirjoita: ohita.

# max 300
or-none = Jos väitteitä ei ole, kirjoita: ei vielä.

# max 500 · contact="029 123 4567, kuulolla@hyvinvointialue.fi"
help =
    Vastaa numerolla.
    Voit aina kirjoittaa myös jonkin näistä sanoista:
    takaisin
    kumoa
    ohita
    tauko
    lopeta
    suomi
    svenska
    english
    Haluatko puhua ihmiselle? Ota yhteyttä: { $contact }.
    Onko sinulla hätä? Soita 112.

# max 300
idle = Mitään ei ole nyt kesken.
    .surveys = Kyselyt
    .write-own = Kirjoitan lauseen
    .my-data = Tietoni
    .help = Apua

# max 300
idle-surveys = Mihin kyselyyn haluat vastata?

# max 300
no-media =
    Emme voi käyttää kuvaa tai ääntä.
    Kirjoita vastaus.

# max 300
too-long =
    Viesti on liian pitkä.
    Emme tallentaneet sitä.
    Kirjoita lyhyempi viesti.

# max 300
lang-set = Nyt kirjoitamme selkosuomea.

# max 300
text-mode-on =
    Nyt valinnoissa on numerot.
    Vastaa numerolla.

# max 300
text-mode-off = Nyt valinnoissa on taas painikkeet.

# max 300
q-wrong-1 =
    Robotti ei ymmärtänyt vastausta.
    Kirjoita numero. Esimerkiksi: 2

# max 300
q-wrong-2 =
    Robotti ei vieläkään ymmärtänyt.
    Voit ohittaa kysymyksen.
    Voit myös pitää tauon.
    .show = Näytä kysymys
    .skip = Ohita
    .pause = Tauko

# max 300
q-wrong-3 =
    Kysymys odottaa.
    Kirjoita numero tai sana: ohita.

# max 300
undo-nothing = Sinulla ei ole vastausta, jonka voi kumota.

# max 300
cancelled =
    Selvä.
    Emme tallentaneet mitään.

# max 300 · closes="15.12."
pause =
    Nyt on tauko.
    Vastauksesi ovat tallessa.
    Voit jatkaa { $closes } asti.
    Kirjoita silloin: jatka.

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · n="33000" · url="https://kuulolla.fi/r/iltavastaanotot" · body="aluehallitus"
closed =
    ”{ $title }” on päättynyt.
    { $n ->
        [one] Mukana oli yksi ihminen.
       *[other] Mukana oli { $n } ihmistä.
    } Kiitos.
    Tulokset näet täältä: { $url }
    Vastaukset saa { $body }.
    Kerromme sinulle, mitä siitä seuraa.

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot"
closed-late =
    Tämä kysely on jo päättynyt.
    Uusi vastaus ei ehtinyt mukaan.
    Aiemmat vastauksesi ovat mukana.
    Tulokset näet täältä: { $url }

# max 300
press-old =
    Tuo painike on vanha.
    Painallus ei muuttanut mitään.
    Tässä on se, mikä on nyt auki.

# max 300
err-ours =
    Vika on meillä.
    Vastauksesi on tallessa.
    Yritä kohta uudelleen.

# max 300 · command="<40>"
err-unknown-command =
    Robotti ei tunne komentoa { $command }.
    Kirjoita: ohje.

# max 700 · question="<500>" · choice="Samaa mieltä"
chosen =
    { $question }
    Vastasit: { $choice }
