## Frågeformulär från och till andra verktyg (XLSForm)

# max 300 · file="kysely.xlsx"
form-unread = Filen { $file } kan inte läsas. Kontrollera namnet.

# max 400 · file="kysely.xlsx" · reason="<200>"
form-unfit = { $file } är inte ett XLSForm-formulär som kan läsas. Rätta det och försök igen. Kontrollen säger (på engelska): { $reason }

# max 300 · file="kysely.yaml"
form-exists = { $file } finns redan. Ge ett annat namn eller ta bort den.

# max 300 · file="kysely.yaml"
form-unwritten = { $file } kan inte skrivas. Kontrollera mappen.

# max 300 · file="kysely.yaml"
form-empty = { $file } har inga frågor, så det blir inget formulär.

# max 300 · file="kysely.xlsx"
form-first-line = Gjord av { $file }. Det som saknas berättar: campaign check

# max 300 · n="200" · file="kysely.yaml"
form-came = Frågor i { $file }: { $n }. Kontrollera den härnäst.

# max 300 · n="200" · file="kysely.xlsx"
form-went = Frågor i { $file }: { $n }.

# max 400 · sheet="choices" · row="3000" · what="<300>"
form-row = { $sheet }, rad { $row }: { $what }

# max 20
form-other = Annat

# max 300
form-which = Vilket annat? Skriv med egna ord.

# max 400 · reason="<200>"
st-form-unfit = Den här arbetsboken är inte ett XLSForm-formulär som kan läsas. Kontrollen säger på engelska: { $reason } Rätta och skicka igen.

# max 400 · n="200"
st-form-whole = Frågor som kom från formuläret: { $n }. Filen kommer härnäst: lägg till det som en kampanj behöver och skicka den tillbaka.

# max 3500 · n="200" · rows="<3000>"
st-form-lost =
    Frågor som kom från formuläret: { $n }. Bort lämnades:
    { $rows }
    Filen kommer härnäst: lägg till det som en kampanj behöver och skicka den tillbaka.

# max 300 · language="<40>"
form-lost-language = Språket { $language } används inte här, så dess texter lämnades bort.

# max 300 · name="<40>" · type="<60>"
form-lost-type = { $name } lämnades bort: { $type } har ingen motsvarighet här.

# max 300 · old="<40>" · new="<40>"
form-lost-name = Namnet { $old } blev { $new }.

# max 300 · name="<40>"
form-lost-repeat = Den upprepade delen { $name } lämnades bort: varje fråga ställs en gång.

# max 300 · name="<40>"
form-lost-title = Rubriken för gruppen { $name } lämnades bort, frågorna kom med.

# max 300 · name="<40>"
form-lost-range = { $name } blev ett tal som man skriver: en skala går här med ett steg i taget inom 0–10.

# max 300 · name="<40>"
form-lost-ticks = Bara skalans { $name } ändar behöll sina texter.

# max 300 · name="<40>" · constraint="<100>"
form-lost-constraint = Begränsningarna för { $name } kom inte med helt: { $constraint }

# max 300 · name="<40>" · relevant="<100>"
form-lost-relevant = Villkoret för { $name } lämnades bort, så frågan ställs till alla: { $relevant }

# max 300 · name="<40>" · column="<40>"
form-lost-column = Kolumnen { $column } för { $name } lämnades bort.

# max 300
form-lost-statements = Omröstningen om påståenden lämnades bort: ett formulär har bara frågor.

# max 300 · question="<40>"
form-lost-arms = Av formuleringarna för { $question } kom bara den första med.

# max 300 · question="<40>" · key="place.municipalities"
form-lost-key = { $key } för { $question } lämnades bort: ett formulär kan inte säga det.

# max 350 · question="<40>" · condition="<150>"
form-lost-condition = Villkoret för { $question } lämnades bort, så formuläret frågar alla: { $condition }
