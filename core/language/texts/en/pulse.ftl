# max 300 · key="pulse.every"
fault-pulse-every = Write how far apart the rounds begin, for example 3 months: { $key }. Units: weeks, months, years.

# max 300 · key="pulse"
fault-pulse-survey = A pulse is a survey of people who are drawn by lot, without quotas: { $key }.

# max 300 · limit="36"
fault-pulse-name = A pulse's short name has at most { $limit } characters, since its rounds add a number to it.

# max 300 · key="pulse.every"
fault-pulse-overlap = The next round would begin before the first has ended. Lengthen { $key } or shorten the time to answer.

# max 80
tr-heading = From round to round

# max 300
tr-none = Nothing changed by more than chance since the round before.

# max 400 · what="<125>" · before="45" · after="52" · margin="10"
tr-share = { $what }: from { $before } % to { $after } %. The margin of the change is { $margin } points.

# max 400 · what="<125>" · before="3.4" · after="3.9" · margin="0.4"
tr-mean = { $what }: the mean went from { $before } to { $after }. The margin of the change is { $margin }.

# max 400
tr-how = The margins are those of 95 %. A change is named only when it is larger than its margin and would hardly come by chance among all the answers compared.

# max 80
tr-caption = Shares and means by round, with their margins

# max 130 · question="<60>" · answer="<60>"
tr-name = { $question } { $answer }

# max 130 · question="<60>"
tr-name-mean = { $question } (mean)

# max 4000 · rows="<3800>"
tr-alt = Bars for the newest round, lines for the one before. { $rows }.

# max 4000 · name="ilta-kysely-r2" · changes="<1500>" · rows="<2300>"
tr-chat =
    { $name }, since the round before:
    { $changes }
    { $rows }

# max 500 · name="ilta-kysely" · rounds="40" · size="1 000 000" · last="1.12.2036" · panel="<120>"
st-pulse =
    { $name } is a pulse: { $rounds } rounds of { $size } people, the last from { $last }.
    { $panel }
    The calendar launches the rounds after the first. Cancel a round to end the pulse.

# max 120
st-pulse-same = The same people are asked each time.

# max 120
st-pulse-rotating = Each round asks the next part of the pool, nobody twice before all once.
