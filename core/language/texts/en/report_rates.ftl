## Invitations in more detail

# max 40
report-code = outcome
    .other = Language or our fault
    .unknown = Letter came back
    .not-eligible = Not eligible

# max 80
report-rates-heading = Response rates by the AAPOR definitions

# max 300 · day="30 September 2027" · changed="12 000"
report-rates-how = Each invitation got its final outcome on { $day }. Outcomes changed since: { $changed }. A rate that would tell a small figure is hidden.

# max 300 · r="0,85" · n="12000"
report-alike = How alike the groups answered (R-indicator): { $r }. 1 means that all groups answered alike. { $n } people were invited; only groups of at least 20 are counted.
