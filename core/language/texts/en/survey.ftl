## A questionnaire in chat: progress, back and skip, a look at the end, going on elsewhere

# max 900 · body="<800>"
q-card = { $body }
    .skip = Skip

# max 500 · title="Iltavastaanotot ja kiireetön hoito" · n="100" · minutes="30" · body="the county board" · meets="30 September 2027" · closes="30 September"
survey-intro =
    Survey: "{ $title }"
    Questions: { $n }. It takes about { $minutes } minutes. Answering is voluntary, and you can stop at any time.
    The answers go to: { $body }, { $meets }. Open until { $closes }.

# max 60 · i="10" · n="10"
q-progress = Question { $i }/{ $n }.

# max 500 · chosen="<400>"
q-chosen = Chosen: { $chosen }.

# max 30
q-piped-none = (no answer)

# max 300
q-forgotten = The text wasn't stored, because it waited for too long. Please write it again.

# max 300
q-required = This question can't be skipped. You can take a break: write pause.

# max 300
q-must-2 = That didn't match either. This question needs an answer, but you can take a break.
    .show = Show the question
    .pause = Pause

# max 300
q-must-3 = The question is still here. To take a break, write: pause.

# max 300
q-first = This is the first question.

# max 600 · answer="<400>"
q-back = Back to the previous one. You answered: { $answer }.

# max 300
q-back-none = Back to the previous one.

# max 300
q-skip = Skipped.

# max 300
q-changed = Your answer is changed.

# max 300
q-long-closed = You wrote something longer. Shall we keep it as a comment?
    .keep = Keep it
    .drop = Don't keep it

# max 300
q-comment-kept = The comment is kept. The question is still open:

# max 4200 · draft="<4000>"
q-text-masked =
    There was personal data in the text. We took it out and didn't keep it:
    "{ $draft }"
    .keep = Keep this
    .change = Change it

# max 600 · hit="<400>"
q-text-privacy = The text seems to hold personal data: "{ $hit }". Change it?
    .change = Change it
    .remove = Remove that part
    .keep = Keep as it is

# max 300 · done="100" · left="100"
resume =
    Welcome back. You've answered { $done ->
        [one] one question
       *[other] { $done } questions
    }, { $left ->
        [0] none
        [one] one
       *[other] { $left }
    } to go.

# max 300 · channel="Telegram"
moved = You went on with this elsewhere ({ $channel }). Go on here?
    .here = Go on here
    .there = Stay there

# max 30
channel-name = elsewhere
    .telegram = Telegram
    .matrix = Matrix
    .web = web chat

# max 9000 · list="<8500>"
survey-review =
    You answered:
    { $list }
    Send? To change one, write the question's number.
    .send = Send
    .pause = Pause

# max 9000 · list="<8500>"
survey-sent =
    You answered:
    { $list }

# max 300
or-show = To see the question again, write: show the question.

# max 300
or-send = To send the answers, write: send.

# max 300
or-pause = To take a break, write: pause.

# max 300 · n="100"
survey-review-wrong = Write the number of a question, 1–{ $n }, or: send.

# max 60
survey-skipped = (skipped)

# max 300 · results="30 September 2027" · body="the county board"
survey-done = Thank you for your answers. You'll see the results on { $results }. Then we'll tell you what { $body } decided.

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot" · body="the county board"
survey-done-now = Thank you for your answers. The results so far: { $url } Later we'll tell you what { $body } decided.

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot"
survey-results-now = The results so far: { $url }

# max 300 · results="30 September 2027" · url="https://kuulolla.fi/r/iltavastaanotot"
survey-results-later = You'll see the results on { $results }: { $url }

# max 300
answer-not-open = This isn't open right now, so the answer wasn't saved. Your earlier answers are safe.
