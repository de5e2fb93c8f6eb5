# max 300 · key="pulse.every"
fault-pulse-every = Kirjoita, kuinka pitkä aika kierrosten alkujen välillä on, esimerkiksi 3 months: { $key }. Yksiköt: weeks, months, years.

# max 300 · key="pulse"
fault-pulse-survey = Pulssi on kysely, jonka vastaajat arvotaan, eikä siinä ole kiintiöitä: { $key }.

# max 300 · limit="36"
fault-pulse-name = Pulssin lyhytnimessä on enintään { $limit } merkkiä, koska kierrokset lisäävät siihen numeron.

# max 300 · key="pulse.every"
fault-pulse-overlap = Seuraava kierros alkaisi ennen kuin ensimmäinen on päättynyt. Pidennä väliä { $key } tai lyhennä vastausaikaa.

# max 80
tr-heading = Kierrokselta toiselle

# max 300
tr-none = Mikään ei ole muuttunut edellisestä kierroksesta sattumaa enempää.

# max 400 · what="<125>" · before="45" · after="52" · margin="10"
tr-share = { $what }: ennen { $before } %, nyt { $after } %. Muutoksen virhemarginaali on { $margin } prosenttiyksikköä.

# max 400 · what="<125>" · before="3.4" · after="3.9" · margin="0.4"
tr-mean = { $what }: keskiarvo oli { $before } ja on nyt { $after }. Muutoksen virhemarginaali on { $margin }.

# max 400
tr-how = Virhemarginaalit ovat 95 prosentin mukaiset. Muutos mainitaan vain, jos se on virhemarginaaliaan suurempi eikä selity sattumalla, kun kaikkia vastauksia verrataan.

# max 80
tr-caption = Osuudet ja keskiarvot kierroksittain virhemarginaaleineen

# max 130 · question="<60>" · answer="<60>"
tr-name = { $question } { $answer }

# max 130 · question="<60>"
tr-name-mean = { $question } (keskiarvo)

# max 4000 · rows="<3800>"
tr-alt = Palkit näyttävät uusimman kierroksen ja viivat edellisen. { $rows }.

# max 4000 · name="ilta-kysely-r2" · changes="<1500>" · rows="<2300>"
tr-chat =
    { $name } verrattuna edelliseen kierrokseen:
    { $changes }
    { $rows }

# max 500 · name="ilta-kysely" · rounds="40" · size="1 000 000" · last="1.12.2036" · panel="<120>"
st-pulse =
    { $name } on pulssi: { $rounds } kierrosta, joilla kysytään { $size } ihmiseltä. Viimeisen alku: { $last }
    { $panel }
    Kalenteri käynnistää ensimmäisen jälkeiset kierrokset. Pulssi päättyy, kun perut kierroksen.

# max 120
st-pulse-same = Samoilta ihmisiltä kysytään joka kerta.

# max 120
st-pulse-rotating = Joka kierros kysyy seuraavalta osalta asukaspoolia, eikä keneltäkään kahdesti ennen kuin kaikilta on kysytty kerran.
