# max 300 · key="pulse.every"
fault-pulse-every = Kirjoita, kuinka pitkä aika kierrosten alkujen välillä on, esimerkiksi 3 months: { $key }. Yksiköt: weeks, months, years.

# max 300 · key="pulse"
fault-pulse-survey = Pulssi on kysely, jonka vastaajat arvotaan, eikä siinä ole kiintiöitä: { $key }.

# max 300 · limit="36"
fault-pulse-name = Pulssin lyhytnimessä on enintään { $limit } merkkiä, koska kierrokset lisäävät siihen numeron.

# max 300 · key="pulse.every"
fault-pulse-overlap = Seuraava kierros alkaisi ennen kuin ensimmäinen on päättynyt. Pidennä väliä { $key } tai lyhennä vastausaikaa.
