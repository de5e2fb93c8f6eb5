## Moderators: cards, decisions and their reasons

# max 500 · no="1234" · campaign="ilta-ajat" · language="suomi" · age="12 päivää" · statement="<160>" · scan="Matti Meikäläinen" · queue="1000"
mod-card-alone =
    Statement { $no } · { $campaign } · { $language } · waited { $age }
    "{ $statement }"
    Personal data: { $scan }
    { $queue } in queue
    .approve = Approve
    .reject = Reject
    .reword = Reword
    .escalate = Escalate

# max 40
mod-scan = personal data
    .clear = none found

# max 300
mod-why = Why reject? The author sees the reason.
    .not-statement = Not a statement
    .duplicate = Already said
    .identifies = Identifies someone
    .off-topic = Off topic
    .insult = Insult or threat
    .two-things = Two things
    .back = Back

# max 80
reason-not-statement = not a statement

# max 80
reason-duplicate = already said

# max 80
reason-identifies = may identify someone

# max 80
reason-off-topic = off topic

# max 80
reason-insult = insults or threatens a person

# max 80
reason-two-things = two things in one

# max 40
mod-decision = decision
    .approved = approved
    .rejected = rejected
    .merged = merged
    .reworded = rewording suggested
    .escalated = escalated
    .undone = back in the queue

# max 300 · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen" · time="18:00"
mod-done = Statement { $no }: { $decision } · { $who } at { $time }
    .undo = Undo

# max 300 · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen" · time="18:00"
mod-taken = Statement { $no } was already decided: { $decision }, { $who } at { $time }. Your press changed nothing.

# max 300 · no="1234" · left="148"
mod-half =
    Statement { $no }: your approval is recorded. { $left ->
        [one] One more approval is
       *[other] { $left } more approvals are
    } needed.

# max 300 · no="1234" · votes="1000"
mod-undone = Undone. Statement { $no } is back in the queue. Votes so far: { $votes }; they are kept if it returns.

# max 300 · no="1234"
mod-undo-denied = The decision on statement { $no } can't be undone. Its maker can undo it for a day, an owner always.

# max 300
mod-empty = The queue is empty. We'll tell you when a new statement comes.

# max 300 · queue="1000" · oldest="12 päivää"
mod-queue =
    { $queue ->
        [one] One statement
       *[other] { $queue } statements
    } in the queue, the oldest has waited { $oldest }.
    .open = Open the queue

# max 2000 · rows="<900>"
mod-log =
    Latest decisions, newest first:
    { $rows }

# max 200 · day="15.12." · time="18:00" · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen"
mod-log-row = { $day } at { $time } · statement { $no } · { $decision } · { $who }

# max 300
mod-log-empty = No decisions have been made yet.

# max 300 · who="Maija Virtanen"
mod-welcome = Welcome, { $who }. You are a moderator. Statements come here one at a time. Commands: /queue, /next, /log, /help

# max 300
mod-denied = This needs a moderator's right. An owner grants it with /roles.
