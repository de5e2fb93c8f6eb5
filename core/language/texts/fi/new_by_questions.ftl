## A new campaign by questions: what it decides, who answers, when, in which languages

# max 300
st-new-decision =
    Kysymys 1/8. Mikä päätös odottaa vastauksia, ja kuka sen tekee?
    Kirjoita suomeksi päätös ja sen tekijä, pilkku väliin. Esimerkiksi: iltavastaanottojen ajat, aluehallitus
    .cancel = Peruuta

# max 300
st-new-decision-bad = Tästä ei erottunut, kuka päättää. Kirjoita päätös ja sen tekijä, pilkku väliin. Esimerkiksi: iltavastaanottojen ajat, aluehallitus

# max 300 · body="välfärdsområdesstyrelsen" · example="10.12.2026–24.12.2026"
st-new-meets = Päättäjä: { $body }. Minä päivänä se kokoontuu, ja mihin päivään mennessä kerrotte asukkaille, mitä vastauksista seurasi? Esimerkiksi: { $example }
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-title = Kysymys 2/8. Mikä on kampanjan otsikko? Kirjoita se suomeksi, enintään 60 merkkiä.
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-asks = Kysymys 3/8. Mitä asukkailta kysytään? Kirjoita se asukkaalle yhdellä tai kahdella virkkeellä suomeksi, enintään 300 merkkiä.
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-kind = Kysymys 4/8. Äänestävätkö asukkaat väitteistä vai vastaavatko he kysymyksiin?
    .statements = Väitteistä
    .survey = Kysymyksiin
    .both = Kumpaakin
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-statements = Kirjoita ensimmäiset väitteet, yksi riville, enintään 160 merkkiä. Väitteitä voi olla 20, ja asukkaat voivat lisätä omiaan.
    .none = Ei vielä
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-who = Kysymys 5/8. Ketkä vastaavat: arvalla valitut vai kaikki, jotka haluavat?
    .pool = Arvalla valitut
    .everyone = Kaikki halukkaat
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-size = Montako asukasta arvotaan? Kirjoita luku, esimerkiksi: 800
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-strata = Minkä mukaan otoksen pitää vastata väestöä?
    .age-gender = Ikä ja sukupuoli
    .municipality = Myös kunta
    .nothing = Ei minkään
    .back = Takaisin
    .cancel = Peruuta

# max 300 · example="10.12.2026–24.12.2026"
st-new-open = Kysymys 6/8. Mistä mihin voi vastata? Viimeinenkin päivä on mukana. Esimerkiksi: { $example }
    .back = Takaisin
    .cancel = Peruuta

# max 300 · languages="suomi, svenska, English"
st-new-languages = Kysymys 7/8. Kampanja tarvitsee tekstit näillä kielillä: { $languages }. Kirjoitatko muut kielet nyt vai lisäätkö ne tiedostoon?
    .now = Kirjoitan nyt
    .easy = Myös selkosuomi
    .later = Lisään tiedostoon
    .back = Takaisin
    .cancel = Peruuta

# max 6000 · language="selkosuomi" · rows="<5500>"
st-new-translate =
    Kirjoita samat tekstit toisella kielellä: { $language }. Yksi teksti riville, samassa järjestyksessä:
    { $rows }
    .same = Samat tekstit
    .skip = Lisään tiedostoon
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-approver = Kysymys 8/8. Kuka hyväksyy käynnistyksen? Hän saa tiedon, kun luonnos on valmis.
    .later = En tiedä vielä
    .back = Takaisin
    .cancel = Peruuta

# max 300 · who="Maija Virtanen" · name="ilta-ajat"
st-new-approver-told = { $who } valmistelee kampanjaa { $name } ja toivoo hyväksyntää sinulta. Katso se näin: /preview { $name }

# max 300
st-new-keep = Tässä on kampanjatiedosto. Pidä se tallessa: voit muuttaa sitä ja lähettää sen uudelleen.

# max 400 · what="<300>"
st-new-note-decision = Päätös: { $what }

# max 120 · who="Maija Virtanen"
st-new-note-approver = Hyväksyjä: { $who }

# max 300 · length="1200" · limit="300" · start="<40>"
st-new-long = Tekstissä on { $length } merkkiä, ja tilaa on { $limit } merkille. Lyhennä tätä: ”{ $start }”

# max 300 · limit="20"
st-new-many = Tässä rivejä tai kysymyksiä voi olla enintään { $limit }. Loput voit lisätä tiedostoon.

# max 300 · start="<40>"
st-new-choices-bad = Tällä kysymyksellä pitää olla 2–9 eri vaihtoehtoa tai ei yhtään: ”{ $start }”

# max 300
st-new-number-bad = Kirjoita kokonaisluku, esimerkiksi: 800

# max 300 · example="10.12.2026–24.12.2026"
st-new-dates-bad = Tähän tarvitaan kaksi päivää. Kirjoita ne näin: { $example }

# max 300 · day="31.2.2027" · example="10.12.2026–24.12.2026"
st-new-day-none = Tätä päivää ei ole: { $day }. Kirjoita päivät näin: { $example }

# max 300 · day="31.1.2027" · example="10.12.2026–24.12.2026"
st-new-dates-past = Tämä päivä on jo mennyt: { $day }. Kirjoita tulevat päivät, esimerkiksi: { $example }

# max 300 · example="10.12.2026–24.12.2026"
st-new-dates-order = Jälkimmäinen päivä on ennen ensimmäistä. Kirjoita ne järjestyksessä, esimerkiksi: { $example }

# max 300 · day="31.1.2027"
st-new-dates-late = Päättäjä kokoontuu tänä päivänä: { $day }. Vastaamisen pitää loppua viimeistään silloin. Kirjoita aikaisemmat päivät.

# max 300 · got="12" · wanted="21"
st-new-lines-bad = Rivejä on { $got }, ja niitä pitää olla { $wanted }. Kirjoita yksi teksti riville, samassa järjestyksessä.
