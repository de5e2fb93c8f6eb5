## Said everywhere: help, language, pauses, closing, and what goes wrong

# max 300
answer-by-number = Svara med en siffra.

# max 300
or-cancel = Om du inte vill, skriv: avbryt.

# max 300
or-back = För att gå tillbaka, skriv: tillbaka.

# max 300
or-skip = För att lämna det här, skriv: hoppa över.

# max 300
or-none = Om det inte finns några, skriv: inga ännu.

# max 500 · contact="029 123 4567, kuulolla@hyvinvointialue.fi"
help =
    Svara med en siffra eller med orden i ett alternativ. De här orden fungerar alltid: tillbaka, ångra, hoppa över, paus, sluta. Du byter språk genom att skriva: suomi, selko, svenska eller english. Om du vill ha alternativen som siffror, skriv: textläge.
    Så här når du en människa: { $contact }. I nödläge, ring 112.

# max 300
idle = Inget är på gång just nu.
    .surveys = Öppna enkäter
    .write-own = Skriv ett påstående
    .my-data = Mina uppgifter
    .help = Hjälp

# max 300
idle-surveys = Vilken enkät vill du svara på?

# max 300
no-media = En bild eller ett röstmeddelande kan inte vara ett svar. Skriv ditt svar.

# max 300 · max="1000"
too-long = Meddelandet är för långt och sparades inte. Skriv högst { $max } tecken.

# max 300
lang-set = Språket är nu svenska.

# max 300
text-mode-on = Textläget är på. Alternativen visas som siffror, och meddelanden ändras inte i efterhand.

# max 300
text-mode-off = Textläget är av. Alternativen är knappar igen.

# max 300
q-wrong-1 = Roboten förstod inte svaret. Välj en siffra eller skriv ett av alternativen.

# max 300
q-wrong-2 = Det passade inte heller. Du kan hoppa över frågan eller ta en paus.
    .show = Visa frågan
    .skip = Hoppa över
    .pause = Paus

# max 300
q-wrong-3 = Frågan väntar här. Fortsätt genom att skriva en siffra eller: hoppa över.

# max 300
undo-nothing = Det finns inget svar att ångra.

# max 300
cancelled = Avbrutet. Inget sparades.

# max 300 · closes="15.12"
pause = Paus. Dina svar är sparade. Fortsätt senast { $closes }: skriv fortsätt, här eller i din andra kanal.

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · n="33000" · url="https://kuulolla.fi/r/iltavastaanotot" · body="välfärdsområdesstyrelsen" · meets="15.12.2027"
closed =
    ”{ $title }” är slut. { $n ->
        [one] En person deltog
       *[other] { $n } personer deltog
    }, tack.
    Resultat: { $url }
    De behandlas av { $body } { $meets }. Vi berättar för dig vad de ledde till.

# max 300 · closes="15.12" · url="https://kuulolla.fi/r/iltavastaanotot"
closed-late = Den här enkäten avslutades { $closes }, så svaret kom för sent. Dina tidigare svar är med. Resultat: { $url }

# max 300
press-old = Den knappen är inte längre i bruk, och trycket ändrade inget. Här är det som är öppet nu.

# max 300
err-ours = Felet är vårt. Ditt svar är sparat. Försök igen om en stund.

# max 300 · command="<40>"
err-unknown-command = Kommandot { $command } finns inte. Skriv hjälp, så ser du vad du kan göra.

# max 700 · question="<500>" · choice="Samaa mieltä"
chosen =
    { $question }
    Du svarade: { $choice }
