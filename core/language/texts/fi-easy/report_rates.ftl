## Kutsut tarkemmin

# max 40
report-code = lopputulos
    .other = Kieli tai meidän vika
    .unknown = Kirje palautui
    .not-eligible = Ei kuulunut joukkoon

# max 80
report-rates-heading = Vastausasteet AAPOR-määritelmin

# max 300 · day="30 September 2027" · changed="12 000"
report-rates-how = Jokainen kutsu sai lopullisen tuloksensa { $day }. Sen jälkeen muuttuneita: { $changed }. Pientä lukua emme paljasta.

# max 300 · r="0,85" · n="12000"
report-alike = Vastasivatko ryhmät yhtä usein? Luku on { $r }. Luku 1 tarkoittaa: yhtä usein. Kutsuttuja oli { $n }. Laskimme vain vähintään 20 kutsutun ryhmät.
