## Voting on statements: a statement at a time, undo, results

# max 500
vote-intro =
    You will see short statements, some of them written by residents.
    Say whether you agree or disagree. There are no right answers, and you can change yours. Others don't see your name.

# max 300 · i="10" · n="10" · statement="<160>"
vote-card =
    Statement { $i }/{ $n }
    "{ $statement }"
    .agree = Agree
    .disagree = Disagree
    .pass = Pass / unsure
    .later = Later

# max 300 · statement="<160>" · vote="pass / unsure"
vote-set =
    "{ $statement }"
    You answered: { $vote }.

# max 300 · vote="pass / unsure"
vote-receipt = Recorded: { $vote }.

# max 30
vote-said = answer
    .agree = agree
    .disagree = disagree
    .pass = pass / unsure
    .later = later

# max 300 · statement="<160>"
vote-undone =
    Your answer is taken back. What do you think now?
    "{ $statement }"
    .agree = Agree
    .disagree = Disagree
    .pass = Pass / unsure
    .later = Later

# max 300 · n="1000" · left="148"
vote-cap =
    You've answered { $n ->
        [one] one statement
       *[other] { $n } statements
    }, thank you. { $left ->
        [0] None are left.
        [one] One is left.
       *[other] { $left } are left.
    } Shall we go on?
    .go-on = Go on
    .write-own = Write my own
    .results = Show results
    .enough = Enough for now

# max 300
vote-empty = You've answered every statement. We'll tell you when there are new ones, at most once a day.
    .write-own = Write my own
    .results = Show results
    .mute = Don't notify me

# max 300 · n="1000" · title="Iltavastaanotot ja kiireetön hoito"
vote-new =
    { $n ->
        [one] One new statement waits for your answer.
       *[other] { $n } new statements wait for your answer.
    }
    Survey: "{ $title }"
    .go-on = Go on
    .mute = Don't notify me

# max 300
vote-empty-muted = You've answered every statement. You won't be told of new ones.
    .write-own = Write my own
    .results = Show results
    .notify = Notify me

# max 300
vote-muted = All right. You won't be told of new statements. Go on at any time by writing: continue.

# max 300
vote-gone = The statement was taken down, so your answer to it wasn't counted.

# max 800 · people="33000" · a="<160>" · pa="58" · b="<160>" · pb="52" · db="48" · split="1" · closes="30 September" · url="https://kuulolla.fi/r/iltavastaanotot"
vote-results =
    So far { $people ->
        [one] one person
       *[other] { $people } people
    }.
    Shared: "{ $a }", { $pa } % agree.
    { $split ->
        [0] No statement clearly divides people.
       *[other] Divides most: "{ $b }", { $pb } % agree, { $db } % disagree.
    }
    Voting is open until { $closes }. All results: { $url }
    .stand = Where do I stand?
    .go-on = Go on

# max 300 · n="7"
vote-results-few =
    You'll see the results after { $n ->
        [one] one more statement
       *[other] { $n } more statements
    }.
    .go-on = Go on

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot"
vote-results-none = Results can't be shown yet, because few people have answered. All results will be here: { $url }
    .go-on = Go on

# max 300 · closes="30 September"
vote-results-at-close = Results are published when the vote has closed. It is open until { $closes }.
    .go-on = Go on
