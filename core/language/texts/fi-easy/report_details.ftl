## The report in detail, and the public record of a draw

# max 300 · statement="<160>" · share="51"
report-one-agree = { $share } % on samaa mieltä: ”{ $statement }”

# max 40 · share="95"
report-over = yli { $share }

# max 40 · share="95"
report-under = alle { $share }

# max 40
report-hidden = ei näytetä

# max 300 · k="10"
report-hidden-note =
    Viiva tarkoittaa, että emme näytä lukua.
    Vastaajia on silloin liian vähän.

# max 80
report-majority-heading = Useimmat ovat samaa mieltä

# max 300
report-majority-none = Mistään lauseesta ei olla selvästi samaa mieltä.

# max 160 · share="51" · n="12 000"
report-agree-figures = Samaa mieltä on { $share } %. Vastaajia: { $n }.

# max 160 · share="51" · n="12 000"
report-disagree-figures = Eri mieltä on { $share } %. Vastaajia: { $n }.

# max 160 · agree="51" · disagree="49" · n="12 000"
report-divide-figures =
    Samaa mieltä on { $agree } %.
    Eri mieltä on { $disagree } %.
    Vastaajia: { $n }.

# max 40
report-column = sarakkeet
    .weighted = Samaa mieltä, painotettu
    .invited-agree = Samaa mieltä, kutsutut
    .self-agree = Samaa mieltä, ilman koodia
    .drawn = Arvottuja
    .invited = Kutsuttuja
    .took-part = Vastanneita
    .what = Mitä tapahtui

# max 40
report-trait = tausta
    .age_group = Ikä
    .gender = Sukupuoli
    .municipality = Kunta
    .language = Äidinkieli

# max 40
report-rest = muut
    .municipality = Pienemmät kunnat
    .other = Muu
    .unknown = Ei tiedossa

# max 80
report-response-heading = Miten kutsuihin vastattiin

# max 40
report-outcome = tulos
    .complete = Vastasi kaikkiin
    .partial = Vastasi osaan
    .refused = Kieltäytyi tai lopetti
    .silent = Ei vastannut
    .pending = Ei ole vielä vastannut

# max 300 · invited="12 000" · alone="12 000"
report-kinds =
    Kutsuttuja vastaajia on { $invited }.
    Itse mukaan tulleita on { $alone }.

# max 300
report-compared-frame =
    Väestön lukuja ei ole.
    Vertaamme kaikkiin, joista arvottiin.

# max 300
report-why-few = Kutsutuista liian harva on vastannut.

# max 300
report-why-uneven = Vastaajat ovat liian erilaisia kuin muut asukkaat.

# max 300 · group="<60>"
report-why-empty = Tästä ryhmästä ei ole vastauksia: { $group }.

# max 300
report-why-unknown = Emme tiedä tarpeeksi vastaajista.

# max 300
report-why-unsettled = Lukuja ei voi painottaa.

# max 300
report-why-no-population = Väestön lukuja ei ole.

# max 300
report-why-no-table = Ketään ei arvottu taustan mukaan.

# max 300
report-map-unclear = Paikat tulevat vain vastauksista.

# max 300 · day="30 September 2026" · time="18:00"
draw-published = Tunnisteet julkaistiin { $day } kello { $time }.

# max 300 · day="30 September 2026" · time="18:00"
draw-made = Arvonta oli { $day } kello { $time }.

# max 300
draw-waiting =
    Arvontaa ei ole vielä tehty.
    Emme voi enää muuttaa joukkoa, josta arvotaan.

# max 300
draw-own-number =
    Arvonnan luku on meidän oma.
    Näytämme luvun arvonnan jälkeen.

# max 300 · source="<200>"
draw-public-number =
    Arvonnan luku on julkinen: { $source }.
    Kukaan ei voi valita sitä.

# max 80
draw-hashes-heading = Arvonnan luvut

# max 80
draw-allocation-heading = Arvotut ryhmittäin

# max 80
draw-names-heading = Arvotut tunnukset

# max 300 · n="1000"
draw-names =
    { $n ->
         [one] Arvottiin yksi tunnus.
        *[other] Arvottiin { $n } tunnusta.
    }
    Jokaisella on oma tunnus.
    Vain ihminen itse saa tietää tunnuksensa.

# max 80
draw-verify-heading = Näin tarkistat arvonnan

# max 300
draw-verify-seed =
    Laske SHA-256 näistä neljästä rivistä.
    Tulos on siemenluku.

# max 500
draw-verify-ticket =
    Jokaisella tunnuksella on oma arpa.
    Jokaisesta ryhmästä valitaan pienimmät arvat.

# max 500
draw-verify-frame =
    Vain tarkastaja näkee luettelon ihmisistä.
    Tarkastaja voi tehdä arvonnan uudelleen tällä komennolla.

# max 80
draw-download = Lataa pöytäkirja (JSON)

# max 40
draw-row = rivi
    .people = Ihmisiä, joista arvotaan
    .frame = Joukon tunniste
    .plan = Suunnitelman tunniste
    .commitment = Luvun tunniste
    .number = Luku
    .seed = Siemenluku
    .software = Ohjelma

# max 80
report-then-heading = Näin mielipiteet muuttuivat

# max 300 · day="15.12.2026" · n="33000" · k="5" · groups="A 12000, B 9000, C 6000, D 4000, E 2000"
report-then =
    { $day }. Vastaajia oli { $n }.
    Ryhmiä oli { $k }: { $groups }.

# max 300 · day="15.12.2026" · n="33000"
report-then-unclear =
    { $day }. Vastaajia oli { $n }.
    Selviä ryhmiä ei ollut.

# max 80
report-compare-heading = Erilaisten ihmisten vastaukset

# max 300
report-compare-intro =
    Nämä ovat kutsuttujen vastauksia.
    Muista emme tiedä esimerkiksi ikää.
    Pieni ero voi olla sattumaa.

# max 160 · trait="Sukupuoli"
report-compare-caption = Näin moni on samaa mieltä: { $trait }

# max 400 · statement="<160>" · most="Mänttä-Vilppula" · share="87" · least="Pienemmät kunnat" · rest="12"
report-compare-widest =
    Tässä ero on suurin: ”{ $statement }”
    Samaa mieltä on { $share } % ({ $most }) ja { $rest } % ({ $least }).

# max 160
report-compare-alike = Vastaukset ovat melko samanlaisia.

# max 300
report-compare-later =
    Vertaamme vastauksia, kun kysely on päättynyt.
    Silloin näet esimerkiksi eri-ikäisten vastaukset.
