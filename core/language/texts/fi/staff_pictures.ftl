## Pictures in the staff chat, and the words that say the same

# max 120 · name="ilta-ajat"
st-sample-drawn = Otos { $name } ja väestö, prosenttia ihmisistä
    .sample = otos
    .population = väestö

# max 120 · name="ilta-ajat"
st-status-drawn = { $name }: vastaukset ja tavoite
    .answers = vastauksia
    .wanted = tavoite

# max 4000 · name="ilta-ajat" · rows="Nainen 51 / 51"
st-sample-picture =
    Otos { $name }, % otoksesta / % väestöstä:
    { $rows }

# max 4000 · name="ilta-ajat" · rows="Tampere, 18–29, nainen, 9, tavoite 34"
st-status-picture =
    { $name }, ryhmät, joista puuttuu eniten vastauksia:
    { $rows }

# max 120
st-pool-drawn = Pooli ja väestö, prosenttia ihmisistä
    .pool = pooli

# max 4000 · rows="Nainen 51 / 51"
st-pool-picture =
    Pooli, % jäsenistä / % väestöstä:
    { $rows }
