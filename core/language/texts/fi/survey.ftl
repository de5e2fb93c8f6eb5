## Kysely keskustelussa: eteneminen, takaisin ja ohitus, tarkistus lopussa, jatkaminen muualla

# max 900 · body="<800>"
q-card = { $body }
    .skip = Ohita

# max 500 · title="Iltavastaanotot ja kiireetön hoito" · n="100" · minutes="30" · body="the county board" · meets="30 September 2027" · closes="30 September"
survey-intro =
    Kysely: ”{ $title }”
    Kysymyksiä on { $n }, ja aikaa menee noin { $minutes } min. Vastaaminen on vapaaehtoista, ja voit lopettaa milloin vain.
    Vastaukset käsittelee { $body } { $meets }. Kysely on auki { $closes } asti.

# max 60 · i="10" · n="10"
q-progress = Kysymys { $i }/{ $n }.

# max 500 · chosen="<400>"
q-chosen = Valittu: { $chosen }.

# max 30
q-piped-none = (ei vastausta)

# max 300
q-forgotten = Tekstiä ei tallennettu, koska se odotti liian kauan. Kirjoita se uudelleen.

# max 300
q-required = Tätä kysymystä ei voi ohittaa. Voit pitää tauon: kirjoita tauko.

# max 300
q-must-2 = Sekään ei osunut vaihtoehtoihin. Tähän kysymykseen tarvitaan vastaus, mutta voit pitää tauon.
    .show = Näytä kysymys
    .pause = Tauko

# max 300
q-must-3 = Kysymys odottaa tässä. Jos haluat pitää tauon, kirjoita: tauko.

# max 300
q-first = Tämä on ensimmäinen kysymys.

# max 600 · answer="<400>"
q-back = Palataan edelliseen. Vastasit: { $answer }.

# max 300
q-back-none = Palataan edelliseen.

# max 300
q-skip = Ohitettu.

# max 300
q-changed = Vastauksesi on muutettu.

# max 300
q-long-closed = Kirjoitit pidemmän viestin. Tallennetaanko se kommentiksi?
    .keep = Tallenna
    .drop = Älä tallenna

# max 300
q-comment-kept = Kommentti on tallessa. Kysymys odottaa vielä:

# max 4200 · draft="<4000>"
q-text-masked =
    Tekstissä oli henkilötietoja. Poistimme ne, eikä niitä tallennettu:
    ”{ $draft }”
    .keep = Tallenna tämä
    .change = Muutan

# max 600 · hit="<400>"
q-text-privacy = Tekstissä näyttää olevan henkilötieto: ”{ $hit }”. Haluatko muuttaa sitä?
    .change = Muutan
    .remove = Poista se kohta
    .keep = Tallenna näin

# max 300 · done="100" · left="100"
resume =
    Tervetuloa takaisin. Olet vastannut { $done ->
        [one] yhteen kysymykseen
       *[other] { $done } kysymykseen
    }, jäljellä on { $left ->
        [0] ei yhtään
        [one] yksi
       *[other] { $left }
    }.

# max 300 · channel="Telegram"
moved = Jatkoit tätä kyselyä muualla ({ $channel }). Jatketaanko täällä?
    .here = Jatka täällä
    .there = Jatkan siellä

# max 30
channel-name = muualla
    .telegram = Telegram
    .matrix = Matrix
    .web = verkkokeskustelu

# max 9000 · list="<8500>"
survey-review =
    Vastasit:
    { $list }
    Lähetetäänkö? Jos haluat muuttaa, kirjoita kysymyksen numero.
    .send = Lähetä
    .pause = Tauko

# max 9000 · list="<8500>"
survey-sent =
    Vastasit:
    { $list }

# max 300
or-show = Kun haluat nähdä kysymyksen, kirjoita: näytä kysymys.

# max 300
or-send = Kun haluat lähettää vastaukset, kirjoita: lähetä.

# max 300
or-pause = Jos haluat pitää tauon, kirjoita: tauko.

# max 300 · n="100"
survey-review-wrong = Kirjoita kysymyksen numero, 1–{ $n }, tai: lähetä.

# max 60
survey-skipped = (ohitettu)

# max 300 · results="30.9.2027" · body="aluehallitus"
survey-done = Kiitos vastauksistasi. Näet tulokset { $results }. Sen jälkeen kerromme, mitä { $body } päätti.

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot" · body="aluehallitus"
survey-done-now = Kiitos vastauksistasi. Tulokset tähän mennessä: { $url } Myöhemmin kerromme, mitä { $body } päätti.

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot"
survey-results-now = Tulokset tähän mennessä: { $url }

# max 300 · results="30.9.2027" · url="https://kuulolla.fi/r/iltavastaanotot"
survey-results-later = Näet tulokset { $results }: { $url }

# max 300
answer-not-open = Tämä ei ole nyt auki, joten vastausta ei tallennettu. Aiemmat vastauksesi ovat tallessa.
