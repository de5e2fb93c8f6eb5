## How somebody wants to take part

# max 300 · n="2" · chosen="Äänestän väitteistä, Vastaan kyselyihin, Asukaspaneeli"
ways =
    Miten haluat osallistua? { $n ->
        [0] Voit valita monta.
       *[other] Valittu: { $chosen }. Voit valita monta.
    }
    .statements = Äänestän väitteistä
    .survey = Vastaan kyselyihin
    .panel = Asukaspaneeli
    .done = Valmis

# max 100
frequency = Kuinka usein saamme kutsua?
    .weekly = Viikoittain
    .monthly = Kerran kuussa
    .quarterly = 4 kertaa vuodessa

# max 300 · partner="Pirkanmaan liitto"
consent-shared = { $partner } kysyy asukkailta samanlaisia asioita. Saako se kutsua sinua tätä kautta? Se ei saa nimeäsi eikä vastauksiasi.
    .allow = Saa kutsua
    .refuse = Ei saa

# max 200
ways-done = Kiitos, toiveesi on tallessa. Voit muuttaa sitä milloin vain: tietoni.

# max 500 · i="5" · n="5" · ask="<300>" · purpose="<60>"
trait-own =
    Kysymys { $i }/{ $n }. { $ask }
    Tietoa käytetään tähän: { $purpose }
    .prefer-not = En halua kertoa

# max 400 · ask="<300>" · purpose="<60>"
correct-own =
    { $ask }
    Tietoa käytetään tähän: { $purpose }
    .prefer-not = En halua kertoa
