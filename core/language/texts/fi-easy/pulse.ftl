# max 300 · key="pulse.every"
fault-pulse-every = Kirjoita kierrosten väli, esimerkiksi 3 months: { $key }. Yksiköt: weeks, months, years.

# max 300 · key="pulse"
fault-pulse-survey = Pulssi on kysely. Vastaajat arvotaan. Kiintiöitä ei ole: { $key }.

# max 300 · limit="36"
fault-pulse-name = Lyhytnimi on liian pitkä. Siinä on enintään { $limit } merkkiä.

# max 300 · key="pulse.every"
fault-pulse-overlap = Seuraava kierros alkaisi liian aikaisin. Pidennä väliä: { $key }. Tai lyhennä vastausaikaa.

# max 80
tr-heading = Mikä muuttui

# max 300
tr-none = Mikään ei ole muuttunut selvästi.

# max 400 · what="<125>" · before="45" · after="52" · margin="10"
tr-share = { $what }: ennen { $before } %, nyt { $after } %. Virhemarginaali on { $margin } prosenttiyksikköä.

# max 400 · what="<125>" · before="3.4" · after="3.9" · margin="0.4"
tr-mean = { $what }: keskiarvo oli { $before }, nyt { $after }. Virhemarginaali on { $margin }.

# max 400
tr-how = Kerromme vain selvistä muutoksista. Pieni ero voi olla sattumaa.

# max 80
tr-caption = Vastaukset eri kierroksilla

# max 130 · question="<60>" · answer="<60>"
tr-name = { $question } { $answer }

# max 130 · question="<60>"
tr-name-mean = { $question } (keskiarvo)

# max 4000 · rows="<3800>"
tr-alt = Palkki on uusin kierros. Viiva on edellinen kierros. { $rows }.

# max 4000 · name="ilta-kysely-r2" · changes="<1500>" · rows="<2300>"
tr-chat =
    { $name } ja edellinen kierros:
    { $changes }
    { $rows }

# max 500 · name="ilta-kysely" · rounds="40" · size="1 000 000" · last="1.12.2036" · panel="<120>"
st-pulse =
    { $name } on pulssi. Kierroksia on { $rounds }. Joka kerta kysytään { $size } ihmiseltä. Viimeisen kierroksen alku: { $last }
    { $panel }
    Kierrokset alkavat itsestään. Peru kierros, jos haluat lopettaa.

# max 120
st-pulse-same = Samoilta ihmisiltä kysytään joka kerta.

# max 120
st-pulse-rotating = Joka kierroksella kysytään eri ihmisiltä.
