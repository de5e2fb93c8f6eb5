# max 300 · key="pulse.every"
fault-pulse-every = Skriv hur långt det är mellan omgångarnas början, till exempel 3 months: { $key }. Enheter: weeks, months, years.

# max 300 · key="pulse"
fault-pulse-survey = En puls är en enkät till personer som lottas ut, utan kvoter: { $key }.

# max 300 · limit="36"
fault-pulse-name = En puls kortnamn har högst { $limit } tecken, eftersom omgångarna lägger till ett nummer.

# max 300 · key="pulse.every"
fault-pulse-overlap = Nästa omgång skulle börja innan den första har slutat. Förläng { $key } eller korta svarstiden.
