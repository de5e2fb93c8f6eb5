## Kinds of questions: how to answer, what an answer lacks, and how it is said back

# max 30
kind-choice = valinta
    .done = Valmis
    .next = Jatka

# max 30
answer-photo = kuva

# max 30
answer-read = luettu

# max 130 · text="<120>"
answer-text = ”{ $text }”

# max 110 · example="1 2 3 4 5 6 7 8 9"
hint-multiple = Voit valita monta. Kirjoita numerot, esimerkiksi: { $example }

# max 110 · n="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-just = Valitse { $n }. Kirjoita numerot, esimerkiksi: { $example }

# max 110 · least="8" · most="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-between = Valitse { $least }–{ $most }. Kirjoita numerot, esimerkiksi: { $example }

# max 110 · most="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-most = Voit valita monta, enintään { $most }. Kirjoita numerot, esimerkiksi: { $example }

# max 110 · least="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-least = Valitse vähintään { $least }. Kirjoita numerot, esimerkiksi: { $example }

# max 220 · low="0" · high="10" · ends="<131>"
hint-scale = Vastaa numerolla { $low }–{ $high }. { $ends }. Jos et tiedä, kirjoita: ohita.

# max 220 · low="0" · high="10" · ends="<131>"
hint-scale-must = Vastaa numerolla { $low }–{ $high }. { $ends }.

# max 90 · low="0" · high="10"
hint-scale-bare = Vastaa numerolla { $low }–{ $high }. Jos et tiedä, kirjoita: ohita.

# max 60 · low="0" · high="10"
hint-scale-bare-must = Vastaa numerolla { $low }–{ $high }.

# max 80 · example="1 000 000 twenty letters, say."
hint-number = Kirjoita luku, esimerkiksi: { $example }

# max 70 · example="30 September 2027"
hint-date = Kirjoita päivä, esimerkiksi: { $example }

# max 150 · example="3 1 2 4 5 6 7 8 9"
hint-ranking = Laita järjestykseen, ensin tärkein. Kirjoita numerot, esimerkiksi: { $example }

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
hint-ranking-just = Laita { $n } järjestykseen, ensin tärkein. Kirjoita numerot, esimerkiksi: { $example }

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
hint-ranking-most = Laita enintään { $n } järjestykseen, ensin tärkein. Kirjoita numerot, esimerkiksi: { $example }

# max 90
hint-text = Älä kirjoita nimiä, henkilötunnuksia tai sairauksia.

# max 170
hint-photo = Lähetä kuva. Poistamme siitä tiedot paikasta ja laitteesta. Älä lähetä kuvaa, josta ihmisen voi tunnistaa.

# max 130 · example="Mänttä-Vilppula"
hint-place = Kirjoita kunnan nimi, esimerkiksi: { $example }. Voit myös lähettää sijainnin tai kirjoittaa sen näin: 61.50, 23.76

# max 90 · example="Mänttä-Vilppula"
hint-place-name = Kirjoita kunnan nimi, esimerkiksi: { $example }

# max 110 · example="61.50, 23.76"
hint-place-pin = Lähetä sijainti, tai kirjoita koordinaatit, esimerkiksi: { $example }

# max 120 · min="1 000 000" · max="9 000 000" · example="5 000 000"
q-number-range = Luvun pitää olla { $min }–{ $max }. Esimerkiksi: { $example }

# max 120 · min="1 000 000" · example="5 000 000"
q-number-least = Luvun pitää olla vähintään { $min }. Esimerkiksi: { $example }

# max 120 · max="9 000 000" · example="5 000 000"
q-number-most = Luvun pitää olla enintään { $max }. Esimerkiksi: { $example }

# max 120 · example="5 000 000"
q-number-not = Robotti ei löytänyt lukua. Kirjoita luku, esimerkiksi: { $example }

# max 120 · example="5 000 000"
q-number-two = Kirjoita vain yksi luku, esimerkiksi: { $example }

