## Whether what a person writes may be quoted

# max 300
consent-quotes = Får vi citera dina texter i resultaten utan ditt namn? En människa granskar citaten innan de publiceras.
    .yes = Ni får citera
    .no = Nej

## Moderators: whether a reply may be quoted

# max 600 · no="1234" · campaign="ilta-ajat" · language="suomi" · age="12 päivää" · statement="<280>" · queue="1000"
mod-quote =
    Citat { $no } · { $campaign } · { $language } · väntat { $age }
    ”{ $statement }”
    Får det här citeras i resultaten utan namn? Se till att ingen går att känna igen.
    I kön { $queue }
    .approve = Godkänn
    .reject = Avslå
    .escalate = Skicka vidare

# max 400 · statement="<280>"
mod-quote-why =
    ”{ $statement }”
    Varför citeras det inte? Skälet stannar i loggen.
    .identifies = Identifierar
    .off-topic = Fel ämne
    .insult = Kränker eller hotar
    .back = Tillbaka
