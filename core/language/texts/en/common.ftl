## Said everywhere: help, language, pauses, closing, and what goes wrong

# max 300
answer-by-number = Answer with a number.

# max 300
or-cancel = If you don't want to, write: cancel.

# max 300
or-back = To go back, write: back.

# max 300
or-skip = To leave this, write: skip.

# max 300
or-none = If there are none, write: none yet.

# max 500 · contact="029 123 4567, kuulolla@hyvinvointialue.fi"
help =
    Answer with a number or the words of a choice. These always work: back, undo, skip, pause, stop. To change the language, write: suomi, selko, svenska or english. To see the choices as numbers, write: text mode.
    To reach a person: { $contact }. In an emergency call 112.

# max 300
idle = Nothing is open right now.
    .surveys = Open surveys
    .write-own = Write a statement
    .my-data = My data
    .help = Help

# max 300
idle-surveys = Which one do you want to answer?

# max 300
no-media = A picture or voice message can't be used as an answer. Please write it.

# max 300 · max="1000"
too-long = The message is too long and wasn't stored. Write at most { $max } characters.

# max 300
lang-set = The language is now English.

# max 300
text-mode-on = Text mode is on. Choices have numbers, and messages are not edited afterwards.

# max 300
text-mode-off = Text mode is off. Choices are buttons again.

# max 300
q-wrong-1 = The robot didn't understand that. Pick a number or write the choice.

# max 300
q-wrong-2 = That didn't match either. You can skip the question or take a break.
    .show = Show the question
    .skip = Skip
    .pause = Pause

# max 300
q-wrong-3 = The question is still here. Write a number, or: skip.

# max 300
undo-nothing = There is no answer to take back.

# max 300
cancelled = Cancelled. Nothing was stored.

# max 300 · closes="30 September"
pause = Paused. Your answers are saved. Go on by { $closes }: write continue, here or in your other channel.

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · n="33000" · url="https://kuulolla.fi/r/iltavastaanotot" · body="the county board" · meets="30 September 2027"
closed =
    "{ $title }" has closed. { $n ->
        [one] One person took part
       *[other] { $n } people took part
    }, thank you.
    Results: { $url }
    They go to: { $body }, { $meets }. We'll tell you what came of them.

# max 300 · closes="30 September" · url="https://kuulolla.fi/r/iltavastaanotot"
closed-late = This closed on { $closes }, so the answer came too late. Your earlier answers count. Results: { $url }

# max 300
press-old = That button is no longer in use, and the press changed nothing. Here is what is open now.

# max 300
err-ours = The fault is ours. Your answer is saved. Try again in a moment.

# max 300 · command="<40>"
err-unknown-command = There is no command { $command }. Write help to see what you can do.

# max 700 · question="<500>" · choice="Samaa mieltä"
chosen =
    { $question }
    You answered: { $choice }
