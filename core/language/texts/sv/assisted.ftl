## Letters and answers off paper, in the staff chat

# max 80
st-cmd-letters = /letters NAMN – breven och returerna

# max 80
st-cmd-assist = /assist KOD – skriv in någon annans svar

# max 300
st-usage-letters = Skriv kampanjens namn, till exempel: /letters ilta-ajat. När breven är på posten: /letters ilta-ajat posted. När ett brev kommer tillbaka: /letters returned KOD

# max 300
st-usage-assist = Skriv koden som står på blanketten eller som den som ringer läser upp, till exempel: /assist ABCD-EFGH-JKLM – eller med svaren: /assist ABCD-EFGH-JKLM 1=2 3=4,5

# max 2000 · name="iltavastaanotot-pirkanmaa-2027" · rows="<1800>"
st-letters =
    Brev, { $name }:
    { $rows }

# max 200 · batch="iltavastaanotot-pirkanmaa-2027-12" · n="8000" · day="15.12.2027"
st-letters-waiting =
    { $batch }: { $n ->
        [one] ett brev
       *[other] { $n } brev
    }, gjorda { $day }, inte på posten än

# max 200 · batch="iltavastaanotot-pirkanmaa-2027-12" · n="8000" · day="15.12.2027"
st-letters-gone =
    { $batch }: { $n ->
        [one] ett brev
       *[other] { $n } brev
    }, på posten { $day }

# max 200 · variant="A" · n="8000" · back="8000" · opened="8000" · answered="8000"
st-letters-variant =
    Version { $variant }: { $n ->
        [one] ett brev
       *[other] { $n } brev
    }, i retur { $back }, kommit med { $opened }, svarat på allt { $answered }

# max 300 · name="iltavastaanotot-pirkanmaa-2027"
st-letters-none = Kampanjen { $name } har inga brev. De görs på servern: ./run letters { $name } --out MAPP

# max 300 · batch="iltavastaanotot-pirkanmaa-2027-12"
st-letters-posted = Partiet { $batch } är på posten. Koderna är glömda här; de finns bara i breven.

# max 300 · name="iltavastaanotot-pirkanmaa-2027"
st-letters-no-wait = Kampanjen { $name } har inga brev som väntar på posten.

# max 300 · name="iltavastaanotot-pirkanmaa-2027"
st-letter-back = Antecknat: brevet kom tillbaka. Koden öppnar inte längre något. Nästa i gruppen träder in. Kampanj: { $name }.

# max 300 · name="iltavastaanotot-pirkanmaa-2027"
st-letter-again = Brevet är redan antecknat som retur. Kampanj: { $name }.

# max 300
st-letter-used = Brevets kod har använts, så någon har fått det. Inget antecknades.

# max 300
as-bad = Den koden finns inte i något av våra brev. Kontrollera den: 12 bokstäver och siffror i grupper om fyra.

# max 300
as-gone = Personen finns inte längre i poolen. Inget mer kan skrivas in.

# max 300 · name="iltavastaanotot-pirkanmaa-2027" · state="<30>"
as-closed = Kampanjen { $name } tar inte emot svar nu. Läge: { $state }.

# max 300
as-in-chat = Personen har kommit med genom koden. Personens egna svar gäller.

# max 700 · title="<60>" · number="148" · left="148" · statement="<300>"
as-card =
    { $title }, påstående { $number }. Utan svar: { $left }.
    ”{ $statement }”
    Tryck, eller skriv många på en rad: 1 s, 2 a, 3 - (av samma åsikt, av annan åsikt, kan inte säga).
    .agree = Av samma åsikt
    .disagree = Av annan åsikt
    .pass = Kan inte säga
    .skip = Tom rad
    .done = Klart

# max 300 · what="<80>"
as-unclear = Det här kunde jag inte läsa: { $what }. Inget på raden skrevs in. Skriv ett nummer och en bokstav, till exempel: 1 s, 2 a, 3 -

# max 300 · what="<80>"
as-no-statement = Det finns inget sådant påstående: { $what }. Inget på raden skrevs in.

# max 200 · n="148"
as-entered =
    Inskrivet: { $n ->
        [one] ett svar
       *[other] { $n } svar
    }.

# max 200 · n="148"
as-kept =
    Personen har själv svarat på { $n ->
        [one] ett
       *[other] { $n }
    } av dessa. Det gäller.

# max 300 · n="148" · own="148"
as-done = Avslutat. Inskrivet för personen: { $n }. Egna svar: { $own }.

# max 300 · chat="12 000" · staff="12 000"
report-modes = Svarade själva: { $chat }. Inskrivna av personalen från papper eller telefon: { $staff }.
