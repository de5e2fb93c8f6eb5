## Moderators: cards, decisions and their reasons

# max 600 · no="1234" · campaign="ilta-ajat" · language="suomi" · age="12 päivää" · statement="<160>" · dup_no="1233" · dup="<160>" · scan="Matti Meikäläinen" · queue="1000"
mod-card =
    Påstående { $no } · { $campaign } · { $language } · väntat { $age }
    ”{ $statement }”
    Liknar: { $dup_no } ”{ $dup }”
    Personuppgifter: { $scan }
    { $queue } i kön
    .approve = Godkänn
    .reject = Avslå
    .reword = Formulera om
    .merge = Slå ihop { $dup_no }
    .escalate = Skicka vidare

# max 500 · no="1234" · campaign="ilta-ajat" · language="suomi" · age="12 päivää" · statement="<160>" · scan="Matti Meikäläinen" · queue="1000"
mod-card-alone =
    Påstående { $no } · { $campaign } · { $language } · väntat { $age }
    ”{ $statement }”
    Personuppgifter: { $scan }
    { $queue } i kön
    .approve = Godkänn
    .reject = Avslå
    .reword = Formulera om
    .escalate = Skicka vidare

# max 40
mod-scan = personuppgifter
    .clear = hittades inte
    .health = hälsa, publiceras inte så här

# max 300 · statement="<160>"
mod-why =
    ”{ $statement }”
    Varför avslås det? Författaren ser orsaken.
    .not-statement = Inget påstående
    .duplicate = Redan sagt
    .identifies = Kan identifiera
    .off-topic = Hör inte till ämnet
    .insult = Kränker eller hotar
    .two-things = Två saker
    .back = Tillbaka

# max 80
reason-not-statement = är inget påstående

# max 80
reason-duplicate = det finns redan ett påstående om samma sak

# max 80
reason-identifies = texten kan avslöja vem det gäller

# max 80
reason-off-topic = hör inte till ämnet

# max 80
reason-insult = kränker eller hotar en människa

# max 80
reason-two-things = två saker i samma påstående

# max 40 · into="1234"
mod-decision = beslut
    .approved = godkänt
    .rejected = avslaget
    .merged = sammanslaget
    .reworded = ändring föreslagen
    .escalated = skickat vidare
    .undone = tillbaka i kön
    .merged-into = ihop med { $into }
    .accepted = ändringen passade
    .refused = ändringen nekades
    .appealed = ny granskning
    .expired = inget svar
    .withdrawn = författaren tog bort

# max 500 · kind="statement" · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen" · time="18.00" · statement="<160>"
mod-done =
    { $kind ->
        [quote] Citat
       *[statement] Påstående
    } { $no }: { $decision } · { $who } kl. { $time }
    ”{ $statement }”
    .undo = Ångra
    .next = Nästa

# max 300 · kind="statement" · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen" · time="18.00"
mod-taken =
    { $kind ->
        [quote] Citat
       *[statement] Påstående
    } { $no } var redan avgjort: { $decision }, { $who } kl. { $time }. Ditt tryck ändrade ingenting.

# max 300 · kind="statement" · no="1234" · left="148"
mod-half =
    { $kind ->
        [quote] Citat
       *[statement] Påstående
    } { $no }: ditt godkännande är antecknat. Det behövs { $left ->
        [one] ett godkännande
       *[other] { $left } godkännanden
    } till.

# max 300 · kind="statement" · no="1234" · votes="1000"
mod-undone = { $kind ->
        [quote] Ångrat. Citat { $no } är i kön igen. Det visas inte före ett nytt beslut.
       *[statement] Ångrat. Påstående { $no } är i kön igen. Röster hittills: { $votes }. De finns kvar om påståendet återkommer.
    }

# max 300 · kind="statement" · no="1234"
mod-undo-denied =
    { $kind ->
        [quote] Citat
       *[statement] Påstående
    } { $no } kan inte längre ångras. Den som fattade beslutet kan ångra det i ett dygn, en ägare alltid.

# max 40
mod-author = författaren

# max 300 · kind="statement" · no="1234" · owner="Maija Virtanen"
mod-escalate =
    { $kind ->
        [quote] Citat
       *[statement] Påstående
    } { $no } gick till den ansvariga: { $owner }.

# max 300
mod-no-owner = Påståendet kan inte skickas vidare: det finns ingen annan ansvarig.

