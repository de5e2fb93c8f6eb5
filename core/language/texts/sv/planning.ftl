### The recruitment planner, in the staff chat

# max 80
st-cmd-plan = /plan 400 svar – brev, veckor och euro

# max 300
st-usage-plan = Skriv hur många och av vad: /plan 43 platser eller /plan 400 svar

# max 700 · target="<120>" · letters="100 000" · pool="100 000" · low="10 000" · high="10 000" · weeks="12" · cost="200 000" · letter_rate="12,5" · pool_rate="12,5" · basis="<100>"
st-plan =
    Mål: { $target }.
    Det behövs ungefär { $letters } brev och { $pool } inbjudningar ur poolen. Svaren väntas bli { $low }–{ $high }.
    Det tar ungefär { $weeks } veckor och kostar ungefär { $cost } €.
    Antagande: { $letter_rate } % svarar på ett brev, { $pool_rate } % av poolens medlemmar. Källa: { $basis }.
    .change = Ändra antaganden
    .draft = Gör ett utkast

# max 120 · n="100000" · wanted="600 000"
st-plan-target-seats = { $n ->
        [one] en plats
       *[other] { $n } platser
    }, som ungefär { $wanted } frivilliga behövs för

# max 80 · n="100000"
st-plan-target-answers = { $n ->
        [one] ett svar
       *[other] { $n } svar
    }

# max 100
st-plan-basis-assumed = en uppskattning, för ingen sådan kampanj har avslutats än

# max 100 · campaigns="100" · people="800000"
st-plan-basis-learned = { $campaigns ->
        [one] en avslutad kampanj
       *[other] { $campaigns } avslutade kampanjer
    }, { $people ->
        [one] en inbjudan
       *[other] { $people } inbjudningar
    }

# max 100
st-plan-basis-yours = dina egna siffror

# max 300
st-plan-change =
    Skriv vad du antar i stället, till exempel: brev 4, pool 30, pris 1,90, sökande 6
    Brev och pool är procent, priset är euro per brev och de sökande är per plats.
    .cancel = Avbryt

# max 300
st-plan-unread = Det gick inte att läsa, så ingenting ändrades. Procenten är mellan 0,1 och 100.

# max 300
st-plan-drafted = Här är en fil med planens siffror. Sätt in egen rubrik, egna frågor och dagar, och skicka tillbaka den.
