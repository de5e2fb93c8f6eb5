## The public report: headings, sentences, tables and the picture in words

# max 160 · title="Iltavastaanotot ja kiireetön hoito"
report-title = Tulokset: { $title }

# max 300 · n="1000"
report-people =
    { $n ->
        [0] Kukaan ei ole vielä vastannut.
        [one] Yksi ihminen vastasi.
       *[other] { $n } ihmistä vastasi.
    }

# max 300 · size="8000" · rr="58"
report-invited =
    Kutsuimme mukaan { $size ->
        [one] yhden ihmisen
       *[other] { $size } ihmistä
    }.
    Vastaajia oli { $rr } %.

# max 300 · closes="15.12."
report-open =
    Kysely on auki { $closes } asti.
    Luvut muuttuvat vielä.

# max 300
report-closed = Kysely on päättynyt.

# max 160 · day="14" · time="18.00"
report-updated = Päivitetty { $day } kello { $time }

# max 300 · body="aluehallitus"
report-decision =
    Vastaukset saa { $body }.
    Kerromme täällä, mitä siitä seuraa.

# max 160
report-elsewhere = Tämä keskustelu on muualta.

# max 160 · org="Länsi-Uudenmaan hyvinvointialue"
report-by = Kysyjä: { $org }

# max 300
report-none =
    Vastaajia on vielä vähän.
    Siksi emme näytä tuloksia vielä.

# max 300 · closes="15.12."
report-at-close =
    Kysely on auki { $closes } asti.
    Sen jälkeen näytämme tulokset.

# max 80
report-shared-heading = Tästä ollaan samaa mieltä

# max 300
report-shared-intro = Kaikki ryhmät ovat näistä samaa mieltä.

# max 300
report-shared-none = Kaikki ryhmät eivät ole samaa mieltä mistään lauseesta.

# max 80
report-against-heading = Tätä ei kannateta

# max 80
report-divides-heading = Tästä ollaan eri mieltä

# max 300
report-divides-none = Mikään lause ei jaa ihmisten mielipiteitä.

# max 80
report-groups-heading = Ryhmät

# max 300 · k="10"
report-groups-intro =
    { $k ->
        [one] Vastauksissa on yksi ryhmä.
       *[other] Vastauksissa on { $k } ryhmää.
    }
    Samassa ryhmässä ollaan samaa mieltä asioista.
    Ikä tai kunta ei vaikuta ryhmään.

# max 300
report-groups-none =
    Selviä ryhmiä ei ole.
    Ihmiset ajattelevat monella tavalla.

# max 80 · group="Mänttä-Vilppula, 65–79, nainen" · n="1000"
report-group-heading =
    Ryhmä { $group }: { $n ->
        [one] yksi ihminen
       *[other] { $n } ihmistä
    }

# max 300
report-group-typical = Tämä ryhmä ajattelee näin:

# max 300 · statement="<160>" · share="51" · rest="52"
report-group-agree =
    ”{ $statement }”
    Ryhmästä samaa mieltä on { $share } %.
    Muista samaa mieltä on { $rest } %.

# max 300 · statement="<160>" · share="51" · rest="52"
report-group-disagree =
    ”{ $statement }”
    Ryhmästä eri mieltä on { $share } %.
    Muista eri mieltä on { $rest } %.

# max 80
report-map-heading = Kuva mielipiteistä

# max 500 · k="10" · groups="A vasemmalla (12 000 vastaajaa), B oikealla (12 000 vastaajaa), C ylhäällä (8 000 vastaajaa)"
report-map-alt =
    Kuva.
    Jokainen piste on yksi ihminen.
    Samaa mieltä olevat ovat lähellä toisiaan.
    { $k ->
        [0] Selviä ryhmiä ei ole.
        [one] Ryhmiä on yksi.
       *[other] Ryhmiä on { $k }: { $groups }.
    }

# max 80 · group="Mänttä-Vilppula, 65–79, nainen" · n="1000"
report-map-group =
    { $group }, { $n ->
        [one] yksi ihminen
       *[other] { $n } ihmistä
    }

# max 40
report-map-place = paikka kuvassa
    .left = vasemmalla
    .right = oikealla
    .top = ylhäällä
    .bottom = alhaalla
    .middle = keskellä

# max 80
report-statements-heading = Kaikki lauseet

# max 160 · k="10"
report-statements-caption =
    Lauseet ja vastaukset.
    Emme näytä alle { $k } ihmisen lukuja.

# max 40
report-col = sarakkeet
    .number = Nro
    .statement = Lause
    .agree = Samaa mieltä
    .disagree = Eri mieltä
    .pass = En tiedä
    .people = Vastaajia
    .group = Ryhmä
    .answers = Vastaajista
    .population = Väestöstä
    .difference = Ero
    .weight = Painokerroin

# max 40 · k="10"
report-suppressed = alle { $k }

# max 300 · k="10"
report-suppressed-note =
    Emme näytä alle { $k } ihmisen lukuja.
    Näin ketään ei tunnisteta.

# max 80
report-represent-heading = Ketkä vastasivat

# max 160
report-represent-caption = Vastaajat ja kaikki asukkaat, prosenttia

# max 300 · missing="<120>"
report-represent-missing = Näitä ihmisiä vastasi vähän: { $missing }.

# max 300 · margin="3,4"
report-represent-weighted =
    Luvut on korjattu vastaamaan kaikkia asukkaita.
    Luku voi olla { $margin } prosenttiyksikköä liian suuri tai pieni.

# max 300
report-represent-unweighted = Luvut kertovat vain niistä, jotka vastasivat.

# max 300 · share="51"
report-weighted-shared = Kaikista asukkaista samaa mieltä olisi { $share } %.

# max 300 · n="1000"
report-self =
    { $n ->
        [one] Yksi ihminen vastasi
       *[other] { $n } ihmistä vastasi
    } ilman koodia.
    Emme tiedä, kuka vastaa ilman koodia.
    Siksi näytämme nämä vastaukset erikseen.

# max 80
report-download-heading = Lataa luvut

# max 160
report-draw = Tarkista arvonta

# max 80
report-how-heading = Näin luvut syntyivät

# max 500
report-how =
    Jokainen ihminen lasketaan kerran.
    Kutsutut valittiin arpomalla.
    Voit tarkistaa arvonnan.
    Vastauksista ei näe, kuka vastasi.

# max 500
report-how-open =
    Jokainen ihminen lasketaan kerran.
    Vastaajia ei valittu arpomalla.
    Vastauksista ei näe, kuka vastasi.
