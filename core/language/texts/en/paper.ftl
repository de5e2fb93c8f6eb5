## Questions on the paper slip, and entering its answers in the staff chat

# max 300 · address="<120>" · closes="15 December"
slip-how-questions = Answer what you want to; you can leave anything empty. Return the form by { $closes } to: { $address }

# max 120
slip-rows = Tick one box on each row.

# max 120
slip-several = Tick all that fit.

# max 120 · n="9"
slip-at-most =
    { $n ->
        [one] Tick one.
       *[other] Tick at most { $n }.
    }

# max 120
slip-rank = Number them: 1 is the best.

# max 200 · low="0" · high="10" · least="<60>" · most="<60>"
slip-scale = { $low } = { $least }, { $high } = { $most }

# max 120
slip-day = Write the day, for example 3.4.2026.

# max 120 · unit="<20>"
slip-unit = Unit: { $unit }

# max 160 · number="12" · choice="<20>"
slip-if = Only if you answered question { $number } so: { $choice }

# max 120
slip-if-some = Only if this concerns you.

# max 200
slip-more = There was no room for all the questions. Answer the others with your code or by phone.

# max 1200 · title="<60>" · number="100" · left="100" · question="<300>" · choices="<400>"
as-question =
    { $title }, question { $number }. Without an answer: { $left }.
    { $question }
    { $choices }
    Press or write the answer. Many in one line: 1=2 3=4,5 6=- (question = choice; - is left empty).
    .skip = Left empty
    .done = Done

# max 300 · number="100" · what="<80>"
as-unread = I couldn't read the answer to question { $number }: { $what }. Nothing was entered.

# max 300 · what="<80>"
as-no-question = The form has no question with this number: { $what }. Nothing of the line was entered.
