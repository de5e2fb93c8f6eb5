## Making and correcting a questionnaire in chat: question by question, and after the launch by two persons

# max 300
st-new-draft = Sinulla on uusi kampanja kesken. Se on tallessa, kunnes teet sen valmiiksi tai perut sen.
    .go-on = Jatka
    .anew = Aloita alusta
    .cancel = Peruuta

# max 300 · name="ilta-ajat"
st-new-get = Tässä on kampanjan { $name } tiedosto. Muuta sitä ja lähetä se takaisin tänne.

# max 6000 · rows="<5500>"
st-new-cautions =
    Tiedosto kelpaa. Katso tämä ennen käynnistystä:
    { $rows }

# max 4000 · rows="<3500>"
st-new-q =
    Kysymykset tähän mennessä:
    { $rows }
    Lisää, muuta ja siirrä. Kun kaikki on mukana, valitse Valmis.
    .add = Lisää
    .change = Muuta
    .move = Siirrä
    .remove = Poista
    .ready = Valmis
    .back = Takaisin
    .cancel = Peruuta

# max 400
st-new-q-kind = Millainen kysymys tulee seuraavaksi? Voit myös kirjoittaa monta kysymystä samaan viestiin: vaihtoehdot kysymyksen alle, yksi riville, ja kysymysten väliin tyhjä rivi.
    .single = Yksi vaihtoehto
    .multiple = Monta vaihtoehtoa
    .scale = Asteikko
    .number = Luku
    .text = Omin sanoin
    .more = Muita lajeja
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-q-more = Mikä näistä lajeista?
    .date = Päivä
    .ranking = Järjestys
    .photo = Kuva
    .place = Paikka
    .agree = Väite
    .info = Luettava teksti
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-q-listed = Kirjoita kysymys suomeksi ja sen alle vaihtoehdot, yksi riville. Niitä voi olla 2–9, kussakin enintään 20 merkkiä.
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-q-words = Kirjoita teksti suomeksi niin kuin asukas sen lukee. Merkkejä saa olla 300.
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-q-alone = Tarkoittaako viimeinen vaihtoehto ”ei mikään näistä”, eli sitä ei voi valita muiden kanssa?
    .yes = Kyllä
    .no = Ei
    .back = Takaisin
    .cancel = Peruuta

# max 300 · n="9"
st-new-q-most = Vaihtoehtoja on { $n }. Montako niistä saa enintään valita tai panna järjestykseen? Kirjoita luku.
    .any = Ei rajaa
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-q-ends = Mistä mihin asteikko kulkee, ja mitä päät tarkoittavat? Esimerkiksi: 1 erittäin vaikeaa, 5 erittäin helppoa
    .plain = 1–5 ilman sanoja
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-q-bounds = Mikä on pienin ja suurin luku, joka kelpaa, ja mikä on yksikkö? Esimerkiksi: 0–200 km
    .any = Ei rajaa
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-q-days = Mikä on ensimmäinen ja mikä viimeinen päivä, joka kelpaa? Esimerkiksi: 1.1.2026–31.12.2026
    .any = Ei rajaa
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-q-skip = Saako kysymyksen ohittaa?
    .yes = Saa ohittaa
    .no = Pitää vastata
    .back = Takaisin
    .cancel = Peruuta

# max 4000 · rows="<3500>"
st-new-q-only =
    Kysytäänkö tämä kaikilta? Jos se riippuu aiemmasta vastauksesta, kirjoita sen kysymyksen numero:
    { $rows }
    .everyone = Kaikilta
    .back = Takaisin
    .cancel = Peruuta

# max 800 · question="<300>" · rows="<250>"
st-new-q-codes =
    Mitkä vastaukset johtavat tähän kysymykseen? Kirjoita niiden numerot, esimerkiksi: 1 3
    ”{ $question }”
    { $rows }
    .back = Takaisin
    .cancel = Peruuta

# max 4000 · rows="<3500>"
st-new-q-change =
    Mitä kysymystä muutetaan? Kirjoita sen numero:
    { $rows }
    .back = Takaisin
    .cancel = Peruuta

