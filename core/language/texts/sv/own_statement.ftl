## A statement of one's own: writing it and what is checked before it is sent

# max 300 · max="300"
own-ask =
    Skriv ett påstående, högst { $max } tecken. Andra röstar om det.
    Exempel: ”Kvällsmottagningar behövs i varje kommun.”
    Skriv inte namn, hälsouppgifter eller annat som någon kan kännas igen på.
    .cancel = Avbryt

# max 300 · over="1000"
own-long =
    Texten är { $over ->
        [one] ett tecken
       *[other] { $over } tecken
    } för lång. Korta av den och skicka igen. Om den säger två saker, skriv två påståenden.
    .cancel = Avbryt

# max 300
own-empty = Skriv påståendet med ord, som en mening.
    .cancel = Avbryt

# max 300
own-question = Det där är en fråga, och man kan inte vara av samma eller annan åsikt om den. Skriv den som ett påstående.
    .statement = Det är ett påstående
    .cancel = Avbryt

# max 300
own-two = Texten verkar säga två saker. Någon kan hålla med bara om den ena. Två korta påståenden fungerar ofta bättre.
    .send = Skicka så här
    .edit = Jag ändrar texten
    .cancel = Avbryt

# max 500 · draft="<200>"
own-masked =
    Vi tog bort en personuppgift ur texten, och den sparades inte:
    ”{ $draft }”
    Ska den skickas så här?
    .send = Skicka så här
    .edit = Jag ändrar texten
    .cancel = Skicka inte

# max 30
own-hidden = borttagen uppgift
    .identity-code = personbeteckning
    .email = e-postadress
    .iban = kontonummer
    .phone = telefonnummer
    .address = adress
    .name = namn
    .health = hälsouppgift

# max 300 · hit="Matti Meikäläinen, 040 123 4567"
own-privacy = Texten verkar innehålla en personuppgift: ”{ $hit }”. Ett påstående som någon kan kännas igen på publiceras inte.
    .edit = Jag ändrar texten
    .not-personal = Ingen personuppgift
    .cancel = Avbryt

# max 300 · n="12"
own-health =
    Din text berättar om någons hälsa.
    Den läses av högst { $n ->
        [one] en namngiven anställd
       *[other] { $n } namngivna anställda
    } och citeras aldrig i resultaten. Ska den skickas?
    .send = Skicka
    .edit = Jag ändrar texten
    .cancel = Skicka inte

# max 600 · a="<160>" · b="<160>"
own-similar =
    Det här har redan sagts:
    1. ”{ $a }”
    2. ”{ $b }”
    Menade du samma sak?
    .same-1 = Samma som 1
    .same-2 = Samma som 2
    .different = Mitt är något annat
    .cancel = Avbryt

# max 300 · a="<160>"
own-similar-one =
    Det här har redan sagts:
    ”{ $a }”
    Menade du samma sak?
    .same-1 = Jag menade samma
    .different = Mitt är något annat
    .cancel = Avbryt

# max 300
own-sent = Tack. En människa granskar ditt påstående, oftast inom ett dygn. Vi berättar hur det gick.

# max 300
own-undone = Ditt svar på ditt eget påstående är ångrat. Själva påståendet finns kvar som förut.

# max 300
own-again = Du har redan skickat det här påståendet. Du ser hur det går för det när du skriver: mina svar.

# max 300
own-closed = I den här enkäten kan man inte skriva egna påståenden.

# max 300
own-many = Dina tidigare påståenden granskas fortfarande. Du kan skriva fler när de är klara.

# max 300 · n="10"
own-enough = Du har skrivit { $n ->
        [one] ett påstående
       *[other] { $n } påståenden
    }. Fler kan man inte skriva i den här enkäten, så att allas påståenden hinner läsas.

# max 300 · closes="15.12" · url="https://kuulolla.fi/r/iltavastaanotot"
own-late = Den här enkäten avslutades { $closes }, så påståendet kom för sent. Dina tidigare svar är med. Resultat: { $url }

# max 300
own-paused = Enkäten har paus just nu, så påståendet kan inte skickas. Dina svar är sparade. Försök igen senare.

# max 300
own-forgotten = Din text finns inte kvar, eftersom den inte skickades. Skriv den på nytt.
