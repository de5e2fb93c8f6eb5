## Voting on statements: a statement at a time, undo, results

# max 500
vote-intro =
    Du får se korta påståenden. En del av dem är skrivna av invånare.
    Berätta om du är av samma eller annan åsikt. Det finns inga rätta svar, och du kan ändra ditt svar. Andra ser inte ditt namn.

# max 300 · i="10" · n="10" · statement="<160>"
vote-card =
    Påstående { $i }/{ $n }
    ”{ $statement }”
    .agree = Av samma åsikt
    .disagree = Av annan åsikt
    .pass = Kan inte säga
    .later = Senare

# max 300 · statement="<160>" · vote="av annan åsikt"
vote-set =
    ”{ $statement }”
    Du svarade: { $vote }.

# max 300 · vote="av annan åsikt"
vote-receipt = Antecknat: { $vote }.

# max 30
vote-said = svar
    .agree = av samma åsikt
    .disagree = av annan åsikt
    .pass = kan inte säga
    .later = senare

# max 300 · statement="<160>"
vote-undone =
    Ditt svar är borttaget. Vad tycker du nu?
    ”{ $statement }”
    .agree = Av samma åsikt
    .disagree = Av annan åsikt
    .pass = Kan inte säga
    .later = Senare

# max 300 · n="1000" · left="148"
vote-cap =
    Du har svarat på { $n ->
        [one] ett påstående
       *[other] { $n } påståenden
    }, tack. { $left ->
        [0] Inga påståenden återstår.
        [one] Ett påstående återstår.
       *[other] { $left } påståenden återstår.
    } Ska vi fortsätta?
    .go-on = Fortsätt
    .write-own = Jag skriver eget
    .results = Visa resultat
    .enough = Det räcker nu

# max 300
vote-empty = Du har svarat på alla påståenden. Vi berättar när det kommer nya, högst en gång om dagen.
    .write-own = Jag skriver eget
    .results = Visa resultat
    .mute = Meddela inte

# max 300 · n="1000" · title="Iltavastaanotot ja kiireetön hoito"
vote-new =
    { $n ->
        [one] Ett nytt påstående väntar på ditt svar.
       *[other] { $n } nya påståenden väntar på ditt svar.
    }
    Enkät: ”{ $title }”
    .go-on = Fortsätt
    .mute = Meddela inte

# max 300
vote-empty-muted = Du har svarat på alla påståenden. Vi meddelar inte om nya.
    .write-own = Jag skriver eget
    .results = Visa resultat
    .notify = Meddela om nya

# max 300
vote-muted = Okej. Vi meddelar inte om nya påståenden. Fortsätt när du vill genom att skriva: fortsätt.

# max 300
vote-gone = Påståendet har tagits bort från omröstningen, så ditt svar på det räknades inte.

# max 800 · people="33000" · a="<160>" · pa="58" · b="<160>" · pb="52" · db="48" · split="1" · closes="15.12" · url="https://kuulolla.fi/r/iltavastaanotot"
vote-results =
    Läget nu: { $people ->
        [one] en person har svarat
       *[other] { $people } personer har svarat
    }.
    Gemensamt: ”{ $a }” { $pa } % av samma åsikt.
    { $split ->
        [0] Inget påstående delar de svarande tydligt.
       *[other] Delar mest: ”{ $b }” { $pb } % av samma åsikt, { $db } % av annan åsikt.
    }
    Omröstningen pågår till och med { $closes }. Alla resultat: { $url }
    .stand = Var står jag?
    .go-on = Fortsätt

# max 300 · n="7"
vote-results-few =
    Du får se resultaten när du har svarat på { $n ->
        [one] ett påstående
       *[other] { $n } påståenden
    } till.
    .go-on = Fortsätt

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot"
vote-results-none = Resultaten kan inte visas än, eftersom få har svarat. Alla resultat kommer hit: { $url }
    .go-on = Fortsätt

# max 300 · closes="15.12"
vote-results-at-close = Resultaten publiceras när omröstningen är slut. Den är öppen till och med { $closes }.
    .go-on = Fortsätt
