## A statement of one's own: writing it, and what became of it

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
own-question = That is a question, and one can't agree or disagree with it. Write it as a statement.
    .statement = It's a statement
    .cancel = Cancel

# max 300 · hit="Matti Meikäläinen, 040 123 4567"
own-privacy = The text seems to hold personal data: "{ $hit }". A statement that identifies someone isn't published.
    .change = Change the text
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
    .change = Change the text
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
own-closed = This one takes no statements of your own.

# max 300
own-many = Your earlier statements are still being checked. You can write more when that is done.

# max 300 · statement="<160>"
own-approved =
    Your statement was approved, and others can now vote on it:
    "{ $statement }"

# max 500 · statement="<160>" · reason="<80>"
own-rejected =
    Your statement wasn't published: "{ $statement }"
    Reason: { $reason }
    You can write it differently or ask another person to check it.
    .again = Write it again
    .appeal = Check again
    .ok = All right

# max 300 · statement="<160>"
own-merged =
    The same idea was already up for a vote, so we joined yours to it. What do you think?
    "{ $statement }"
    .agree = Agree
    .disagree = Disagree
    .pass = Pass / unsure
    .later = Later

# max 500 · old="<160>" · new="<160>"
own-reword =
    We suggest a change to your statement.
    Now: "{ $old }"
    Suggested: "{ $new }"
    .fine = That's fine
    .no = No
    .again = I'll rewrite it

# max 300
own-appealed = Thank you. Another person checks your statement, and we'll tell you the outcome.
