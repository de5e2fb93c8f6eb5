## Kysymysten vastaukset: raportissa, keskustelussa ja kuvassa

# max 80
qr-heading = Vastaukset kysymyksiin

# max 300 · k="10"
qr-few = Kysymysten tuloksia ei vielä näytetä, koska vastaajia on alle { $k }.

# max 300 · n="12 000"
qr-sent = Vastaajia, jotka lähettivät kaikki vastauksensa: { $n }.

# max 300 · day="30.9.2027" · version="12"
qr-version = Kysymyksiä korjattiin viimeksi { $day }. Tässä on versio { $version }, ja aiempiin versioihin annetut vastaukset ovat mukana.

# max 300 · i="100" · question="<280>"
qr-number = { $i }. { $question }

# max 300 · n="1000"
qr-people =
    { $n ->
        [0] Kukaan ei ole vielä vastannut.
        [one] Kysymykseen vastasi yksi ihminen.
       *[other] Kysymykseen vastasi { $n } ihmistä.
    }

# max 300 · k="10"
qr-hidden = Tähän vastasi alle { $k }, joten tuloksia ei näytetä.

# max 300 · answer="<60>" · share="51"
qr-top = Yleisin vastaus: { $answer } ({ $share } %).

# max 300 · answer="<60>" · share="51"
qr-top-several = Useimmin valittiin: { $answer } ({ $share } %). Valita sai monta.

# max 300 · answer="<60>" · share="51"
qr-top-ranks = Useimmin ensimmäisenä: { $answer } ({ $share } %).

# max 300 · mean="10,5" · low="0" · high="10"
qr-mean = Keskiarvo on { $mean } asteikolla { $low }–{ $high }.

# max 300 · mean="10,5"
qr-mean-weighted = Väestöön painotettuna keskiarvo on { $mean }.

# max 300 · median="1000,5" · low="1000,5" · high="1000,5"
qr-middle = Puolet vastasi enintään { $median }. Keskimmäinen puolikas on välillä { $low }–{ $high }.

# max 300 · mean="1000,5"
qr-average = Keskiarvo on { $mean }.

# max 300 · net="-100"
qr-net = Nettoluku on { $net }: keskikohdan yläpuolella olevien osuus miinus sen alapuolella olevien osuus.

# max 300 · net="-100"
qr-net-agree = Nettoluku on { $net }: samaa mieltä olevien osuus miinus eri mieltä olevien osuus.

# max 300 · net="-100"
qr-promoters = Suositteluluku (NPS) on { $net }: arvot 9–10 miinus arvot 0–6.

# max 300
qr-words = Vastaukset ovat omin sanoin, eikä niitä näytetä tässä.

# max 300
qr-files = Vastaukset ovat kuvia, eikä niitä näytetä tässä.

# max 300 · skipped="12 000" · stopped="12 000"
qr-left = Ohitti: { $skipped }. Jäi tähän kohtaan: { $stopped }.

# max 300 · seconds="1000"
qr-time = Vastaaminen vei tavallisesti { $seconds } s.

# max 300 · n="12 000"
qr-staff = Työntekijän kirjaamia vastauksia: { $n }.

# max 300 · n="12 000"
qr-earlier = Kysymyksen aiempaan versioon annettuja vastauksia: { $n }.

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
qr-caption = Vastaukset ja osuudet vastanneista

# max 500 · deff="1,5" · n="12 000"
qr-weighted = Painotetut osuudet vastaavat väestöä. Asetelmavaikutus on { $deff }, joten vastaukset kertovat yhtä paljon kuin { $n } henkilön yksinkertainen otos.

# max 500
qr-range-how = Väli näyttää, missä osuus olisi 95 kerralla sadasta, jos vastaajat olisi arvottu. Se ei kerro, ketkä jättivät vastaamatta.

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
qr-alt = Pylväskuvio. { $rows }.

# max 160 · answer="<60>" · share="51" · n="12 000"
qr-alt-row = { $answer }: { $share } % ({ $n })

# max 200 · answer="<60>" · share="51" · n="12 000" · weighted="51"
qr-alt-row-weighted = { $answer }: { $share } % ({ $n }), painotettuna { $weighted } %

# max 160 · by="<80>"
qr-by = Vastaukset ryhmittäin: { $by }

# max 60
qr-by-name = ryhmittely
    .group = Mielipideryhmä
    .arm = Kysymyksen muotoilu

# max 300
qr-by-caption = Osuudet ryhmän vastauksista. Suluissa väestöön painotettu osuus, jos ryhmä on tarpeeksi suuri.

# max 300
qr-later = Vastauksia verrataan ryhmittäin, kun kysely on päättynyt.

# max 300 · strength="ei juuri yhteyttä" · measure="järjestyskorrelaatio" · value="-0,55" · n="12 000"
qr-effect = Yhteyden voimakkuus: { $strength } ({ $measure } { $value }, vastaajia { $n }).

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
qr-cross-intro = Tässä ovat kaikki parit { $n } ensimmäisestä kysymyksestä, joita voi verrata, eivät vain ne, joilla on yhteys.

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
