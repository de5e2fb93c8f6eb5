## By which clock somebody lives

# max 300 · place="Kentucky/Monticello"
zone =
    Vi skriver inte till dig på natten.
    Bor du i en annan tidszon? Skriv närmaste stora stad, till exempel London eller New York.
    Nu: { $place }
    .here = Samma som här
    .done = Klart

# max 200
zone-unknown = Jag känner inte till platsen. Skriv närmaste stora stad, till exempel London eller New York.

# max 100 · place="Kentucky/Monticello"
zone-done = Tack. Nu följer vi klockan i den här staden: { $place }