# max 500 · question="<300>"
st-new-q-part =
    Mitä tässä kysymyksessä muutetaan?
    ”{ $question }”
    .words = Tekstit
    .bounds = Rajat
    .skip = Ohittaminen
    .only = Keiltä kysytään
    .back = Takaisin
    .cancel = Peruuta

# max 4000 · rows="<3500>"
st-new-q-move =
    Kirjoita kysymyksen numero ja sen uusi paikka, esimerkiksi: 3 1
    { $rows }
    .back = Takaisin
    .cancel = Peruuta

# max 4000 · rows="<3500>"
st-new-q-remove =
    Mikä kysymys poistetaan? Kirjoita sen numero:
    { $rows }
    .back = Takaisin
    .cancel = Peruuta

# max 120 · n="30" · text="<40>" · kind="Claim to agree with"
st-new-q-row = { $n }. { $text } ({ $kind })

# max 400 · n="30" · text="<40>" · kind="Claim to agree with" · first="29" · answers="<180>"
st-new-q-row-if = { $n }. { $text } ({ $kind }, vain jos vastaus kysymykseen { $first } on: { $answers })

# max 300 · number="<40>"
st-new-q-none = Tässä ei ole kysymystä, jonka numero on { $number }. Kirjoita jokin näkyvistä numeroista.

# max 300 · low="0" · high="10"
st-new-q-number-bad = Kirjoita lukuja väliltä { $low }–{ $high }.

# max 300
st-new-q-all = Nämä ovat kaikki vastaukset, joten kysymys tulisi kaikille. Kirjoita niistä vain osa tai mene takaisin.

# max 300
st-new-q-ends-bad = Kirjoita molemmat päät väliltä 0–10, pienempi ensin. Esimerkiksi: 1 erittäin vaikeaa, 5 erittäin helppoa

# max 300
st-new-q-bounds-bad = Kirjoita kaksi lukua, pienempi ensin. Esimerkiksi: 0–200 km

# max 300 · first="30" · second="30"
st-new-q-order = Kysymys { $second } riippuu tästä kysymyksestä: { $first }. Siksi sen pitää tulla myöhemmin.

# max 300 · first="30" · second="30"
st-new-q-needed = Kysymys { $second } riippuu tämän kysymyksen vastauksista: { $first }. Muuta tai poista ensin kysymys { $second }.

# max 300 · n="30"
st-new-q-change-bad = Kirjoita yksi numero väliltä 1–{ $n }.

# max 300 · n="30"
st-new-q-remove-bad = Kirjoita yksi numero väliltä 1–{ $n }.

# max 300 · n="30"
st-new-q-move-bad = Kirjoita kaksi numeroa väliltä 1–{ $n }: kysymys ja sen uusi paikka. Esimerkiksi: 3 1

# max 300
or-any = Jos rajaa ei ole, kirjoita: ei rajaa.

# max 300
or-plain = Jos asteikko on 1–5 ilman sanoja, kirjoita: 1-5

# max 300
or-everyone = Jos tämä kysytään kaikilta, kirjoita: kaikilta.

# max 300
or-same = Jos tekstit ovat samat, kirjoita: samat tekstit.

# max 4500 · name="ilta-ajat" · rows="<4000>"
st-fix =
    { $name } on jo käynnistetty. Tiedosto muuttaisi tämän:
    { $rows }
    Annetut vastaukset pysyvät ennallaan. Toisen henkilön pitää hyväksyä.
    .ask = Pyydän hyväksyntää
    .cancel = Peruuta

# max 4500 · who="Maija Virtanen" · name="ilta-ajat" · rows="<4000>"
st-fix-approve =
    { $who } pyytää korjaamaan käynnissä olevaa kampanjaa: { $name }
    { $rows }
    Annetut vastaukset pysyvät ennallaan.
    .approve = Hyväksyn
    .return = Palautan

# max 300 · name="ilta-ajat" · version="12" · a="Maija Virtanen" · b="Matti Meikäläinen" · time="18:00"
st-fix-done = { $name } on korjattu: pyysi { $a }, hyväksyi { $b }, { $time }. Voimassa on nyt versio { $version }.

# max 300 · who="Maija Virtanen" · name="ilta-ajat"
st-fix-returned = { $who } palautti korjauksen: { $name }. Mikään ei muuttunut.

