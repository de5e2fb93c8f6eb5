# max 300 · key="pulse.every"
fault-pulse-every = Skriv hur långt det är mellan omgångarnas början, till exempel 3 months: { $key }. Enheter: weeks, months, years.

# max 300 · key="pulse"
fault-pulse-survey = En puls är en enkät till personer som lottas ut, utan kvoter: { $key }.

# max 300 · limit="36"
fault-pulse-name = En puls kortnamn har högst { $limit } tecken, eftersom omgångarna lägger till ett nummer.

# max 300 · key="pulse.every"
fault-pulse-overlap = Nästa omgång skulle börja innan den första har slutat. Förläng { $key } eller korta svarstiden.

# max 80
tr-heading = Från omgång till omgång

# max 300
tr-none = Ingenting har ändrats mer än slumpen förklarar sedan förra omgången.

# max 400 · what="<125>" · before="45" · after="52" · margin="10"
tr-share = { $what }: från { $before } % till { $after } %. Förändringens felmarginal är { $margin } procentenheter.

# max 400 · what="<125>" · before="3.4" · after="3.9" · margin="0.4"
tr-mean = { $what }: medelvärdet gick från { $before } till { $after }. Förändringens felmarginal är { $margin }.

# max 400
tr-how = Felmarginalerna gäller 95 procent. En förändring nämns bara när den är större än sin felmarginal och knappast är en slump bland alla svar som jämförs.

# max 80
tr-caption = Andelar och medelvärden per omgång, med felmarginaler

# max 130 · question="<60>" · answer="<60>"
tr-name = { $question } { $answer }

# max 130 · question="<60>"
tr-name-mean = { $question } (medelvärde)

# max 4000 · rows="<3800>"
tr-alt = Staplarna visar den senaste omgången, strecken den förra. { $rows }.

# max 4000 · name="ilta-kysely-r2" · changes="<1500>" · rows="<2300>"
tr-chat =
    { $name } jämfört med förra omgången:
    { $changes }
    { $rows }

# max 500 · name="ilta-kysely" · rounds="40" · size="1 000 000" · last="1.12.2036" · panel="<120>"
st-pulse =
    { $name } är en puls: { $rounds } omgångar med { $size } personer, den sista från { $last }.
    { $panel }
    Kalendern startar omgångarna efter den första. Ställ in en omgång för att avsluta pulsen.

# max 120
st-pulse-same = Samma personer tillfrågas varje gång.

# max 120
st-pulse-rotating = Varje omgång frågar nästa del av poolen, ingen två gånger förrän alla har fått frågan en gång.
