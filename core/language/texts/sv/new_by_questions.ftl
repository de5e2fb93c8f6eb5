## A new campaign by questions: what it decides, who answers, when, in which languages

# max 300
st-new-decision =
    Fråga 1/8. Vilket beslut väntar på svaren, och vem fattar det?
    Skriv på svenska beslutet och vem som fattar det, med komma emellan. Till exempel: tiderna för kvällsmottagningar, välfärdsområdesstyrelsen
    .cancel = Avbryt

# max 300
st-new-decision-bad = Det framgick inte vem som beslutar. Skriv beslutet och vem som fattar det, med komma emellan. Till exempel: tiderna för kvällsmottagningar, välfärdsområdesstyrelsen

# max 300 · body="välfärdsområdesstyrelsen" · example="10.12.2026–24.12.2026"
st-new-meets = Beslutsfattare: { $body }. Vilken dag är mötet, och senast vilken dag berättar ni för invånarna vad svaren ledde till? Till exempel: { $example }
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-title = Fråga 2/8. Vad är kampanjens rubrik? Skriv den på svenska, högst 60 tecken.
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-asks = Fråga 3/8. Vad frågar ni invånarna? Skriv det till invånaren i en eller två meningar på svenska, högst 300 tecken.
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-kind = Fråga 4/8. Röstar invånarna om påståenden eller svarar de på frågor?
    .statements = Påståenden
    .survey = Frågor
    .both = Båda
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-statements = Skriv de första påståendena, ett per rad, högst 160 tecken. Det får vara 20 påståenden, och invånarna kan lägga till egna.
    .none = Inga ännu
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-who = Fråga 5/8. Vem svarar: de som valts genom lottning eller alla som vill?
    .pool = Genom lottning
    .everyone = Alla som vill
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-size = Hur många invånare lottas? Skriv ett tal, till exempel: 800
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-strata = I vilket avseende ska urvalet motsvara befolkningen?
    .age-gender = Ålder och kön
    .municipality = Också kommun
    .nothing = Inget
    .back = Tillbaka
    .cancel = Avbryt

# max 300 · example="10.12.2026–24.12.2026"
st-new-open = Fråga 6/8. Från och till vilken dag kan man svara? Den sista dagen är med. Till exempel: { $example }
    .back = Tillbaka
    .cancel = Avbryt

# max 300 · languages="suomi, svenska, English"
st-new-languages = Fråga 7/8. Kampanjan behöver texterna på de här språken: { $languages }. Skriver du de övriga språken nu, eller lägger du till dem i filen?
    .now = Jag skriver nu
    .easy = Även lätt finska
    .later = Jag fyller i filen
    .back = Tillbaka
    .cancel = Avbryt

# max 6000 · language="selkosuomi" · rows="<5500>"
st-new-translate =
    Skriv samma texter på ett annat språk: { $language }. En text per rad, i samma ordning:
    { $rows }
    .same = Samma texter
    .skip = Jag fyller i filen
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-approver = Fråga 8/8. Vem godkänner starten? Personen får veta när utkastet är färdigt.
    .later = Vet inte än
    .back = Tillbaka
    .cancel = Avbryt

# max 300 · who="Maija Virtanen" · name="ilta-ajat"
st-new-approver-told = { $who } förbereder kampanjen { $name } och hoppas på ditt godkännande. Se den så här: /preview { $name }

# max 300
st-new-keep = Här är kampanjfilen. Spara den: du kan ändra den och skicka den på nytt.

# max 400 · what="<300>"
st-new-note-decision = Beslut: { $what }

# max 120 · who="Maija Virtanen"
st-new-note-approver = Godkännare: { $who }

# max 300 · length="1200" · limit="300" · start="<40>"
st-new-long = Texten har { $length } tecken, och det finns plats för { $limit }. Förkorta den här: ”{ $start }”

# max 300 · limit="20"
st-new-many = Här får det vara högst { $limit } rader eller frågor. Resten kan du lägga till i filen.

# max 300 · start="<40>"
st-new-choices-bad = Den här frågan ska ha 2–9 olika alternativ eller inget alls: ”{ $start }”

# max 300
st-new-number-bad = Skriv ett heltal, till exempel: 800

# max 300 · example="10.12.2026–24.12.2026"
st-new-dates-bad = Här behövs två dagar. Skriv dem så här: { $example }

# max 300 · day="31.2.2027" · example="10.12.2026–24.12.2026"
st-new-day-none = Den här dagen finns inte: { $day }. Skriv dagarna så här: { $example }

# max 300 · day="31.1.2027" · example="10.12.2026–24.12.2026"
st-new-dates-past = Den här dagen har redan varit: { $day }. Skriv kommande dagar, till exempel: { $example }

# max 300 · example="10.12.2026–24.12.2026"
st-new-dates-order = Den senare dagen är före den första. Skriv dem i ordning, till exempel: { $example }

# max 300 · day="31.1.2027"
st-new-dates-late = Beslutsfattaren har möte den här dagen: { $day }. Svarstiden måste ta slut senast då. Skriv tidigare dagar.

# max 300 · got="12" · wanted="21"
st-new-lines-bad = Raderna är { $got }, och de ska vara { $wanted }. Skriv en text per rad, i samma ordning.
