## A statement of one's own: writing it, and what became of it

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
own-question = Det där är en fråga, och man kan inte vara av samma eller annan åsikt om den. Skriv den som ett påstående.
    .statement = Det är ett påstående
    .cancel = Avbryt

# max 300 · hit="Matti Meikäläinen, 040 123 4567"
own-privacy = Texten verkar innehålla en personuppgift: ”{ $hit }”. Ett påstående som någon kan kännas igen på publiceras inte.
    .change = Jag ändrar texten
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
    .change = Jag ändrar texten
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
own-closed = I den här enkäten kan man inte skriva egna påståenden.

# max 300
own-many = Dina tidigare påståenden granskas fortfarande. Du kan skriva fler när de är klara.

# max 300 · statement="<160>"
own-approved =
    Ditt påstående godkändes, och andra kan nu rösta om det:
    ”{ $statement }”

# max 500 · statement="<160>" · reason="<80>"
own-rejected =
    Ditt påstående publicerades inte: ”{ $statement }”
    Orsak: { $reason }
    Du kan skriva det på ett annat sätt eller be en annan människa granska det.
    .again = Jag skriver om det
    .appeal = Ny granskning
    .ok = Okej

# max 300 · statement="<160>"
own-merged =
    Samma tanke var redan uppe för omröstning, så vi fogade ditt påstående till den. Vad tycker du?
    ”{ $statement }”
    .agree = Av samma åsikt
    .disagree = Av annan åsikt
    .pass = Kan inte säga
    .later = Senare

# max 500 · old="<160>" · new="<160>"
own-reword =
    Vi föreslår en ändring i ditt påstående.
    Nu: ”{ $old }”
    Förslag: ”{ $new }”
    .fine = Det passar
    .no = Nej
    .again = Jag skriver själv

# max 300
own-appealed = Tack. En annan människa granskar ditt påstående, och vi berättar hur det gick.
