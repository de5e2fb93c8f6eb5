### The recruitment planner, in the staff chat

# max 80
st-cmd-plan = /plan 400 answers – letters, weeks and euros

# max 300
st-usage-plan = Write how many, and of what: /plan 43 seats or /plan 400 answers

# max 700 · target="<120>" · letters="100 000" · pool="100 000" · low="10 000" · high="10 000" · weeks="12" · cost="200 000" · letter_rate="12,5" · pool_rate="12,5" · basis="<100>"
st-plan =
    Target: { $target }.
    About { $letters } letters and { $pool } invitations from the pool are needed. Expect { $low }–{ $high } answers.
    It takes about { $weeks } weeks and { $cost } €.
    Assumed: { $letter_rate } % answer a letter, { $pool_rate } % of pool members do. Source: { $basis }.
    .change = Change assumptions
    .draft = Make a draft

# max 120 · n="100000" · wanted="600 000"
st-plan-target-seats = { $n ->
        [one] one seat
       *[other] { $n } seats
    }, for which about { $wanted } volunteers are needed

# max 80 · n="100000"
st-plan-target-answers = { $n ->
        [one] one answer
       *[other] { $n } answers
    }

# max 100
st-plan-basis-assumed = an assumption, as no campaign of this kind has closed yet

# max 100 · campaigns="100" · people="800000"
st-plan-basis-learned = { $campaigns ->
        [one] one closed campaign
       *[other] { $campaigns } closed campaigns
    }, { $people ->
        [one] one invitation
       *[other] { $people } invitations
    }

# max 100
st-plan-basis-yours = your own figures

# max 300
st-plan-change =
    Write what you assume instead, for example: letter 4, pool 30, price 1.90, volunteers 6
    Letter and pool are percentages, the price is euros a letter, volunteers are for each seat.
    .cancel = Cancel

# max 300
st-plan-unread = That couldn't be read, so nothing changed. Percentages are from 0.1 to 100.

# max 300
st-plan-drafted = Here is a file with the plan's figures. Put your own title, questions and days in it, and send it back.
