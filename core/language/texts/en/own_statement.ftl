## A statement of one's own: writing it and what is checked before it is sent

# max 300 · max="300"
own-ask =
    Write one statement, at most { $max } characters. Others vote on it.
    Example: "Every municipality needs evening clinics."
    Don't write names, health details or anything that identifies a person.
    .cancel = Cancel

# max 300 · over="1000"
own-long =
    The text is { $over ->
        [one] one character
       *[other] { $over } characters
    } too long. Shorten it and send it again. If it says two things, write two statements.
    .cancel = Cancel

# max 300
own-empty = Write the statement in words, as one sentence.
    .cancel = Cancel

# max 300
own-question = That is a question, and one can't agree or disagree with it. Write it as a statement.
    .statement = It's a statement
    .cancel = Cancel

# max 300
own-two = The text seems to say two things. Someone may agree with one of them only. Two short statements often work better.
    .send = Send like this
    .edit = Change the text
    .cancel = Cancel

# max 500 · draft="<200>"
own-masked =
    We took personal data out of the text, and it wasn't stored:
    "{ $draft }"
    Send it like this?
    .send = Send like this
    .edit = Change the text
    .cancel = Don't send

# max 30
own-hidden = removed
    .identity-code = identity code
    .email = e-mail address
    .iban = account number
    .phone = phone number
    .address = address
    .name = name
    .health = health detail

# max 300 · hit="Matti Meikäläinen, 040 123 4567"
own-privacy = The text seems to hold personal data: "{ $hit }". A statement that identifies someone isn't published.
    .edit = Change the text
    .not-personal = It isn't personal
    .cancel = Cancel

# max 300 · n="12"
own-health =
    Your text tells about someone's health.
    At most { $n ->
        [one] one named member of staff reads it
       *[other] { $n } named members of staff read it
    }, and it is never quoted. Send it?
    .send = Send
    .edit = Change the text
    .cancel = Don't send

# max 600 · a="<160>" · b="<160>"
own-similar =
    This has been said already:
    1. "{ $a }"
    2. "{ $b }"
    Did you mean the same?
    .same-1 = Same as 1
    .same-2 = Same as 2
    .different = Mine is different
    .cancel = Cancel

# max 300 · a="<160>"
own-similar-one =
    This has been said already:
    "{ $a }"
    Did you mean the same?
    .same-1 = I meant the same
    .different = Mine is different
    .cancel = Cancel

# max 300
own-sent = Thank you. A person checks your statement, usually within a day. We'll tell you the outcome.

# max 300
own-undone = Your answer to your own statement is taken back. The statement itself stays as it is.

# max 300
own-again = You have sent this statement already. To see what became of it, write: my votes.

# max 300
own-closed = This one takes no statements of your own.

# max 300
own-many = Your earlier statements are still being checked. You can write more when that is done.

# max 300 · n="10"
own-enough = You've written { $n ->
        [one] one statement
       *[other] { $n } statements
    }. That is the most in this one, so that everybody's statements can be read.

# max 300 · closes="30 September" · url="https://kuulolla.fi/r/iltavastaanotot"
own-late = This closed on { $closes }, so the statement came too late. Your earlier answers count. Results: { $url }

# max 300
own-paused = This one is halted for now, so the statement can't be sent. Your answers are saved. Try again later.

# max 300
own-forgotten = Your text is no longer here, because it wasn't sent. Please write it again.
