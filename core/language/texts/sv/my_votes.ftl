## My votes: looking through one's answers and changing them

# max 1200 · n="1000" · list="<160>"
my-votes =
    { $n ->
        [one] Du har svarat på ett påstående:
       *[other] Du har svarat på { $n } påståenden, här är några:
    }
    { $list }
    Vilket svar vill du ändra?
    .more = Fler
    .mine = Mina påståenden
    .done = Klar

# max 1200 · n="1000" · list="<160>"
my-votes-closed =
    { $n ->
        [one] Du har svarat på ett påstående:
       *[other] Du har svarat på { $n } påståenden, här är några:
    }
    { $list }
    Omröstningen är slut, och svaren kan inte längre ändras.
    .more = Fler
    .mine = Mina påståenden
    .done = Klar

# max 300
my-votes-none = Du har inte svarat på några påståenden än.
    .mine = Mina påståenden
    .done = Klar

# max 300 · statement="<160>" · vote="av annan åsikt"
my-vote =
    ”{ $statement }”
    Du svarade: { $vote }. Vad tycker du nu?
    .agree = Av samma åsikt
    .disagree = Av annan åsikt
    .pass = Kan inte säga
    .take-back = Ta bort svaret
    .back = Tillbaka

# max 300 · vote="av annan åsikt"
my-vote-set = Ditt svar är nu: { $vote }.

# max 300
my-vote-gone = Ditt svar är borttaget.

# max 1200 · list="<160>"
my-statements =
    Dina egna påståenden och hur det gick för dem:
    { $list }
    .more = Fler
    .back = Tillbaka

# max 40 · n="1000" · reason="<80>" · into="<160>"
my-statement-is = läge
    .waiting = väntar på granskning
    .proposed = väntar på att du godkänner en ny form
    .approved = publicerat, antal svarande { $n }
    .approved-few = publicerat, färre än { $n } svarande
    .rejected = publicerades inte
    .rejected-why = publicerades inte, orsak: { $reason }
    .merged = ihopsatt med ett annat påstående
    .merged-into = ihopsatt med påståendet ”{ $into }”
