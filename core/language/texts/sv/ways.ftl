## How somebody wants to take part

# max 300 · n="2" · chosen="Äänestän väitteistä, Vastaan kyselyihin, Asukaspaneeli"
ways =
    Hur vill du delta? { $n ->
        [0] Du kan välja flera sätt.
       *[other] Valt: { $chosen }. Du kan välja flera sätt.
    }
    .statements = Omröstningar
    .survey = Enkäter
    .panel = Invånarpanel
    .done = Klart

# max 100
frequency = Hur ofta får vi bjuda in dig?
    .weekly = Varje vecka
    .monthly = En gång i månaden
    .quarterly = 4 gånger om året

# max 300 · partner="Pirkanmaan liitto"
consent-shared = { $partner } frågar invånarna om liknande saker. Får den bjuda in dig här? Den får varken ditt namn eller dina svar.
    .allow = Får bjuda in
    .refuse = Får inte

# max 200
ways-done = Tack, dina önskemål är sparade. Du kan ändra dem när du vill: mina uppgifter.

# max 500 · i="5" · n="5" · ask="<300>" · purpose="<60>"
trait-own =
    Fråga { $i }/{ $n }. { $ask }
    Uppgiften används till: { $purpose }
    .prefer-not = Vill inte uppge

# max 400 · ask="<300>" · purpose="<60>"
correct-own =
    { $ask }
    Uppgiften används till: { $purpose }
    .prefer-not = Vill inte uppge
