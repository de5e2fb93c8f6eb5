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
hint-multiple = Voit valita monta. Kirjoita numerot. Esimerkiksi: { $example }

# max 110 · n="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-just = Valitse { $n }. Kirjoita numerot. Esimerkiksi: { $example }

# max 110 · least="8" · most="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-between = Valitse { $least }–{ $most }. Kirjoita numerot. Esimerkiksi: { $example }

# max 110 · most="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-most = Voit valita monta, enintään { $most }. Kirjoita numerot. Esimerkiksi: { $example }

# max 110 · least="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-least = Valitse vähintään { $least }. Kirjoita numerot. Esimerkiksi: { $example }

# max 220 · low="0" · high="10" · ends="<131>"
hint-scale = Kirjoita numero { $low }–{ $high }. { $ends }. Etkö tiedä? Kirjoita: ohita.

# max 220 · low="0" · high="10" · ends="<131>"
hint-scale-must = Kirjoita numero { $low }–{ $high }. { $ends }.

# max 90 · low="0" · high="10"
hint-scale-bare = Kirjoita numero { $low }–{ $high }. Etkö tiedä? Kirjoita: ohita.

# max 60 · low="0" · high="10"
hint-scale-bare-must = Kirjoita numero { $low }–{ $high }.

# max 80 · example="1 000 000 twenty letters, say."
hint-number = Kirjoita luku. Esimerkiksi: { $example }

# max 70 · example="30 September 2027"
hint-date = Kirjoita päivä. Esimerkiksi: { $example }

# max 150 · example="3 1 2 4 5 6 7 8 9"
hint-ranking = Mikä on tärkein? Valitse se ensin. Kirjoita numerot. Esimerkiksi: { $example }

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
hint-ranking-just = Mikä on tärkein? Valitse se ensin. Valitse { $n }. Kirjoita numerot. Esimerkiksi: { $example }

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
hint-ranking-most = Mikä on tärkein? Valitse se ensin. Valitse enintään { $n }. Kirjoita numerot. Esimerkiksi: { $example }

# max 90
hint-text = Älä kirjoita nimiä, henkilötunnuksia tai sairauksia.

# max 170
hint-photo = Lähetä kuva. Poistamme kuvasta tiedon paikasta. Älä lähetä kuvaa ihmisestä.

# max 110 · example="Mänttä-Vilppula"
hint-place = Kirjoita kunnan nimi. Esimerkiksi: { $example }. Voit myös lähettää sijainnin.

# max 90 · example="Mänttä-Vilppula"
hint-place-name = Kirjoita kunnan nimi. Esimerkiksi: { $example }

# max 110 · example="61.50, 23.76"
hint-place-pin = Lähetä sijainti. Voit myös kirjoittaa koordinaatit. Esimerkiksi: { $example }

# max 120 · min="1 000 000" · max="9 000 000" · example="5 000 000"
q-number-range = Luvun pitää olla { $min }–{ $max }. Esimerkiksi: { $example }

# max 120 · min="1 000 000" · example="5 000 000"
q-number-least = Luku on liian pieni. Pienin luku on { $min }. Esimerkiksi: { $example }

# max 120 · max="9 000 000" · example="5 000 000"
q-number-most = Luku on liian suuri. Suurin luku on { $max }. Esimerkiksi: { $example }

# max 120 · example="5 000 000"
q-number-not = Robotti ei löytänyt lukua. Kirjoita luku. Esimerkiksi: { $example }

# max 120 · example="5 000 000"
q-number-two = Kirjoita vain yksi luku. Esimerkiksi: { $example }

# max 140 · unit="<20>" · example="5 000 000"
q-number-unit = Yksikkö on { $unit }. Kirjoita luku. Esimerkiksi: { $example }

# max 120 · example="5 000 000"
q-number-whole = Kirjoita luku ilman pilkkua. Esimerkiksi: { $example }

# max 120 · example="30 September 2027"
q-date-not = Robotti ei löytänyt päivää. Kirjoita päivä. Esimerkiksi: { $example }

# max 120 · example="30 September 2027"
q-date-two = Kirjoita vain yksi päivä. Esimerkiksi: { $example }

# max 140 · day="<20>" · example="30 September 2027"
q-date-none = Tällaista päivää ei ole: { $day }. Kirjoita päivä. Esimerkiksi: { $example }

# max 120 · first="30 September 2027" · last="30 September 2028"
q-date-range = Tämä päivä ei käy. Ensimmäinen päivä on { $first }. Viimeinen päivä on { $last }.

# max 120 · first="30 September 2027"
q-date-early = Päivä on liian aikaisin. Ensimmäinen päivä on { $first }.

# max 120 · last="30 September 2027"
q-date-late = Päivä on liian myöhään. Viimeinen päivä on { $last }.

# max 140 · n="9" · example="1 2 3 4 5 6 7 8 9"
q-choices-few = Valitse vähintään { $n }. Kirjoita numerot. Esimerkiksi: { $example }

# max 120 · n="9"
q-choices-many = Voit valita enintään { $n }. Poista ensin yksi valinta.

# max 120 · choice="<20>"
q-choices-exclusive = Valitse vain ”{ $choice }” tai valitse muita.

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
q-rank-few = Valitse vähintään { $n }. Kirjoita numerot. Esimerkiksi: { $example }

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
q-rank-many = Valitse enintään { $n }. Kirjoita numerot. Esimerkiksi: { $example }

# max 140 · example="3 1 2 4 5 6 7 8 9"
q-rank-twice = Sama numero on kaksi kertaa. Kirjoita numerot uudelleen. Esimerkiksi: { $example }

# max 90
q-text-empty = Kirjoita vastaus omilla sanoilla.

# max 140 · over="4000"
q-text-long =
    { $over ->
        [one] Teksti on yhden merkin liian pitkä.
       *[other] Teksti on { $over } merkkiä liian pitkä.
    } Lyhennä tekstiä.

# max 120
q-photo-not = Tähän tarvitaan kuva. Lähetä kuva.

# max 120
q-photo-skip = Tähän tarvitaan kuva. Lähetä kuva tai kirjoita: ohita.

# max 120
q-photo-large = Kuva on liian suuri. Lähetä pienempi kuva.

# max 120
q-photo-many-pixels = Kuva on liian suuri. Lähetä pienempi kuva.

# max 140
q-photo-heic = Tätä kuvaa ei voi avata. Lähetä JPEG-kuva tai PNG-kuva.

# max 120
q-photo-kind = Tätä tiedostoa ei voi avata. Lähetä JPEG-kuva tai PNG-kuva.

# max 120
q-photo-broken = Kuva ei tullut perille. Lähetä kuva uudelleen.

# max 120 · example="Mänttä-Vilppula"
q-place-none = Kuntaa ei löytynyt. Kirjoita kunnan nimi. Esimerkiksi: { $example }

# max 120 · name="Mänttä-Vilppula"
q-place-near = Tarkoititko: { $name }? Kirjoita nimi näin.

# max 140
q-place-no-point = Sijaintia ei löytynyt. Lähetä sijainti uudelleen.
