## Where do I stand, in words

# max 900 · n="1000" · group="A" · size="33000" · typicals="1" · typical="<160>" · vote="disagree" · commons="1" · common="<160>" · day="15 December" · time="18:00"
stand =
    You answered { $n ->
        [one] one statement
       *[other] { $n } statements
    }. Your answers are closest to group { $group }, with { $size } people.{ $typicals ->
        [0] {""}
       *[other] {"\u000A"}Typical of the group: "{ $typical }" { $vote }.
    }{ $commons ->
        [0] {""}
       *[other] {"\u000A"}All groups agree: "{ $common }"
    }
    Groups come from the answers only, not from age or municipality. The map was made on { $day } at { $time }.
    .results = Show results
    .change = Change answers

# max 30
stand-where = place
    .middle = in the middle
    .edge = at the edge

# max 700 · groups="<160>" · group="A" · where="at the edge" · url="https://kuulolla.fi/r/iltavastaanotot"
stand-alt = On the map each dot is one person. People who answered alike are close together. Groups: { $groups }. You are { $where } of group { $group }. The picture is on the results page: { $url }

# max 500 · n="1000" · commons="1" · common="<160>" · day="15 December" · time="18:00"
stand-small =
    You answered { $n ->
        [one] one statement
       *[other] { $n } statements
    }. Your answers are closest to a small group. We say no more of it, so that nobody can be recognised.{ $commons ->
        [0] {""}
       *[other] {"\u000A"}All groups agree: "{ $common }"
    }
    The map was made on { $day } at { $time }.
    .results = Show results
    .go-on = Go on

# max 400 · commons="1" · common="<160>" · day="15 December" · time="18:00"
stand-unclear =
    There are no clear groups: opinions divide in many ways.{ $commons ->
        [0] {""}
       *[other] {"\u000A"}People agree most on this: "{ $common }"
    }
    The map was made on { $day } at { $time }.
    .results = Show results
    .go-on = Go on

# max 300 · n="7"
stand-few =
    You'll see where you stand after { $n ->
        [one] one more statement
       *[other] { $n } more statements
    }.
    .go-on = Go on

# max 60
stand-picture = Your place on the map

# max 12
stand-you = you

# max 80 · group="A" · where="keskellä"
stand-here = You are { $where } of group { $group }.
