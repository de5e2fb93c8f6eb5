## Making and correcting a questionnaire in chat: question by question, and after the launch by two persons

# max 300
st-new-draft = You have a new campaign begun. It is kept until you finish or cancel it.
    .go-on = Go on
    .anew = Start anew
    .cancel = Cancel

# max 300 · name="ilta-ajat"
st-new-get = Here is the file of campaign { $name }. Change it and send it back here.

# max 6000 · rows="<5500>"
st-new-cautions =
    The file is sound. Look at this before the launch:
    { $rows }

# max 4000 · rows="<3500>"
st-new-q =
    The questions so far:
    { $rows }
    Add, change and move them. When all are there, choose Ready.
    .add = Add
    .change = Change
    .move = Move
    .remove = Remove
    .ready = Ready
    .back = Back
    .cancel = Cancel

# max 400
st-new-q-kind = What kind of question comes next? Or write several questions in one message: choices under each, one a line, and an empty line between the questions.
    .single = One choice
    .multiple = Many choices
    .scale = Scale
    .number = Number
    .text = Own words
    .more = Other kinds
    .back = Back
    .cancel = Cancel

# max 300
st-new-q-more = Which of these kinds?
    .date = Day
    .ranking = Put in order
    .photo = Photo
    .place = Place
    .agree = Claim to agree with
    .info = Text to read
    .back = Back
    .cancel = Cancel

# max 300
st-new-q-listed = Write the question in English and under it its choices, one a line. There may be 2–9, at most 20 characters each.
    .back = Back
    .cancel = Cancel

# max 300
st-new-q-words = Write the text in English, as residents read it. It may have 300 characters.
    .back = Back
    .cancel = Cancel

# max 300
st-new-q-alone = Does the last choice mean "none of these", so that it goes with no other choice?
    .yes = Yes
    .no = No
    .back = Back
    .cancel = Cancel

# max 300 · n="9"
st-new-q-most = There are { $n } choices. How many of them may be taken or put in order at most? Write a number.
    .any = No limit
    .back = Back
    .cancel = Cancel

# max 300
st-new-q-ends = From which number to which does the scale go, and what do the ends mean? For example: 1 very hard, 5 very easy
    .plain = 1–5, no words
    .back = Back
    .cancel = Cancel

# max 300
st-new-q-bounds = What are the smallest and the largest number that fit, and the unit? For example: 0–200 km
    .any = No limit
    .back = Back
    .cancel = Cancel

# max 300
st-new-q-days = What are the first and the last day that fit? For example: 1.1.2026–31.12.2026
    .any = No limit
    .back = Back
    .cancel = Cancel

# max 300
st-new-q-skip = May people skip the question?
    .yes = May be skipped
    .no = Must be answered
    .back = Back
    .cancel = Cancel

# max 4000 · rows="<3500>"
st-new-q-only =
    Is it asked of everyone? If it hangs on an earlier answer, write the number of that question:
    { $rows }
    .everyone = Everyone
    .back = Back
    .cancel = Cancel

# max 800 · question="<300>" · rows="<250>"
st-new-q-codes =
    Which answers lead to this question? Write their numbers, for example: 1 3
    "{ $question }"
    { $rows }
    .back = Back
    .cancel = Cancel

# max 4000 · rows="<3500>"
st-new-q-change =
    Which question is changed? Write its number:
    { $rows }
    .back = Back
    .cancel = Cancel

# max 500 · question="<300>"
st-new-q-part =
    What is changed in this question?
    "{ $question }"
    .words = Text and choices
    .bounds = Limits
    .skip = Skipping
    .only = Who is asked
    .back = Back
    .cancel = Cancel

# max 4000 · rows="<3500>"
st-new-q-move =
    Write the number of the question and its new place, for example: 3 1
    { $rows }
    .back = Back
    .cancel = Cancel

# max 4000 · rows="<3500>"
st-new-q-remove =
    Which question is removed? Write its number:
    { $rows }
    .back = Back
    .cancel = Cancel

# max 120 · n="30" · text="<40>" · kind="Claim to agree with"
st-new-q-row = { $n }. { $text } ({ $kind })

# max 400 · n="30" · text="<40>" · kind="Claim to agree with" · first="29" · answers="<180>"
st-new-q-row-if = { $n }. { $text } ({ $kind }, only if the answer to { $first } is: { $answers })

# max 300 · number="<40>"
st-new-q-none = No question here has this number: { $number }. Write one of the numbers shown.

# max 300 · low="0" · high="10"
st-new-q-number-bad = Write numbers from { $low } to { $high }.

# max 300
st-new-q-all = With all answers it would be asked of everyone. Write fewer answers, or go back.

# max 300
st-new-q-ends-bad = Write both ends, from 0 to 10, the smaller one first. For example: 1 very hard, 5 very easy

# max 300
st-new-q-bounds-bad = Write two numbers, the smaller one first. For example: 0–200 km

# max 300 · first="30" · second="30"
st-new-q-order = Question { $second } hangs on question { $first }, so it has to come after it.

