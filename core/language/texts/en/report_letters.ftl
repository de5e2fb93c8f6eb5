## Letters of several wordings on the report's page

# max 60
report-letters-heading = Letters by wording

# max 40
report-letters = columns
    .wording = Wording
    .sent = Letters
    .answered = Answered, %
