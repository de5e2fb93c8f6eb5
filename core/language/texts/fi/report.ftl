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
    Kutsu lähti { $size ->
        [one] yhdelle asukkaalle
       *[other] { $size } asukkaalle
    }. Vastausaste on { $rr } % (AAPOR RR2).

# max 300 · closes="15.12."
report-open = Kysely on auki { $closes } asti, ja luvut muuttuvat vielä.

# max 300 · closes="15.12."
report-closed = Kysely päättyi { $closes } ja luvut ovat lopulliset.

# max 160 · day="14" · time="18.00"
report-updated = Päivitetty { $day } klo { $time }

# max 300 · body="aluehallitus" · meets="15.12.2027"
report-decision = Vastaukset käsittelee { $body } { $meets }. Kerromme täällä, mitä niistä seurasi.

# max 160
report-elsewhere = Keskustelu on käyty muualla ja tuotu tänne.

# max 160 · org="Länsi-Uudenmaan hyvinvointialue"
report-by = Kysyjä: { $org }

# max 300 · k="10"
report-none = Tuloksia ei näytetä vielä, koska vastaajia on alle { $k }.

# max 300 · closes="15.12."
report-at-close = Tulokset julkaistaan, kun kysely on päättynyt. Se on auki { $closes } asti.

# max 80
report-shared-heading = Tästä ollaan samaa mieltä

# max 300
report-shared-intro = Kaikissa ryhmissä enemmistö on näistä samaa mieltä.

# max 300
report-shared-none = Yhtään väitettä ei ole, josta kaikki ryhmät olisivat samaa mieltä.

# max 80
report-against-heading = Tästä ollaan yhdessä eri mieltä

# max 80
report-divides-heading = Tämä jakaa mielipiteitä

# max 300
report-divides-none = Mikään väite ei jaa mielipiteitä selvästi.

# max 80
report-groups-heading = Mielipideryhmät

# max 300 · k="10"
report-groups-intro =
    { $k ->
        [one] Vastauksista löytyi yksi ryhmä
       *[other] Vastauksista löytyi { $k } ryhmää
    }. Ryhmät syntyvät vain vastauksista, eivät iästä tai kunnasta.

# max 300
report-groups-none = Selviä ryhmiä ei ole: mielipiteet jakautuvat monella tavalla.

# max 80 · group="Mänttä-Vilppula, 65–79, nainen" · n="1000"
report-group-heading =
    Ryhmä { $group }: { $n ->
        [one] yksi vastaaja
       *[other] { $n } vastaajaa
    }

# max 300
report-group-typical = Ryhmälle on tyypillistä:

# max 300 · statement="<160>" · share="51" · rest="52"
report-group-agree = ”{ $statement }” Ryhmästä samaa mieltä on { $share } %, muista { $rest } %.

# max 300 · statement="<160>" · share="51" · rest="52"
report-group-disagree = ”{ $statement }” Ryhmästä eri mieltä on { $share } %, muista { $rest } %.

# max 80
report-map-heading = Mielipiteet kartalla

# max 500 · k="10" · groups="A vasemmalla (12 000 vastaajaa), B oikealla (12 000 vastaajaa), C ylhäällä (8 000 vastaajaa)"
report-map-alt =
    Kuva: jokainen piste on yksi vastaaja. Samalla tavalla vastanneet ovat lähekkäin. { $k ->
        [0] Selviä ryhmiä ei ole.
        [one] Ryhmiä on yksi.
       *[other] Ryhmiä on { $k }: { $groups }.
    }

# max 80 · group="Mänttä-Vilppula, 65–79, nainen" · n="1000"
report-map-group =
    { $group }, { $n ->
        [one] yksi vastaaja
       *[other] { $n } vastaajaa
    }

# max 40
report-map-place = paikka kuvassa
    .left = vasemmalla
    .right = oikealla
    .top = ylhäällä
    .bottom = alhaalla
    .middle = keskellä

# max 80
report-statements-heading = Kaikki väitteet

# max 160 · k="10"
report-statements-caption = Väitteet ja vastausten osuudet. Lukuja alle { $k } vastaajasta ei näytetä.

# max 40
report-col = sarakkeet
    .number = Nro
    .statement = Väite
    .agree = Samaa mieltä
    .disagree = Eri mieltä
    .pass = En osaa sanoa
    .people = Vastaajia
    .group = Ryhmä
    .answers = Vastaajista
    .population = Väestöstä
    .difference = Ero
    .weight = Painokerroin

# max 40 · k="10"
report-suppressed = alle { $k }

# max 300 · k="10"
report-suppressed-note = Alle { $k } vastaajan lukuja ei näytetä, jottei ketään tunnisteta.

# max 80
report-represent-heading = Ketkä vastasivat

# max 160
report-represent-caption = Vastaajat ja väestö, prosenttia

# max 300 · missing="<120>"
report-represent-missing = Väestöön verrattuna puuttuu eniten: { $missing }.

# max 300 · deff="1,4" · margin="3,4"
report-represent-weighted = Luvut on painotettu väestön mukaan. Painotuksen vaikutus on { $deff }, ja tarkkuus ±{ $margin } prosenttiyksikköä.

# max 300
report-represent-unweighted = Lukuja ei ole painotettu. Ne kertovat vain vastanneista.

# max 300 · share="51"
report-weighted-shared = Väestön mukaan painotettuna samaa mieltä on { $share } %.

# max 300 · n="1000"
report-self =
    { $n ->
        [one] Yksi ihminen vastasi
       *[other] { $n } ihmistä vastasi
    } ilman koodia. Heidän vastauksensa näytetään erikseen, koska emme tiedä, kuka vastaa.

# max 80
report-download-heading = Lataa luvut

# max 160
report-draw = Tarkista arvonta

# max 80
report-how-heading = Näin luvut syntyivät

# max 500
report-how = Jokainen vastaaja lasketaan kerran. Kutsutut arvottiin, ja kuka tahansa voi tarkistaa arvonnan. Vastauksista ei näe, kuka ne antoi.

# max 500
report-how-open = Jokainen vastaaja lasketaan kerran. Ketään ei arvottu. Vastauksista ei näe, kuka ne antoi.
