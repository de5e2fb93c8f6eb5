### Waves of invitations, in the staff chat

# max 80
st-cmd-wave = /wave NAME – the next wave

# max 300
st-usage-wave = Write the campaign's name, and if you like how many at most: /wave ilta-ajat 100. To hold waves back: /wave ilta-ajat hold. To let them go again: /wave ilta-ajat go

# max 1500 · i="10" · n="8000" · expects="2000" · groups="<900>" · at="15.12.2026 18.00"
st-wave =
    Wave { $i }: { $n ->
        [one] one invitation goes
       *[other] { $n } invitations go
    } to the groups that are missing. Expected answers: { $expects }.
    { $groups }
    Goes { $at }.
    .send = Send
    .cancel = Cancel

# max 160 · group="Mänttä-Vilppula, 65–79, nainen" · need="1000.5" · invites="8000" · expects="1000.5"
st-wave-row = { $group }: needs { $need }, invites { $invites }, expects { $expects }

# max 80 · n="230"
st-wave-more = { $n ->
        [one] and one more group
       *[other] and { $n } more groups
    }

# max 300 · name="ilta-ajat" · i="10" · n="8000" · at="15.12.2026 18.00"
st-wave-sent =
    Wave { $i } of { $name } is on its way: { $n ->
        [one] one invitation
       *[other] { $n } invitations
    }. The first ones go at { $at }. To halt: /pause { $name }

# max 300 · name="ilta-ajat"
st-wave-gone = Another wave of { $name } went meanwhile. Nothing was sent by your press. Look again: /wave { $name }

# max 300 · name="ilta-ajat" · why="<160>"
st-wave-none = { $name }: no wave goes now. { $why }

# max 160
st-wave-why-no-waves = The file has no waves: everyone is invited at once.

# max 160
st-wave-why-not-open = The campaign isn't open.

# max 160
st-wave-why-not-drawn = The sample isn't drawn yet.

# max 160
st-wave-why-reached = There are answers enough.

# max 160
st-wave-why-enough-open = The open invitations are expected to bring the answers.

# max 160
st-wave-why-empty = Everyone who was drawn is invited already.

# max 160
st-wave-why-at-most = The plan's number of waves has gone.

# max 160 · at="15.12.2026 18.00"
st-wave-why-young = The last wave needs its time. The next one can go { $at }.

# max 80
st-wave-next-none = none, all are invited at once

# max 80
st-wave-next-held = held back

# max 80
st-wave-next-last = none, the last one has gone

# max 300 · name="ilta-ajat"
st-waves-held = The waves of { $name } are held back. Reminders go on. To let them go: /wave { $name } go

# max 300 · name="ilta-ajat"
st-waves-go = The waves of { $name } go by themselves again.

# max 3000 · name="ilta-ajat" · rows="<2800>"
st-status-groups =
    All groups of { $name }: answers / target, invited
    { $rows }

# max 160 · group="Mänttä-Vilppula, 65–79, nainen" · got="1000" · target="1200" · invited="8000"
st-status-row = { $group }: { $got } / { $target }, invited { $invited }
