## My votes: looking through one's answers and changing them

# max 1200 · n="1000" · list="<160>"
my-votes =
    { $n ->
        [one] You answered one statement:
       *[other] You answered { $n } statements, here are some:
    }
    { $list }
    Which answer do you want to change?
    .more = More
    .mine = My statements
    .done = Done

# max 1200 · n="1000" · list="<160>"
my-votes-closed =
    { $n ->
        [one] You answered one statement:
       *[other] You answered { $n } statements, here are some:
    }
    { $list }
    The vote has closed, and answers can no longer be changed.
    .more = More
    .mine = My statements
    .done = Done

# max 300
my-votes-none = You haven't answered any statements yet.
    .mine = My statements
    .done = Done

# max 300 · statement="<160>" · vote="pass / unsure"
my-vote =
    "{ $statement }"
    You answered: { $vote }. What do you think now?
    .agree = Agree
    .disagree = Disagree
    .pass = Pass / unsure
    .take-back = Remove my answer
    .back = Back

# max 300 · vote="pass / unsure"
my-vote-set = Your answer is now: { $vote }.

# max 300
my-vote-gone = Your answer is removed.

# max 1200 · list="<160>"
my-statements =
    Your own statements and what became of them:
    { $list }
    .more = More
    .back = Back

# max 40 · n="1000" · reason="<80>" · into="<160>"
my-statement-is = state
    .waiting = waits for a check
    .proposed = waits for your word on a new wording
    .approved = published, people answered: { $n }
    .approved-few = published, fewer than { $n } people answered
    .rejected = not published
    .rejected-why = not published, reason: { $reason }
    .merged = joined to another statement
    .merged-into = joined to "{ $into }"
