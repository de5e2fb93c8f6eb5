## Moderators: cards, decisions and their reasons

# max 600 · no="1234" · campaign="ilta-ajat" · language="suomi" · age="12 päivää" · statement="<160>" · dup_no="1233" · dup="<160>" · scan="Matti Meikäläinen" · queue="1000"
mod-card =
    Statement { $no } · { $campaign } · { $language } · waited { $age }
    "{ $statement }"
    Resembles: { $dup_no } "{ $dup }"
    Personal data: { $scan }
    { $queue } in queue
    .approve = Approve
    .reject = Reject
    .reword = Reword
    .merge = Merge { $dup_no }
    .escalate = Escalate

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
    .health = health, not published as it is

# max 300 · statement="<160>"
mod-why =
    "{ $statement }"
    Why reject? The author sees the reason.
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

# max 40 · into="1234"
mod-decision = decision
    .approved = approved
    .rejected = rejected
    .merged = merged
    .reworded = rewording suggested
    .escalated = escalated
    .undone = back in the queue
    .merged-into = merged into { $into }
    .accepted = wording agreed
    .refused = wording refused
    .appealed = second check asked
    .expired = author didn't answer
    .withdrawn = taken away by author

# max 500 · kind="statement" · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen" · time="18:00" · statement="<160>"
mod-done =
    { $kind ->
        [quote] Quote
       *[statement] Statement
    } { $no }: { $decision } · { $who } at { $time }
    "{ $statement }"
    .undo = Undo
    .next = Next

# max 300 · kind="statement" · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen" · time="18:00"
mod-taken =
    { $kind ->
        [quote] Quote
       *[statement] Statement
    } { $no } was already decided: { $decision }, { $who } at { $time }. Your press changed nothing.

# max 300 · kind="statement" · no="1234" · left="148"
mod-half =
    { $kind ->
        [quote] Quote
       *[statement] Statement
    } { $no }: your approval is recorded. { $left ->
        [one] One more approval is
       *[other] { $left } more approvals are
    } needed.

# max 300 · kind="statement" · no="1234" · votes="1000"
mod-undone = { $kind ->
        [quote] Undone. Quote { $no } is back in the queue. It isn't shown until it is decided anew.
       *[statement] Undone. Statement { $no } is back in the queue. Votes so far: { $votes }; they are kept if it returns.
    }

# max 300 · kind="statement" · no="1234"
mod-undo-denied = The decision on { $kind ->
        [quote] quote
       *[statement] statement
    } { $no } can't be undone. Its maker can undo it for a day, an owner always.

# max 40
mod-author = the author

# max 300 · kind="statement" · no="1234" · owner="Maija Virtanen"
mod-escalate =
    { $kind ->
        [quote] Quote
       *[statement] Statement
    } { $no } went to: { $owner }.

# max 300
mod-no-owner = The statement can't be moved on: there is no other owner.

# max 400 · statement="<160>"
mod-reword =
    "{ $statement }"
    Write the new wording. Keep the thought. We ask the author's permission.
    .back = Back

# max 600 · no="1234" · old="<160>" · new="<160>"
mod-reword-sent =
    Statement { $no }: the suggestion went to the author. Without an answer in 3 days it isn't published.
    Now: "{ $old }"
    Suggested: "{ $new }"
    .undo = Undo

# max 300 · max="160"
mod-unfit = The suggestion wasn't sent. It may have at most { $max } characters, must differ from the present text and may hold no personal data. Write it again.

# max 300
mod-merge-gone = The statements weren't merged: the other one is no longer up for votes.

# max 300 · kind="statement" · no="1234"
mod-appeal-own = You rejected { $kind ->
        [quote] quote
       *[statement] statement
    } { $no } yourself. Another moderator makes the second check.

# max 300
mod-empty = The queue is empty. We'll tell you when something comes.

# max 300 · queue="1000" · oldest="12 päivää" · url="https://kuulolla.example/staff/queue"
mod-queue =
    { $queue ->
        [one] One text
       *[other] { $queue } texts
    } in the queue, the oldest has waited { $oldest }.
    The same as a page: { $url }
    .open = Open the queue

# max 300 · total="1000" · ok="1000" · rejected="1000" · merged="1000" · queue="1000" · oldest="12 päivää" · appeals="12"
mod-digest =
    Yesterday { $total }: approved { $ok }, rejected { $rejected }, merged { $merged }.
    { $queue } in queue, the oldest has waited { $oldest }.
    Second checks asked: { $appeals }
    .open = Open the queue

# max 400 · day="15.12." · total="1000" · ok="1000" · rejected="1000" · merged="1000" · queue="1000" · oldest="12 päivää" · appeals="12"
mod-digest-since =
    Since the last digest, from { $day }, { $total }: approved { $ok }, rejected { $rejected }, merged { $merged }.
    { $queue } in queue, the oldest has waited { $oldest }.
    Second checks asked: { $appeals }
    .open = Open the queue

# max 300 · queue="1000" · oldest="12 päivää"
mod-waits =
    { $queue ->
        [one] One statement is
       *[other] { $queue } statements are
    } in the queue, and the oldest has waited { $oldest }. Authors were promised an answer usually within a day.
    .open = Open the queue

# max 2000 · rows="<900>" · no="1234"
mod-log =
    Latest decisions, newest first:
    { $rows }
    .undo = Undo { $no }

# max 200 · kind="statement" · day="15.12." · time="18:00" · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen"
mod-log-row = { $day } at { $time } · { $kind ->
        [quote] quote
       *[statement] statement
    } { $no } · { $decision } · { $who }

# max 300
mod-log-empty = No decisions have been made yet.

# max 300 · who="Maija Virtanen"
mod-welcome = Welcome, { $who }. You are a moderator. Statements come here one at a time. Commands: /queue, /next, /log, /help

# max 300
mod-denied = This needs a moderator's right. An owner grants it with /roles.

## The queue as a page, for those who prefer a list

# max 80
mod-page-title = The moderators' queue

# max 200 · queue="1000" · oldest="12 päivää"
mod-page-counts =
    { $queue ->
        [one] One text
       *[other] { $queue } texts
    } in the queue, the oldest has waited { $oldest }.

# max 80
mod-page-chat = Back to the chat

# max 80 · kind="statement" · no="1234" · campaign="ilta-ajat"
mod-page-heading =
    { $kind ->
        [quote] Quote
       *[statement] Statement
    } { $no } · { $campaign }

# max 80
mod-page-waited = Waited

# max 80
mod-page-near = Resembles

# max 80
mod-page-scan = Personal data

# max 80
mod-page-reason = Reason to reject

# max 80
mod-page-more = Show the next ones

# max 80
mod-page-log = Latest decisions

# max 80
mod-page-choose = Choose a reason

# max 100
mod-page-words = Other words (we ask the author's permission)

# max 80
mod-page-unchanged = Nothing changed.
