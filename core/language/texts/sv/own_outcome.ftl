## What authors hear of their statements

# max 300 · statement="<160>"
own-approved =
    Ditt påstående godkändes, och andra kan nu rösta om det:
    ”{ $statement }”

# max 700 · n="10" · list="<480>"
own-approved-many =
    { $n } av dina påståenden godkändes, och andra kan nu rösta om dem:
    { $list }

# max 500 · statement="<160>" · reason="<80>"
own-rejected =
    Ditt påstående publicerades inte: ”{ $statement }”
    Orsak: { $reason }
    Du kan skriva det på ett annat sätt eller be en annan människa granska det.
    .write-own = Jag skriver om det
    .appeal = Ny granskning
    .ok = Okej

# max 500 · statement="<160>" · reason="<80>"
own-rejected-last =
    Ditt påstående publicerades inte: ”{ $statement }”
    Orsak: { $reason }
    Två människor har nu läst det. Du kan skriva det på ett annat sätt.
    .write-own = Jag skriver om det
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
    .write-own = Jag skriver själv

# max 300
own-appealed = Tack. En annan människa granskar ditt påstående, och vi berättar hur det gick.

# max 300
own-reworded = Tack. Påståendet går till omröstning med de nya orden.

# max 300
own-kept = Okej. En människa läser ännu ditt påstående så som du skrev det.

# max 300
own-reword-late = Det hann redan bli beslutat om påståendet. Du ser det om du skriver: mina svar.

# max 300
own-over = Enkäten är redan avslutad, så påståendet blir som det är. Tack för det.
