## En enkät i chatten: hur långt man kommit, tillbaka och hoppa över, en titt i slutet, fortsätta på annat håll

# max 900 · body="<800>"
q-card = { $body }
    .skip = Hoppa över

# max 500 · title="Iltavastaanotot ja kiireetön hoito" · n="100" · minutes="30" · body="the county board" · meets="30 September 2027" · closes="30 September"
survey-intro =
    Enkät: ”{ $title }”
    Antal frågor: { $n }. Det tar ungefär { $minutes } min. Det är frivilligt att svara, och du kan sluta när du vill.
    Svaren behandlas av { $body } { $meets }. Enkäten är öppen till { $closes }.

# max 60 · i="10" · n="10"
q-progress = Fråga { $i }/{ $n }.

# max 500 · chosen="<400>"
q-chosen = Valt: { $chosen }.

# max 30
q-piped-none = (inget svar)

# max 300
q-forgotten = Texten sparades inte, eftersom den väntade för länge. Skriv den på nytt.

# max 300
q-required = Den här frågan kan inte hoppas över. Du kan ta en paus: skriv paus.

# max 300
q-must-2 = Det passade inte heller. Den här frågan behöver ett svar, men du kan ta en paus.
    .show = Visa frågan
    .pause = Paus

# max 300
q-must-3 = Frågan väntar här. Om du vill ta en paus, skriv: paus.

# max 300
q-first = Det här är den första frågan.

# max 600 · answer="<400>"
q-back = Tillbaka till den förra. Du svarade: { $answer }.

# max 300
q-back-none = Tillbaka till den förra.

# max 300
q-skip = Hoppade över.

# max 300
q-changed = Ditt svar är ändrat.

# max 300
q-long-closed = Du skrev något längre. Ska vi spara det som en kommentar?
    .keep = Spara
    .drop = Spara inte

# max 300
q-comment-kept = Kommentaren är sparad. Frågan väntar fortfarande:

# max 4200 · draft="<4000>"
q-text-masked =
    Det fanns personuppgifter i texten. Vi tog bort dem och sparade dem inte:
    ”{ $draft }”
    .keep = Spara det här
    .change = Jag ändrar

# max 600 · hit="<400>"
q-text-privacy = Texten verkar innehålla en personuppgift: ”{ $hit }”. Vill du ändra den?
    .change = Jag ändrar
    .remove = Ta bort det stället
    .keep = Spara som den är

# max 300 · done="100" · left="100"
resume =
    Välkommen tillbaka. Du har svarat på { $done ->
        [one] en fråga
       *[other] { $done } frågor
    }, { $left ->
        [0] ingen är kvar
        [one] en är kvar
       *[other] { $left } är kvar
    }.

# max 300 · channel="Telegram"
moved = Du fortsatte med den här enkäten på annat håll ({ $channel }). Ska vi fortsätta här?
    .here = Fortsätt här
    .there = Jag fortsätter där

# max 30
channel-name = på annat håll
    .telegram = Telegram
    .matrix = Matrix
    .web = webbchatten

# max 9000 · list="<8500>"
survey-review =
    Du svarade:
    { $list }
    Ska vi skicka? Om du vill ändra, skriv frågans nummer.
    .send = Skicka
    .pause = Paus

# max 9000 · list="<8500>"
survey-sent =
    Du svarade:
    { $list }

# max 300
or-show = För att se frågan igen, skriv: visa frågan.

# max 300
or-send = När du vill skicka svaren, skriv: skicka.

# max 300
or-pause = Om du vill ta en paus, skriv: paus.

# max 300 · n="100"
survey-review-wrong = Skriv frågans nummer, 1–{ $n }, eller: skicka.

# max 60
survey-skipped = (överhoppad)

# max 300 · results="30.9.2027" · body="välfärdsområdesstyrelsen"
survey-done = Tack för dina svar. Du ser resultaten { $results }. Sedan berättar vi vad { $body } beslutade.

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot" · body="välfärdsområdesstyrelsen"
survey-done-now = Tack för dina svar. Resultaten hittills: { $url } Senare berättar vi vad { $body } beslutade.

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot"
survey-results-now = Resultaten hittills: { $url }

# max 300 · results="30.9.2027" · url="https://kuulolla.fi/r/iltavastaanotot"
survey-results-later = Du ser resultaten { $results }: { $url }

# max 300
answer-not-open = Det här är inte öppet just nu, så svaret sparades inte. Dina tidigare svar finns kvar.