# max 300 · first="30" · second="30"
st-new-q-needed = Question { $second } hangs on the answers to question { $first }. Change or remove question { $second } first.

# max 300 · n="30"
st-new-q-change-bad = Write one number from 1 to { $n }.

# max 300 · n="30"
st-new-q-remove-bad = Write one number from 1 to { $n }.

# max 300 · n="30"
st-new-q-move-bad = Write two numbers from 1 to { $n }: the question and its new place. For example: 3 1

# max 300
or-any = If there is no limit, write: no limit.

# max 300
or-plain = For a scale from 1 to 5 without words, write: 1-5

# max 300
or-everyone = If it is asked of everyone, write: everyone.

# max 300
or-same = If the texts are the same, write: same texts.

# max 4500 · name="ilta-ajat" · rows="<4000>"
st-fix =
    { $name } has been launched. The file would change this:
    { $rows }
    Answers already given stay as they are. Another person must approve.
    .ask = Ask for approval
    .cancel = Cancel

# max 4500 · who="Maija Virtanen" · name="ilta-ajat" · rows="<4000>"
st-fix-approve =
    { $who } asks to correct a running campaign: { $name }
    { $rows }
    Answers already given stay as they are.
    .approve = Approve
    .return = Send back

# max 300 · name="ilta-ajat" · version="12" · a="Maija Virtanen" · b="Matti Meikäläinen" · time="18:00"
st-fix-done = { $name } is corrected: asked { $a }, approved { $b }, { $time }. Version { $version } is in force now.

# max 300 · who="Maija Virtanen" · name="ilta-ajat"
st-fix-returned = { $who } sent the correction back: { $name }. Nothing changed.

# max 300 · name="ilta-ajat"
st-fix-taken = This correction of { $name } is already dealt with. Your press changed nothing.

# max 300 · name="ilta-ajat"
st-fix-none = The file says the same as the one in force: { $name }. There is nothing to correct.

# max 4500 · name="ilta-ajat" · n="120" · rows="<4000>"
st-fix-refused =
    { $name } has been launched, so this can't be changed any more ({ $n }):
    { $rows }
    Put it back as it was and send the file again.

# max 300 · name="ilta-ajat" · rows="<150>"
st-fix-late = The correction of { $name } can't come into force, because people have answered meanwhile: { $rows }

# max 300 · place="<80>" · language="selkosuomi" · old="<62>" · new="<62>"
st-fix-text = { $place }, { $language }: "{ $old }" → "{ $new }"

# max 200 · place="<80>" · old="2026-12-01" · new="2026-12-01"
st-fix-value = { $place }: { $old } → { $new }

# max 300 · place="<80>" · text="<62>"
st-fix-choice = { $place }: a new choice, "{ $text }"

# max 300 · place="<80>" · text="<62>"
st-fix-gone = { $place }: the choice goes, "{ $text }"

# max 300 · question="<40>" · text="<62>"
st-fix-question = { $question }: a new question, "{ $text }"

# max 200 · place="<80>"
st-fix-no = { $place }: settled at the launch

# max 250 · place="<80>" · old="2026-12-01" · new="2026-12-01"
st-fix-no-narrower = { $place }: { $old } → { $new } would shut out answers that were allowed

# max 250 · question="<40>"
st-fix-no-question = { $question }: a question that was asked can't be removed or get another name

# max 200
st-fix-no-order = New questions come after the old ones, which keep their order

# max 250 · place="<80>" · n="8000"
st-fix-no-choice =
    { $place }: { $n ->
        [one] one person has
       *[other] { $n } people have
    } chosen it, so it can't go

# max 60 · n="120"
st-fix-more = and { $n } more

# max 300
st-preview-numbers = Where there are no buttons, it looks like this.

# max 1200 · note="<1100>"
st-preview-note = { $note }

# max 600 · condition="<500>"
st-preview-if = The next one is asked only if: { $condition }

# max 500 · question="<60>" · answers="<200>"
st-preview-condition = the answer to "{ $question }" is { $answers }

# max 300 · question="<60>"
st-preview-answered = "{ $question }" was answered

# max 300 · i="5" · n="5"
st-preview-arm = Wording { $i }/{ $n } of the next one. Each person reads one of them, by lot.

# max 300 · block="<40>"
st-preview-block = The order of the block { $block } is drawn for each person.

# max 300
st-preview-shuffled = The order of its choices is drawn for each person.

# max 300 · n="1000000"
st-preview-quota = It is asked until { $n } people have answered.

# max 300
st-new-q-braces = In braces stands the number of an earlier question whose answer is shown there, for example: { "{1}" }. A translation has the same ones.

# max 300
st-new-q-only-read = There is only text to read so far. Add a question that wants an answer.

# max 300 · n="175" · next="/preview ilta-ajat fi-easy numbers 26"
st-preview-more = { $n } more messages. See them with: { $next }

# max 300 · got="12" · wanted="121"
st-new-lines-part = { $got } of { $wanted } lines so far. Send the rest, or all of them again.
