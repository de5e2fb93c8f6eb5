## Moderators: cards, decisions and their reasons

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

# max 300
mod-why = Varför avslås det? Författaren ser orsaken.
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

# max 40
mod-decision = beslut
    .approved = godkänt
    .rejected = avslaget
    .merged = sammanslaget
    .reworded = ändring föreslagen
    .escalated = skickat vidare
    .undone = tillbaka i kön

# max 300 · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen" · time="18.00"
mod-done = Påstående { $no }: { $decision } · { $who } kl. { $time }
    .undo = Ångra

# max 300 · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen" · time="18.00"
mod-taken = Påstående { $no } var redan avgjort: { $decision }, { $who } kl. { $time }. Ditt tryck ändrade ingenting.

# max 300 · no="1234" · left="148"
mod-half =
    Påstående { $no }: ditt godkännande är antecknat. Det behövs { $left ->
        [one] ett godkännande
       *[other] { $left } godkännanden
    } till.

# max 300 · no="1234" · votes="1000"
mod-undone = Ångrat. Påstående { $no } är i kön igen. Röster hittills: { $votes }. De finns kvar om påståendet återkommer.

# max 300 · no="1234"
mod-undo-denied = Påstående { $no } kan inte längre ångras. Den som fattade beslutet kan ångra det i ett dygn, en ägare alltid.

# max 300
mod-empty = Kön är tom. Vi berättar när ett nytt påstående kommer.

# max 300 · queue="1000" · oldest="12 päivää"
mod-queue =
    { $queue ->
        [one] Ett påstående
       *[other] { $queue } påståenden
    } i kön, det äldsta har väntat { $oldest }.
    .open = Öppna kön

# max 2000 · rows="<900>"
mod-log =
    De senaste besluten, det nyaste först:
    { $rows }

# max 200 · day="15.12." · time="18.00" · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen"
mod-log-row = { $day } kl. { $time } · påstående { $no } · { $decision } · { $who }

# max 300
mod-log-empty = Inga beslut har fattats än.

# max 300 · who="Maija Virtanen"
mod-welcome = Välkommen, { $who }. Du är moderator. Påståendena kommer hit ett i taget. Kommandon: /queue, /next, /log, /help

# max 300
mod-denied = För det här behövs en moderators rättighet. En ägare ger den med /roles.
