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
report-hidden-note = Viiva tarkoittaa, että vastaajia on alle { $k } tai että luku paljastaisi näin pienen ryhmän.

# max 80
report-majority-heading = Tästä useimmat ovat samaa mieltä

# max 300
report-majority-none = Yhtään väitettä ei ole, josta selvä enemmistö olisi samaa mieltä.

# max 160 · share="51" · n="12 000"
report-agree-figures = Samaa mieltä on { $share } %. Vastaajia: { $n }.

# max 160 · share="51" · n="12 000"
report-disagree-figures = Eri mieltä on { $share } %. Vastaajia: { $n }.

# max 160 · agree="51" · disagree="49" · n="12 000"
report-divide-figures = Samaa mieltä on { $agree } % ja eri mieltä { $disagree } %. Vastaajia: { $n }.

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
    .complete = Vastasi kokonaan
    .partial = Vastasi osittain
    .refused = Kieltäytyi tai keskeytti
    .silent = Ei vastannut
    .pending = Ei ole vielä vastannut

# max 300 · invited="12 000" · alone="12 000"
report-kinds = Vastanneita kutsuttuja: { $invited }. Itse mukaan tulleita: { $alone }.

# max 300
report-compared-frame = Väestön lukuja ei ole. Vertailussa ovat kaikki, jotka voitiin arpoa.

# max 300
report-why-few = Kutsutuista on vastannut liian harva, jotta lukuja voisi painottaa.

# max 300
report-why-uneven = Vastanneet ovat liian erilaisia kuin väestö, jotta lukuja voisi painottaa.

# max 300 · group="<60>"
report-why-empty = Lukuja ei voi painottaa, koska tästä ryhmästä ei ole vastauksia: { $group }.

# max 300
report-why-unknown = Liian monen tausta on tuntematon, jotta lukuja voisi painottaa.

# max 300
report-why-unsettled = Painoja ei saatu sopimaan väestöön.

# max 300
report-why-no-population = Painottamiseen tarvittavia väestön lukuja ei ole.

# max 300
report-why-no-table = Ketään ei arvottu taustan mukaan, joten painottaa ei voi.

# max 300
report-map-unclear = Paikat kuvassa tulevat vain vastauksista.

# max 300 · day="30 September 2026" · time="18:00"
draw-published = Tiivisteet julkaistiin { $day } klo { $time }.

# max 300 · day="30 September 2026" · time="18:00"
draw-made = Arvonta tehtiin { $day } klo { $time }.

# max 300
draw-waiting = Arvontaa ei ole vielä tehty. Tiivisteet sitovat jo meitä: ihmiset ja suunnitelma eivät voi muuttua.

# max 300
draw-own-number = Arvonnan luku on meidän oma. Luvun tiiviste julkaistiin ennen arvontaa ja luku sen jälkeen.

# max 300 · source="<200>"
draw-public-number = Arvonnan luku on julkinen, joten kukaan ei voinut valita sitä: { $source }.

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
    } Jokaisella on tässä arvonnassa oma tunnus, ja vain hän itse saa sen meiltä tietää.

# max 80
draw-verify-heading = Näin tarkistat arvonnan

# max 300
draw-verify-seed = Laske SHA-256 alla olevista neljästä rivistä, joista jokainen päättyy rivinvaihtoon. Tuloksen pitää olla siemenluku.

# max 500
draw-verify-ticket = Jokaisen tunnuksen arpa on SHA-256 riveistä ”kuulolla-draw-1”, siemenluku ja tunnus, rivinvaihto niiden välissä. Kustakin ryhmästä arvotaan pienimmät arvat.

# max 500
draw-verify-frame = Luettelo ihmisistä ja ryhmistä annetaan vain tarkastajalle, koska pieni ryhmä voisi paljastaa jonkun. Sen kanssa alla oleva komento tekee koko arvonnan uudelleen.

# max 80
draw-download = Lataa pöytäkirja (JSON)

# max 40
draw-row = rivi
    .people = Ihmisiä, joista arvotaan
    .frame = Kehikon tiiviste
    .plan = Suunnitelman tiiviste
    .commitment = Luvun tiiviste
    .number = Luku
    .seed = Siemenluku
    .software = Ohjelma

# max 80
report-then-heading = Näin mielipiteet muotoutuivat

# max 300 · day="15.12.2026" · n="33000" · k="5" · groups="A 12000, B 9000, C 6000, D 4000, E 2000"
report-then =
    { $day }: { $n ->
        [one] yksi vastaaja
       *[other] { $n } vastaajaa
    }, ryhmiä { $k }: { $groups }.

# max 300 · day="15.12.2026" · n="33000"
report-then-unclear =
    { $day }: { $n ->
        [one] yksi vastaaja
       *[other] { $n } vastaajaa
    }, ei selviä ryhmiä.

# max 80
report-compare-heading = Vastaukset taustan mukaan

# max 300
report-compare-intro = Mukana ovat vain kutsutut, sillä muiden taustaa emme tunne. Ryhmät voivat erota toisistaan myös sattumalta.

# max 160 · trait="Sukupuoli"
report-compare-caption = Samaa mieltä olevien osuus vastanneista: { $trait }

# max 400 · statement="<160>" · most="Mänttä-Vilppula" · share="87" · least="Pienemmät kunnat" · rest="12"
report-compare-widest = Suurin ero: ”{ $statement }” Samaa mieltä on { $share } % ({ $most }) ja { $rest } % ({ $least }).

# max 160
report-compare-alike = Selviä eroja ei ole.

# max 300
report-compare-later = Vertailu iän, sukupuolen ja muun taustan mukaan julkaistaan, kun kysely on päättynyt.
