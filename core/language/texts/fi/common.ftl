## Said everywhere: help, language, pauses, closing, and what goes wrong

# max 300
answer-by-number = Vastaa numerolla.

# max 300
or-cancel = Jos et halua, kirjoita: peruuta.

# max 300
or-back = Takaisin pääset, kun kirjoitat: takaisin.

# max 300
or-skip = Jos jätät tämän väliin, kirjoita: ohita.

# max 300
or-none = Jos väitteitä ei vielä ole, kirjoita: ei vielä.

# max 500 · contact="029 123 4567, kuulolla@hyvinvointialue.fi"
help =
    Vastaa numerolla tai valinnan sanoilla. Käytössä ovat aina: takaisin, kumoa, ohita, tauko, lopeta. Kieltä vaihdat kirjoittamalla: suomi, selko, svenska tai english. Jos haluat valinnat numeroina, kirjoita: tekstitila.
    Ihmisen tavoitat näin: { $contact }. Hätätilanteessa soita 112.

# max 300
idle = Mitään ei ole nyt kesken.
    .surveys = Avoimet kyselyt
    .write-own = Kirjoitan väitteen
    .my-data = Tietoni
    .help = Apua

# max 300
idle-surveys = Mihin kyselyyn haluat vastata?

# max 300
no-media = Kuvaa tai ääniviestiä ei voi käyttää vastauksena. Kirjoita vastaus.

# max 300 · max="1000"
too-long = Viesti on liian pitkä, eikä sitä tallennettu. Kirjoita enintään { $max } merkkiä.

# max 300
lang-set = Kieli on nyt suomi.

# max 300
text-mode-on = Tekstitila on päällä. Valinnat näkyvät numeroina, eikä viestejä muuteta jälkikäteen.

# max 300
text-mode-off = Tekstitila on pois päältä. Valinnat ovat taas painikkeina.

# max 300
q-wrong-1 = Robotti ei ymmärtänyt vastausta. Valitse numero tai kirjoita vaihtoehto.

# max 300
q-wrong-2 = Sekään ei osunut vaihtoehtoihin. Voit ohittaa kysymyksen tai pitää tauon.
    .show = Näytä kysymys
    .skip = Ohita
    .pause = Tauko

# max 300
q-wrong-3 = Kysymys odottaa tässä. Jatka kirjoittamalla numero tai: ohita.

# max 300
undo-nothing = Kumottavaa vastausta ei ole.

# max 300
cancelled = Peruutettu. Mitään ei tallennettu.

# max 300 · closes="15.12."
pause = Tauko. Vastauksesi ovat tallessa. Jatka { $closes } mennessä: kirjoita jatka, täällä tai muussa kanavassasi.

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · n="33000" · url="https://kuulolla.fi/r/iltavastaanotot" · body="aluehallitus" · meets="15.12.2027"
closed =
    ”{ $title }” on päättynyt. { $n ->
        [one] Mukana oli yksi ihminen
       *[other] Mukana oli { $n } ihmistä
    }, kiitos.
    Tulokset: { $url }
    Ne käsittelee { $body } { $meets }. Kerromme sinulle, mitä niistä seurasi.

# max 300 · closes="15.12." · url="https://kuulolla.fi/r/iltavastaanotot"
closed-late = Tämä kysely päättyi { $closes }, joten vastaus ei ehtinyt mukaan. Aiemmat vastauksesi on laskettu. Tulokset: { $url }

# max 300
press-old = Tuo painike ei ole enää käytössä, eikä painallus muuttanut mitään. Tässä on se, mikä on nyt auki.

# max 300
err-ours = Vika on meillä. Vastauksesi on tallessa. Yritä hetken päästä uudelleen.

# max 300 · command="<40>"
err-unknown-command = Komentoa { $command } ei ole. Kirjoita ohje, niin näet, mitä voit tehdä.

# max 700 · question="<500>" · choice="Samaa mieltä"
chosen =
    { $question }
    Vastasit: { $choice }
