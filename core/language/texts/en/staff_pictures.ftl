## Pictures in the staff chat, and the words that say the same

# max 120 · name="ilta-ajat"
st-sample-drawn = Sample { $name } and the population, per cent of people
    .sample = sample
    .population = population

# max 120 · name="ilta-ajat"
st-status-drawn = Answers in { $name } by group: got and wanted
    .answers = answers
    .wanted = wanted

# max 4000 · name="ilta-ajat" · rows="Nainen 51 / 51"
st-sample-picture =
    Sample { $name }, in % of the sample / of the population:
    { $rows }

# max 4000 · name="ilta-ajat" · rows="Tampere, 18–29, nainen, 9, tavoite 34"
st-status-picture =
    { $name }, the groups that lack most answers:
    { $rows }

# max 120
st-pool-drawn = The pool and the population, per cent of people
    .pool = pool

# max 4000 · rows="Nainen 51 / 51"
st-pool-picture =
    The pool, in % of its members / of the population:
    { $rows }