# max 400 · statement="<160>"
mod-reword =
    ”{ $statement }”
    Skriv den nya formuleringen. Ändra inte tanken. Vi frågar författaren om lov.
    .back = Tillbaka

# max 600 · no="1234" · old="<160>" · new="<160>"
mod-reword-sent =
    Påstående { $no }: förslaget gick till författaren. Om svar inte kommer inom 3 dygn publiceras det inte.
    Nu: ”{ $old }”
    Förslag: ”{ $new }”
    .undo = Ångra

# max 300 · max="160"
mod-unfit = Förslaget skickades inte. Det får ha högst { $max } tecken, ska skilja sig från den nuvarande texten och får inte innehålla personuppgifter. Skriv det på nytt.

# max 300
mod-merge-gone = Påståendena slogs inte ihop: det andra är inte längre under omröstning.

# max 300 · kind="statement" · no="1234"
mod-appeal-own = Du avslog själv { $kind ->
        [quote] citat
       *[statement] påstående
    } { $no }. En annan moderator gör den nya granskningen.

# max 300
mod-empty = Kön är tom. Vi berättar när något nytt kommer.

# max 300 · queue="1000" · oldest="12 päivää" · url="https://kuulolla.example/staff/queue"
mod-queue =
    { $queue ->
        [one] En text
       *[other] { $queue } texter
    } i kön, den äldsta har väntat { $oldest }.
    Samma som sida: { $url }
    .open = Öppna kön

# max 300 · total="1000" · ok="1000" · rejected="1000" · merged="1000" · queue="1000" · oldest="12 päivää" · appeals="12"
mod-digest =
    I går { $total }: godkända { $ok }, avslagna { $rejected }, sammanslagna { $merged }.
    { $queue } i kön, den äldsta har väntat { $oldest }.
    Ny granskning begärd: { $appeals }
    .open = Öppna kön

# max 400 · day="15.12." · total="1000" · ok="1000" · rejected="1000" · merged="1000" · queue="1000" · oldest="12 päivää" · appeals="12"
mod-digest-since =
    Efter förra sammandraget, från och med { $day }, { $total }: godkända { $ok }, avslagna { $rejected }, sammanslagna { $merged }.
    { $queue } i kön, den äldsta har väntat { $oldest }.
    Ny granskning begärd: { $appeals }
    .open = Öppna kön

# max 300 · queue="1000" · oldest="12 päivää"
mod-waits =
    I kön finns { $queue ->
        [one] ett påstående
       *[other] { $queue } påståenden
    }, och det äldsta har väntat { $oldest }. Författarna har lovats svar oftast inom ett dygn.
    .open = Öppna kön

# max 2000 · rows="<900>" · no="1234"
mod-log =
    De senaste besluten, det nyaste först:
    { $rows }
    .undo = Ångra { $no }

# max 200 · kind="statement" · day="15.12." · time="18.00" · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen"
mod-log-row = { $day } kl. { $time } · { $kind ->
        [quote] citat
       *[statement] påstående
    } { $no } · { $decision } · { $who }

# max 300
mod-log-empty = Inga beslut har fattats än.

# max 300 · who="Maija Virtanen"
mod-welcome = Välkommen, { $who }. Du är moderator. Påståendena kommer hit ett i taget. Kommandon: /queue, /next, /log, /help

# max 300
mod-denied = För det här behövs en moderators rättighet. En ägare ger den med /roles.

## The queue as a page, for those who prefer a list

# max 80
mod-page-title = Moderatorns kö

# max 200 · queue="1000" · oldest="12 päivää"
mod-page-counts =
    I kön finns { $queue ->
        [one] en text
       *[other] { $queue } texter
    }, den äldsta har väntat { $oldest }.

# max 80
mod-page-chat = Tillbaka till chatten

# max 80 · kind="statement" · no="1234" · campaign="ilta-ajat"
mod-page-heading =
    { $kind ->
        [quote] Citat
       *[statement] Påstående
    } { $no } · { $campaign }

# max 80
mod-page-waited = Väntat

# max 80
mod-page-near = Liknar

# max 80
mod-page-scan = Personuppgifter

# max 80
mod-page-reason = Orsak till avslag

# max 80
mod-page-more = Visa nästa

# max 80
mod-page-log = De senaste besluten

# max 80
mod-page-choose = Välj en orsak

# max 100
mod-page-words = Andra ord (vi frågar skribenten om lov)

# max 80
mod-page-unchanged = Ingenting ändrades.
