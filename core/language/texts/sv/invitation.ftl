## A sampled invitation, its questions back, reminders

# max 500 · org-genitive="Västra Nylands välfärdsområdes" · title="Iltavastaanotot ja kiireetön hoito" · size="8000" · minutes="25" · closes="15.12" · body="välfärdsområdesstyrelsen" · meets="15.12.2027"
invite =
    Hej! Det här är Kuulolla, { $org-genitive } robot.
    Vi vill veta vad du tycker: ”{ $title }”. Du är en av { $size } invånare som har valts genom lottning.
    Det är frivilligt att svara och tar ungefär { $minutes ->
        [one] en minut
       *[other] { $minutes } minuter
    }. Du kan svara till och med { $closes }.
    Svaren behandlas av { $body } { $meets }. Om du inte vill ha inbjudningar, skriv: sluta.
    .take-part = Jag deltar
    .later = Senare
    .decline = Nej tack
    .why = Varför jag?

# max 500 · size="8000" · stratum="Mänttä-Vilppula, 65–79, nainen" · eligible="12000" · drawn="800" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why =
    Vi valde { $size } invånare genom lottning så att de tillsammans motsvarar områdets befolkning.
    I din grupp ({ $stratum }) finns { $eligible ->
        [one] en person
       *[other] { $eligible } personer
    }. Av dem valdes { $drawn }. Lottningen gjordes av ett program, inte av en människa.
    Vem som helst kan kontrollera lottningen: { $url }
    .take-part = Jag deltar
    .later = Senare
    .decline = Nej tack

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-small =
    Vi valde { $size } invånare genom lottning så att de tillsammans motsvarar områdets befolkning.
    Lottningen gjordes av ett program, inte av en människa.
    Vem som helst kan kontrollera lottningen: { $url }
    .take-part = Jag deltar
    .later = Senare
    .decline = Nej tack

# max 300
invite-later = Okej. När ska vi påminna dig?
    .today = I dag kl. 18
    .tomorrow = I morgon
    .week = Om en vecka
    .self = Jag kommer själv

# max 300
invite-later-set = Okej, vi påminner dig då. Du kan börja tidigare genom att skriva: jag deltar.

# max 300 · closes="15.12"
invite-later-self = Okej. Du har tid till och med { $closes }. Börja genom att skriva: jag deltar.

# max 300
decline-why = Okej, tack för beskedet. Vill du berätta varför du inte deltar? Du behöver inte svara.
    .no-time = Jag har inte tid
    .not-me = Det gäller inte mig
    .no-trust = Jag litar inte på er
    .difficult = För svårt
    .other = Annan orsak
    .no-answer = Vill inte uppge

# max 300 · closes="15.12"
decline-done = Tack. Vi påminner dig inte om den här enkäten. Om du ändrar dig, skriv senast { $closes }: jag deltar.

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · closes="15.12" · left="148" · minutes="25"
remind =
    Påminnelse: ”{ $title }” är öppen till och med { $closes }. { $left ->
        [one] En fråga
       *[other] { $left } frågor
    } återstår, ungefär { $minutes ->
        [one] en minut
       *[other] { $minutes } minuter
    }.
    .go-on = Fortsätt
    .later = Senare
    .decline = Nej tack

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · closes="15.12" · time="18.00"
remind-last = Sista påminnelsen: ”{ $title }” avslutas { $closes } kl. { $time }. Vi skriver inte om den igen.
    .go-on = Fortsätt
    .decline = Nej tack
