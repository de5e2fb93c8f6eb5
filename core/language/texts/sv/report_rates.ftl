## Inbjudningarna närmare

# max 40
report-code = utfall
    .other = Språket eller vårt fel
    .unknown = Brevet kom tillbaka
    .not-eligible = Hörde inte till

# max 80
report-rates-heading = Svarsfrekvenser enligt AAPOR

# max 300 · day="30 September 2027" · changed="12 000"
report-rates-how = Varje inbjudan fick sitt slutliga utfall { $day }. Ändrade efter det: { $changed }. En andel som skulle avslöja ett litet antal visas inte.

# max 300 · r="0,85" · n="12000"
report-alike = Hur lika grupperna svarade (R-indikator): { $r }. 1 betyder att alla grupper svarade lika ofta. { $n } personer bjöds in; bara grupper med minst 20 räknas.
