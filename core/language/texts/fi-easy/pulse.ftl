# max 300 · key="pulse.every"
fault-pulse-every = Kirjoita kierrosten väli, esimerkiksi 3 months: { $key }. Yksiköt: weeks, months, years.

# max 300 · key="pulse"
fault-pulse-survey = Pulssi on kysely. Vastaajat arvotaan. Kiintiöitä ei ole: { $key }.

# max 300 · limit="36"
fault-pulse-name = Lyhytnimi on liian pitkä. Siinä on enintään { $limit } merkkiä.

# max 300 · key="pulse.every"
fault-pulse-overlap = Seuraava kierros alkaisi liian aikaisin. Pidennä väliä: { $key }. Tai lyhennä vastausaikaa.