# max 300 · name="ilta-ajat"
st-fix-taken = Tämä kampanjan { $name } korjaus on jo käsitelty. Painalluksesi ei muuttanut mitään.

# max 300 · name="ilta-ajat"
st-fix-none = Tiedosto on sama kuin voimassa oleva: { $name }. Korjattavaa ei ole.

# max 4500 · name="ilta-ajat" · n="120" · rows="<4000>"
st-fix-refused =
    { $name } on jo käynnistetty, joten tätä ei voi enää muuttaa ({ $n }):
    { $rows }
    Palauta se ennalleen ja lähetä tiedosto uudelleen.

# max 300 · name="ilta-ajat" · rows="<150>"
st-fix-late = Kampanjan { $name } korjaus ei voi tulla voimaan, koska vastauksia on tullut sillä välin: { $rows }

# max 300 · place="<80>" · language="selkosuomi" · old="<62>" · new="<62>"
st-fix-text = { $place }, { $language }: ”{ $old }” → ”{ $new }”

# max 200 · place="<80>" · old="2026-12-01" · new="2026-12-01"
st-fix-value = { $place }: { $old } → { $new }

# max 300 · place="<80>" · text="<62>"
st-fix-choice = { $place }: uusi vaihtoehto ”{ $text }”

# max 300 · place="<80>" · text="<62>"
st-fix-gone = { $place }: vaihtoehto poistuu, ”{ $text }”

# max 300 · question="<40>" · text="<62>"
st-fix-question = { $question }: uusi kysymys ”{ $text }”

# max 200 · place="<80>"
st-fix-no = { $place }: lukittiin käynnistyksessä

# max 250 · place="<80>" · old="2026-12-01" · new="2026-12-01"
st-fix-no-narrower = { $place }: { $old } → { $new } sulkisi pois vastauksia, jotka olivat sallittuja

# max 250 · question="<40>"
st-fix-no-question = { $question }: kysymystä ei voi poistaa, eikä sen tunnus voi vaihtua

# max 200
st-fix-no-order = Uudet kysymykset tulevat vanhojen perään, ja vanhat pysyvät järjestyksessään

# max 250 · place="<80>" · n="8000"
st-fix-no-choice =
    { $place }: { $n ->
        [one] yksi ihminen on
       *[other] { $n } ihmistä on
    } valinnut sen, joten sitä ei voi poistaa

# max 60 · n="120"
st-fix-more = ja { $n } muuta

# max 300
st-preview-numbers = Kanavassa, jossa ei ole nappeja, se näyttää tältä.

# max 1200 · note="<1100>"
st-preview-note = { $note }

# max 600 · condition="<500>"
st-preview-if = Seuraava kysytään vain, jos: { $condition }

# max 500 · question="<60>" · answers="<200>"
st-preview-condition = vastaus kysymykseen ”{ $question }” on { $answers }

# max 300 · question="<60>"
st-preview-answered = kysymykseen ”{ $question }” on vastattu

# max 300 · i="5" · n="5"
st-preview-arm = Seuraavan sanamuoto { $i }/{ $n }. Jokainen lukee niistä yhden, arvalla.

# max 300 · block="<40>"
st-preview-block = Lohkon { $block } järjestys arvotaan jokaiselle.

# max 300
st-preview-shuffled = Vaihtoehtojen järjestys arvotaan jokaiselle.

# max 300 · n="1000000"
st-preview-quota = Sitä kysytään, kunnes vastauksia on { $n }.

# max 300
st-new-q-braces = Aaltosulkeisiin kirjoitetaan aiemman kysymyksen numero, niin sen vastaus näkyy siinä. Esimerkiksi: { "{1}" }. Käännöksessä pitää olla samat numerot.

# max 300
st-new-q-only-read = Tässä on vasta luettavaa tekstiä. Lisää kysymys, johon vastataan.

# max 300 · n="175" · next="/preview ilta-ajat fi-easy numbers 26"
st-preview-more = Viestejä on vielä { $n }. Näet ne näin: { $next }

# max 300 · got="12" · wanted="121"
st-new-lines-part = Rivejä on nyt { $got }, ja niitä pitää olla { $wanted }. Lähetä loput tai kaikki uudelleen.
