## Kysely keskustelussa

# max 900 · body="<800>"
q-card = { $body }
    .skip = Ohita

# max 500 · title="Iltavastaanotot ja kiireetön hoito" · n="100" · minutes="30" · body="the county board" · meets="30 September 2027" · closes="30 September"
survey-intro =
    Kysely: ”{ $title }”
    Kysymyksiä on { $n }.
    Aikaa menee { $minutes } minuuttia.
    Sinun ei ole pakko vastata.
    Vastaukset saa { $body }.
    Kysely on auki { $closes } asti.

# max 60 · i="10" · n="10"
q-progress = Kysymys { $i }. Kysymyksiä on { $n }.

# max 500 · chosen="<400>"
q-chosen = Valitsit: { $chosen }.

# max 30
q-piped-none = (ei vastausta)

# max 300
q-forgotten =
    Tekstiä ei tallennettu.
    Se odotti liian kauan.
    Kirjoita se uudelleen.

# max 300
q-required =
    Tähän kysymykseen pitää vastata.
    Jos haluat tauon, kirjoita: tauko.

# max 300
q-must-2 =
    Robotti ei ymmärtänyt vastausta.
    Tähän kysymykseen pitää vastata.
    Voit pitää tauon.
    .show = Näytä kysymys
    .pause = Tauko

# max 300
q-must-3 =
    Kysymys odottaa tässä.
    Jos haluat tauon, kirjoita: tauko.

# max 300
q-first = Tämä on ensimmäinen kysymys.

# max 600 · answer="<400>"
q-back =
    Palataan edelliseen kysymykseen.
    Vastasit: { $answer }.

# max 300
q-back-none = Palataan edelliseen kysymykseen.

# max 300
q-skip = Kysymys ohitettiin.

# max 300
q-changed = Vastauksesi on muutettu.

# max 300
q-long-closed =
    Kirjoitit pitkän viestin.
    Tallennammeko sen?
    .keep = Tallenna
    .drop = Älä tallenna

# max 300
q-comment-kept =
    Viestisi on tallessa.
    Vastaa vielä kysymykseen:

# max 4200 · draft="<4000>"
q-text-masked =
    Tekstissä oli henkilötietoja.
    Poistimme ne.
    ”{ $draft }”
    .keep = Tallenna tämä
    .change = Muutan

# max 600 · hit="<400>"
q-text-privacy =
    Tekstissä voi olla henkilötieto: ”{ $hit }”.
    Haluatko muuttaa tekstiä?
    .change = Muutan
    .remove = Poista se kohta
    .keep = Tallenna näin

# max 300 · done="100" · left="100"
resume =
    Tervetuloa takaisin.
    Vastattuja kysymyksiä: { $done }.
    Jäljellä: { $left }.

# max 300 · channel="Telegram"
moved =
    Jatkoit kyselyä muualla ({ $channel }).
    Jatketaanko täällä?
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
    Lähetetäänkö vastaukset?
    Jos haluat muuttaa, kirjoita kysymyksen numero.
    .send = Lähetä
    .pause = Tauko

# max 9000 · list="<8500>"
survey-sent =
    Vastasit:
    { $list }

# max 300
or-show = Jos haluat nähdä kysymyksen, kirjoita: näytä kysymys.

# max 300
or-send = Jos haluat lähettää vastaukset, kirjoita: lähetä.

# max 300
or-pause = Jos haluat tauon, kirjoita: tauko.

# max 300 · n="100"
survey-review-wrong =
    Kirjoita kysymyksen numero, 1–{ $n }.
    Tai kirjoita: lähetä.

# max 60
survey-skipped = (ohitettu)

# max 300 · results="30.9.2027" · body="aluehallitus"
survey-done =
    Kiitos vastauksistasi.
    Näet tulokset { $results }.
    Kerromme sinulle, mitä niistä seurasi.

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot" · body="aluehallitus"
survey-done-now =
    Kiitos vastauksistasi.
    Tulokset ovat täällä: { $url }
    Kerromme sinulle, mitä niistä seurasi.

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot"
survey-results-now = Tulokset ovat täällä: { $url }

# max 300 · results="30.9.2027" · url="https://kuulolla.fi/r/iltavastaanotot"
survey-results-later =
    Näet tulokset { $results }.
    Ne ovat täällä: { $url }

# max 300
answer-not-open = Tämä kysely ei ole nyt auki. Vastausta ei tallennettu. Aiemmat vastauksesi ovat tallessa.
