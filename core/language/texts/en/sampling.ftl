### A sample changed in the staff chat

# max 300 · size="8000" · minimum="100" · strata="municipality, age_group, gender, language"
st-sample-change =
    What changes? Write it in words, for example: size 900, minimum 3, strata age gender
    Now: size { $size }, minimum { $minimum }, strata { $strata }.
    .reseed = Only a new seed
    .cancel = Cancel

# max 300
st-sample-unread = That couldn't be read, so nothing changed.

# max 120
st-sample-quota = A quota sample: no new invitations to a full group. It is not a probability sample.

# max 200 · name="<60>"
st-why-no-frame = No frame is called { $name }. Read it in first: ./run import members

# max 200 · name="<60>"
st-why-no-group = No group of the pool is called { $name }.
