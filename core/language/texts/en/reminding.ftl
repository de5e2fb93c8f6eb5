## A reminder before its time

# max 80
st-cmd-remind = /remind NAME – remind those who are silent

# max 200
st-usage-remind = Write the campaign's name: /remind ilta-ajat

# max 500 · name="ilta-ajat" · n="8000" · most="2" · at="15.12.2026 18.00"
st-remind =
    { $name }: { $n ->
        [one] one person has
       *[other] { $n } people have
    } been silent for a day and can still be reminded, { $most } times at most in all.
    Remind them now? The first reminders go at { $at }.
    .send = Send
    .cancel = Cancel

# max 300 · name="ilta-ajat" · n="8000" · at="15.12.2026 18.00"
st-remind-sent =
    { $name }: { $n ->
        [one] one reminder is
       *[other] { $n } reminders are
    } on the way. The first go at { $at }. Whoever answers before gets none. To halt: /pause { $name }

# max 300 · name="ilta-ajat" · most="2"
st-remind-nobody = { $name }: nobody can be reminded now. Everyone invited has answered, declined, been written to within a day, or has had { $most } reminders.

# max 300 · name="ilta-ajat"
st-remind-none-planned = { $name } has no reminders in its file, and those invited were promised none.

# max 300 · name="ilta-ajat" · state="waiting for approval"
st-remind-closed = { $name } takes no answers now ({ $state }), so nobody is reminded.
