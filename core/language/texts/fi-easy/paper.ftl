## Paperilomakkeen kysymykset ja niiden vastausten kirjaaminen henkilöstön chatissa

# max 300 · address="<120>" · closes="15.12."
slip-how-questions = Vastaa niin moneen kysymykseen kuin haluat. Voit jättää kohtia tyhjiksi. Palauta lomake { $closes } mennessä. Osoite: { $address }

# max 120
slip-rows = Laita joka riville yksi rasti.

# max 120
slip-several = Rastita kaikki sopivat.

# max 120 · n="9"
slip-at-most =
    { $n ->
        [one] Rastita yksi.
       *[other] Rastita enintään { $n }.
    }

# max 120
slip-rank = Kirjoita numerot. 1 on paras.

# max 200 · low="0" · high="10" · least="<60>" · most="<60>"
slip-scale = { $low } = { $least }, { $high } = { $most }

# max 120
slip-day = Kirjoita päivä. Esimerkiksi: 3.4.2026

# max 120 · unit="<20>"
slip-unit = Yksikkö: { $unit }

# max 160 · number="12" · choice="<20>"
slip-if = Vastaa vain, jos vastasit kysymykseen { $number } näin: { $choice }

# max 120
slip-if-some = Vastaa vain, jos tämä koskee sinua.

# max 200
slip-more = Kaikki kysymykset eivät mahtuneet paperille. Vastaa muihin koodilla tai puhelimessa.

# max 1200 · title="<60>" · number="100" · left="100" · question="<300>" · choices="<400>"
as-question =
    { $title }, kysymys { $number }. Vastaamatta: { $left }.
    { $question }
    { $choices }
    Valitse tai kirjoita vastaus. Monta vastausta: 1=2 3=4,5 6=- (viiva on tyhjä).
    .skip = Jätetty tyhjäksi
    .done = Valmis

# max 300 · number="100" · what="<80>"
as-unread = Vastausta kysymykseen { $number } ei voinut lukea: { $what }. Mitään ei kirjattu.

# max 300 · what="<80>"
as-no-question = Lomakkeessa ei ole tätä kysymystä: { $what }. Mitään ei kirjattu.
