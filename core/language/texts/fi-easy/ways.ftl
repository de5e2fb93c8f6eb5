## How somebody wants to take part

# max 300 · n="2" · chosen="Äänestän väitteistä, Vastaan kyselyihin, Asukaspaneeli"
ways =
    Miten haluat osallistua? { $n ->
        [0] Voit valita monta.
       *[other] Valitsit: { $chosen }. Voit valita monta.
    }
    .statements = Kerron mielipiteeni
    .survey = Vastaan kyselyihin
    .panel = Asukaspaneeli
    .done = Valmis

# max 100
frequency = Kuinka usein saamme kysyä sinulta?
    .weekly = Joka viikko
    .monthly = Kerran kuussa
    .quarterly = 4 kertaa vuodessa

# max 300 · partner="Pirkanmaan liitto"
consent-shared =
    Myös toinen taho kysyy asukkailta asioita.
    Se on: { $partner }
    Saako se lähettää sinulle viestejä täällä?
    Se ei saa nimeäsi.
    Se ei saa vastauksiasi.
    .allow = Saa lähettää
    .refuse = Ei saa

# max 200
ways-done =
    Kiitos. Toiveesi on tallessa.
    Voit muuttaa sitä.
    Kirjoita silloin: tietoni.

# max 500 · i="5" · n="5" · ask="<300>" · purpose="<60>"
trait-own =
    Kysymys { $i }. Kysymyksiä on { $n }. { $ask }
    Tietoa käytetään tähän: { $purpose }
    .prefer-not = En kerro

# max 400 · ask="<300>" · purpose="<60>"
correct-own =
    { $ask }
    Tietoa käytetään tähän: { $purpose }
    .prefer-not = En kerro
