## What authors hear of their statements

# max 300 · statement="<160>"
own-approved =
    Your statement was approved, and others can now vote on it:
    "{ $statement }"

# max 700 · n="10" · list="<480>"
own-approved-many =
    { $n } of your statements were approved, and others can now vote on them:
    { $list }

# max 500 · statement="<160>" · reason="<80>"
own-rejected =
    Your statement wasn't published: "{ $statement }"
    Reason: { $reason }
    You can write it differently or ask another person to check it.
    .write-own = Write it again
    .appeal = Check again
    .ok = All right

# max 500 · statement="<160>" · reason="<80>"
own-rejected-last =
    Your statement wasn't published: "{ $statement }"
    Reason: { $reason }
    Two people have read it now. You can write it differently.
    .write-own = Write it again
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
    .write-own = I'll rewrite it

# max 300
own-appealed = Thank you. Another person checks your statement, and we'll tell you the outcome.

# max 300
own-reworded = Thank you. The statement goes up for votes in the new words.

# max 300
own-kept = All right. A person will still read your statement as you wrote it.

# max 300
own-reword-late = The statement was decided already. To see it, write: my votes.

# max 300
own-over = The survey is over, so your statement stays as it is. Thank you for it.
