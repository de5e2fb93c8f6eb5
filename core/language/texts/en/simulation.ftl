## A campaign played by invented residents before anyone is asked

# max 80
st-cmd-dryrun = /dryrun NAME – let invented residents play it

# max 300
st-usage-dryrun = Write the campaign's name, for example: /dryrun ilta-ajat

# max 300 · name="iltavastaanotot-2026" · people="10000"
st-dryrun-begun = { $people } invented residents are playing { $name } now. I'll write when they are done, in some minutes. Nothing is sent to anyone.

# max 400 · people="10000" · days="30" · done="100" · minutes="25" · q="12" · faults="12"
st-dryrun =
    Dry run: { $people } invented residents, { $days } days.
    Finished { $done } %, time { $minutes } min, most drop-off: question { $q }.
    Errors { $faults }.
    .chat = Read a chat
    .try = Try it yourself

# max 600 · name="iltavastaanotot-2026" · why="The sample can't be drawn: the minimums of the groups come to 8000 more than the size 800. Change the plan and send /sample again."
st-dryrun-failed =
    The dry run of { $name } didn't come to its launch:
    { $why }

# max 300 · name="iltavastaanotot-2026"
st-dryrun-gone = That chat isn't kept any more. Play it again: /dryrun { $name }

# max 3500 · rows="<3400>"
st-dryrun-details = { $rows }

# max 220 · n="100" · question="<60>" · met="10000" · left="10000" · skipped="10000" · seconds="600"
st-dryrun-question = { $n }. { $question } Asked { $met }, left here { $left }, passed over { $skipped }, { $seconds } s

# max 200 · questions="10, 11, 12"
st-dryrun-unreached = Nobody came to question: { $questions }. Look at its condition.

# max 200 · questions="10, 11, 12"
st-dryrun-filled = The quota was filled: question { $questions }

# max 160 · language="selkosuomi" · begun="10000" · done="10000" · minutes="25"
st-dryrun-language = { $language }: { $begun } began, { $done } finished, { $minutes } min

# max 200
st-dryrun-not-source = Everyone was drawn from the invented pool, not from the document's own source.

# max 200
st-dryrun-not-group = The saved group was left out: invented residents are in none.

# max 9000 · body="<8500>"
st-try = { $body }
    .end = End the trial
    .picture = Test picture

# max 200
st-try-begun = You now answer as a resident does. Nothing of it is kept.

# max 200 · name="iltavastaanotot-2026"
st-try-voting = The statements between the questions are left out here. See them: /preview { $name }

# max 200
st-try-done = The trial has ended. Nothing was kept of it.

# max 200
st-try-gone = This trial is over. Begin again with /dryrun
