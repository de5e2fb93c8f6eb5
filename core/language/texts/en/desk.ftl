## The staff desk: samples, pages shown whole, changes of roles

# max 4000 · text="<3000>"
st-page = { $text }

# max 6500 · card="<6000>" · answer="<20>"
st-answered =
    { $card }
    Answer: { $answer }

# max 300 · name="ilta-ajat"
st-launch-no-sample = { $name } has no sample yet. Make it first: /sample { $name }

# max 300 · name="ilta-ajat"
st-sample-none = Nobody is drawn for { $name }: anyone can answer.

# max 20000 · name="ilta-ajat" · rows="<900>" · frame="<64>" · plan="<64>" · id="0123456789abcdef"
st-sample-groups =
    Sample { $name }, group by group drawn / can be drawn:
    { $rows }
    Hash of the frame: { $frame }
    Hash of the plan: { $plan }
    Number of the draw: { $id }

# max 300 · n="1000" · size="8000"
st-why-frame = The pool is { $n } people short of the { $size } needed.

# max 300 · n="1000" · size="8000"
st-why-minimums = The minimums of the groups exceed the size { $size } by { $n }.

# max 300 · name="ilta-ajat" · number="3 7 11 19 22 30 41"
st-number-taken = The public number is noted, { $name }: { $number }

# max 300
st-number-bad = The number has characters that can't be used. Write it with digits and letters a–z on one line.

# max 40
st-group = group
    .everyone = everyone
    .unknown = unknown

# max 40
st-role-change = change
    .grant = granted
    .end = ended
    .invite = invited

# max 300 · who="Maija Virtanen" · role="tietosuojavastaava"
st-role-granted = The role is granted: { $who }, { $role }.

# max 300 · who="Maija Virtanen" · whose="Matti Meikäläinen" · role="tietosuojavastaava" · what="annetaan"
st-role-approve = { $who } asks for a change of roles: { $role }, { $what }, { $whose }. Do you approve?
    .approve = Approve
    .return = Send back

# max 300 · who="Maija Virtanen" · whose="Matti Meikäläinen" · role="tietosuojavastaava" · what="annetaan"
st-role-approved = The change was approved: { $role }, { $what }, { $whose }. Approved by: { $who }.

# max 300 · who="Maija Virtanen" · whose="Matti Meikäläinen" · role="tietosuojavastaava" · what="annetaan"
st-role-declined = The change was not approved: { $role }, { $what }, { $whose }. Sent back by: { $who }.

# max 300
st-role-decided = The change was already decided. Your press changed nothing.
