## Letters of several wordings on the report's page

# max 60
report-letters-heading = Kirjeet sanamuodon mukaan

# max 40
report-letters = sarakkeet
    .wording = Sanamuoto
    .sent = Kirjeitä
    .answered = Vastasi, %
