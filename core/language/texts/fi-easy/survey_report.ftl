## Kysymysten vastaukset selkosuomeksi

# max 80
qr-heading = Vastaukset kysymyksiin

# max 300 · k="10"
qr-few = Tuloksia ei näytetä vielä. Vastaajia on alle { $k }.

# max 300 · n="12 000"
qr-sent = Kaikki vastauksensa lähetti { $n } ihmistä.

# max 300 · day="30.9.2027" · version="12"
qr-version = Kysymyksiä on korjattu. Tämä on versio { $version }. Myös aiemmat vastaukset ovat mukana.

# max 300 · i="100" · question="<280>"
qr-number = { $i }. { $question }

# max 300 · n="1000"
qr-people =
    { $n ->
        [0] Kukaan ei ole vielä vastannut.
        [one] Yksi ihminen vastasi.
       *[other] { $n } ihmistä vastasi.
    }

# max 300 · k="10"
qr-hidden = Vastaajia on alle { $k }. Siksi tuloksia ei näytetä.

# max 300 · answer="<60>" · share="51"
qr-top = Yleisin vastaus: { $answer } ({ $share } %).

# max 300 · answer="<60>" · share="51"
qr-top-several = Useimmin valittiin: { $answer } ({ $share } %). Valita sai monta.

# max 300 · answer="<60>" · share="51"
qr-top-ranks = Useimmin ensimmäisenä: { $answer } ({ $share } %).

# max 300 · mean="10,5" · low="0" · high="10"
qr-mean = Keskiarvo on { $mean }. Asteikko on { $low }–{ $high }.

# max 300 · mean="10,5"
qr-mean-weighted = Painotettu keskiarvo on { $mean }.

# max 300 · median="1000,5" · low="1000,5" · high="1000,5"
qr-middle = Puolet vastasi { $median } tai vähemmän.

# max 300 · mean="1000,5"
qr-average = Keskiarvo on { $mean }.

# max 300 · net="-100"
qr-net = Nettoluku on { $net }. Se vertaa hyviä ja huonoja vastauksia.

# max 300 · net="-100"
qr-net-agree = Nettoluku on { $net }. Se vertaa samaa ja eri mieltä olevia.

# max 300 · net="-100"
qr-promoters = Suositteluluku (NPS) on { $net }.

# max 300
qr-words = Vastaukset ovat tekstejä. Niitä ei näytetä tässä.

# max 300
qr-files = Vastaukset ovat kuvia. Niitä ei näytetä tässä.

# max 300 · skipped="12 000" · stopped="12 000"
qr-left = Ohitti: { $skipped }. Lopetti tähän: { $stopped }.

# max 300 · seconds="1000"
qr-time = Vastaaminen vei usein { $seconds } sekuntia.

# max 300 · n="12 000"
qr-staff = Työntekijä kirjasi { $n } vastausta.

# max 300 · n="12 000"
qr-earlier = Aiempaan versioon vastasi { $n } ihmistä.

# max 40
qr-col = sarakkeet
    .answer = Vastaus
    .people = Vastaajia
    .share = Osuus
    .range = 95 %:n väli
    .weighted = Painotettu
    .weighted-range = Painotettu väli
    .rank = Sija keskimäärin
    .mean = Keskiarvo
    .group = Ryhmä

# max 160
qr-caption = Vastaukset ja osuudet

# max 500 · deff="1,5" · n="12 000"
qr-weighted = Painotetut osuudet vastaavat väestöä. Asetelmavaikutus on { $deff }.

# max 500
qr-range-how = Väli kertoo, kuinka tarkka osuus on.

# max 300 · n="12 000"
qr-together = Viivalla merkityt vastaukset yhteensä: { $n }.

# max 60 · high="100000,5"
qr-bin-under = alle { $high }

# max 60 · low="100000,5" · high="100000,5"
qr-bin-between = { $low } – alle { $high }

# max 60 · low="100000,5"
qr-bin-over = { $low } tai enemmän

# max 60
qr-bin-all = kaikki luvut

# max 60
qr-point = piste kartalla

# max 40
qr-drawn = kuva
    .share = vastanneista
    .weighted = painotettu

# max 2000 · rows="<1900>"
qr-alt = Kuva vastauksista. { $rows }.

# max 160 · answer="<60>" · share="51" · n="12 000"
qr-alt-row = { $answer }: { $share } % ({ $n })

# max 200 · answer="<60>" · share="51" · n="12 000" · weighted="51"
qr-alt-row-weighted = { $answer }: { $share } % ({ $n }), painotettuna { $weighted } %

# max 160 · by="<80>"
qr-by = Vastaukset ryhmittäin: { $by }

# max 60
qr-by-name = ryhmittely
    .group = Mielipideryhmä
    .arm = Kysymyksen muoto

# max 300
qr-by-caption = Osuudet ryhmän vastauksista.

# max 300
qr-later = Ryhmiä verrataan, kun kysely on päättynyt.

# max 300 · strength="ei juuri yhteyttä" · measure="järjestyskorrelaatio" · value="-0,55" · n="12 000"
qr-effect = Yhteyden voimakkuus: { $strength } ({ $measure } { $value }).

# max 40
qr-strength = voimakkuus
    .none = ei juuri mitään
    .weak = heikko
    .clear = selvä
    .strong = vahva

# max 40
qr-measure = mitta
    .cramers-v = Cramérin V
    .eta-squared = eta²
    .rank-correlation = järjestyskorrelaatio

# max 80
qr-cross-heading = Kahden kysymyksen vastaukset yhdessä

# max 300 · n="6"
qr-cross-intro = Tässä ovat kaikki parit, ei vain kiinnostavia.

# max 700 · first="<300>" · second="<300>"
qr-cross = ”{ $first }” ja ”{ $second }”

# max 300 · n="100" · name="iltavastaanotot"
qr-not-asked = Kyselyssä { $name } ei ole kysymystä { $n }.

# max 4000 · name="iltavastaanotot" · rows="<3800>"
qr-chat =
    Vastaukset, { $name }:
    { $rows }

# max 300 · name="iltavastaanotot"
qr-more = Yhden kysymyksen taulukko ja kuva: /report { $name } 1

# max 300 · left="100"
qr-rest = Lisää kysymyksiä: { $left }.

# max 4000 · question="<300>" · sentence="<600>" · rows="<2900>"
qr-one =
    { $question }
    { $sentence }
    { $rows }

# max 40
qr-missing = ei vastausta
    .skipped = ohitettu
    .not-asked = ei kysytty
    .not-reached = ei ehtinyt tähän
    .withheld = ei kerrota
    .not-ranked = ei sijaa

# max 40
qr-ticked = valinta
    .no = ei valittu
    .yes = valittu

# max 40
qr-csv = CSV, vastaukset
