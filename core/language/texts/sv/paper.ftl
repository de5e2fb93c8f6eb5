## Frågorna på pappersblanketten, och hur svaren förs in i personalens chatt

# max 300 · address="<120>" · closes="15.12."
slip-how-questions = Svara på det du vill; resten kan du lämna tomt. Returnera blanketten senast { $closes } till: { $address }

# max 120
slip-rows = Kryssa för en ruta på varje rad.

# max 120
slip-several = Kryssa för alla som passar.

# max 120 · n="9"
slip-at-most =
    { $n ->
        [one] Kryssa för en.
       *[other] Kryssa för högst { $n }.
    }

# max 120
slip-rank = Numrera: 1 är bäst.

# max 200 · low="0" · high="10" · least="<60>" · most="<60>"
slip-scale = { $low } = { $least }, { $high } = { $most }

# max 120
slip-day = Skriv dagen, till exempel 3.4.2026.

# max 120 · unit="<20>"
slip-unit = Enhet: { $unit }

# max 160 · number="12" · choice="<20>"
slip-if = Bara om du svarade så här på fråga { $number }: { $choice }

# max 120
slip-if-some = Bara om det här gäller dig.

# max 200
slip-more = Alla frågor rymdes inte här. Svara på de övriga med din kod eller per telefon.

# max 1200 · title="<60>" · number="100" · left="100" · question="<300>" · choices="<400>"
as-question =
    { $title }, fråga { $number }. Obesvarade: { $left }.
    { $question }
    { $choices }
    Välj eller skriv svaret. Många på en rad: 1=2 3=4,5 6=- (fråga = alternativ; - är tomt).
    .skip = Lämnad tom
    .done = Klart

# max 300 · number="100" · what="<80>"
as-unread = Svaret på fråga { $number } gick inte att läsa: { $what }. Inget fördes in.

# max 300 · what="<80>"
as-no-question = Blanketten har ingen fråga med detta nummer: { $what }. Inget av raden fördes in.