# max 140 · unit="<20>" · example="5 000 000"
q-number-unit = Kirjoita luku, jonka yksikkö on { $unit }. Esimerkiksi: { $example }

# max 120 · example="5 000 000"
q-number-whole = Kirjoita kokonaisluku, esimerkiksi: { $example }

# max 120 · example="30 September 2027"
q-date-not = Robotti ei löytänyt päivää. Kirjoita päivä, esimerkiksi: { $example }

# max 120 · example="30 September 2027"
q-date-two = Kirjoita vain yksi päivä, esimerkiksi: { $example }

# max 140 · day="<20>" · example="30 September 2027"
q-date-none = Tällaista päivää ei ole: { $day }. Kirjoita päivä, esimerkiksi: { $example }

# max 120 · first="30 September 2027" · last="30 September 2028"
q-date-range = Päivän pitää olla väliltä { $first } – { $last }.

# max 120 · first="30 September 2027"
q-date-early = Liian varhainen päivä. Aikaisin mahdollinen päivä: { $first }

# max 120 · last="30 September 2027"
q-date-late = Liian myöhäinen päivä. Viimeinen mahdollinen päivä: { $last }

# max 140 · n="9" · example="1 2 3 4 5 6 7 8 9"
q-choices-few = Valitse vähintään { $n }. Kirjoita numerot, esimerkiksi: { $example }

# max 120 · n="9"
q-choices-many = Voit valita enintään { $n }. Poista ensin jokin valinta tai kirjoita numerot.

# max 120 · choice="<20>"
q-choices-exclusive = ”{ $choice }” sopii vain yksin. Valitse joko se tai muut.

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
q-rank-few = Laita järjestykseen vähintään { $n }. Kirjoita numerot, esimerkiksi: { $example }

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
q-rank-many = Laita järjestykseen enintään { $n }. Kirjoita numerot, esimerkiksi: { $example }

# max 140 · example="3 1 2 4 5 6 7 8 9"
q-rank-twice = Sama vaihtoehto on mukana kahdesti. Kirjoita numerot, esimerkiksi: { $example }

# max 90
q-text-empty = Kirjoita vastaus omin sanoin.

# max 140 · max="4000" · over="4000"
q-text-long =
    { $over ->
        [one] Teksti on yhden merkin liian pitkä.
       *[other] Teksti on { $over } merkkiä liian pitkä.
    } Enintään { $max } merkkiä mahtuu. Lyhennä vähän.

# max 120
q-photo-not = Tähän tarvitaan kuva. Lähetä se tähän keskusteluun.

# max 120
q-photo-skip = Tähän tarvitaan kuva. Lähetä kuva tai kirjoita: ohita.

# max 120 · max="20"
q-photo-large = Kuva on liian suuri. Suurin koko on { $max } Mt. Lähetä pienempi kuva.

# max 120
q-photo-many-pixels = Kuva on liian tarkka avattavaksi. Lähetä pienempi kuva.

# max 140
q-photo-heic = Tätä kuvaa ei voi avata, koska sen muoto on HEIC. Lähetä se JPEG- tai PNG-kuvana.

# max 120
q-photo-kind = Tiedosto ei ole kuva, jonka voi avata. Lähetä JPEG- tai PNG-kuva.

# max 120
q-photo-broken = Kuva ei tullut perille kokonaan. Lähetä se uudelleen.

# max 120 · example="Mänttä-Vilppula"
q-place-none = Kuntaa ei löytynyt. Kirjoita kunnan nimi, esimerkiksi: { $example }

# max 120 · name="Mänttä-Vilppula"
q-place-near = Tarkoititko: { $name }? Kirjoita nimi näin.

# max 140 · example="61.50, 23.76"
q-place-no-point = Sijaintia ei löytynyt. Lähetä sijainti, tai kirjoita koordinaatit, esimerkiksi: { $example }
