## Letters of several wordings on the report's page

# max 60
report-letters-heading = Brev efter ordalydelse

# max 40
report-letters = kolumner
    .wording = Ordalydelse
    .sent = Brev
    .answered = Svarade, %
