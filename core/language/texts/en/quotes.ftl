## Whether what a person writes may be quoted

# max 300
consent-quotes = May we quote what you write in the results, without your name? A person checks quotes before they are published.
    .yes = You may quote
    .no = Please don't

## Moderators: whether a reply may be quoted

# max 600 · no="1234" · campaign="ilta-ajat" · language="suomi" · age="12 päivää" · statement="<280>" · queue="1000"
mod-quote =
    Quote { $no } · { $campaign } · { $language } · waited { $age }
    "{ $statement }"
    May this be quoted in the results without a name? Check that nobody can be recognised from it.
    In the queue { $queue }
    .approve = Approve
    .reject = Reject
    .escalate = Escalate

# max 400 · statement="<280>"
mod-quote-why =
    "{ $statement }"
    Why isn't it quoted? The reason stays in the log.
    .identifies = Identifies
    .off-topic = Off topic
    .insult = Insult or threat
    .back = Back
