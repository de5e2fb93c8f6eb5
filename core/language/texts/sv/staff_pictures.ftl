## Pictures in the staff chat, and the words that say the same

# max 120 · name="ilta-ajat"
st-sample-drawn = Urvalet { $name } och befolkningen, procent av personerna
    .sample = urval
    .population = befolkning

# max 120 · name="ilta-ajat"
st-status-drawn = { $name }: svar och mål
    .answers = svar
    .wanted = mål

# max 4000 · name="ilta-ajat" · rows="Nainen 51 / 51"
st-sample-picture =
    Urvalet { $name }, % av urvalet / av befolkningen:
    { $rows }

# max 4000 · name="ilta-ajat" · rows="Tampere, 18–29, nainen, 9, tavoite 34"
st-status-picture =
    { $name }, grupperna där flest svar saknas:
    { $rows }

# max 120
st-pool-drawn = Poolen och befolkningen, procent av personerna
    .pool = pool

# max 4000 · rows="Nainen 51 / 51"
st-pool-picture =
    Poolen, % av medlemmarna / av befolkningen:
    { $rows }
