## A new campaign by questions: what it decides, who answers, when, in which languages

# max 300
st-new-decision =
    Kysymys 1/8.
    Mistä asiasta päätetään? Kuka päättää?
    Kirjoita asia ja päättäjä. Laita väliin pilkku.
    Esimerkki: iltavastaanottojen ajat, aluehallitus
    .cancel = Peruuta

# max 300
st-new-decision-bad =
    Emme löytäneet päättäjää.
    Kirjoita asia ja päättäjä. Laita väliin pilkku.
    Esimerkki: iltavastaanottojen ajat, aluehallitus

# max 300 · body="välfärdsområdesstyrelsen" · example="10.12.2026–24.12.2026"
st-new-meets =
    Päättäjä: { $body }.
    Minä päivänä se kokoontuu?
    Minä päivänä kerrotte asukkaille päätöksestä?
    Esimerkki: { $example }
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-title =
    Kysymys 2/8.
    Mikä on kampanjan otsikko?
    Kirjoita enintään 60 merkkiä.
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-asks =
    Kysymys 3/8.
    Mitä kysytte asukkailta?
    Kirjoita lyhyesti, enintään 300 merkkiä.
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-kind =
    Kysymys 4/8.
    Äänestävätkö asukkaat väitteistä?
    Vai vastaavatko he kysymyksiin?
    .statements = Väitteistä
    .survey = Kysymyksiin
    .both = Kumpaakin
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-statements =
    Kirjoita väitteet.
    Kirjoita jokainen omalle rivilleen.
    Yhdessä väitteessä saa olla 160 merkkiä.
    Asukkaat voivat lisätä väitteitä.
    .none = Ei vielä
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-who =
    Kysymys 5/8.
    Ketkä saavat vastata?
    .pool = Arvotut
    .everyone = Kaikki
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-size =
    Montako asukasta arvotaan?
    Kirjoita luku. Esimerkki: 800
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-strata =
    Millaisia ihmisiä otokseen tarvitaan?
    Otos tehdään väestön mukaan.
    .age-gender = Ikä ja sukupuoli
    .municipality = Myös kunta
    .nothing = Ei minkään
    .back = Takaisin
    .cancel = Peruuta

# max 300 · example="10.12.2026–24.12.2026"
st-new-open =
    Kysymys 6/8.
    Minä päivinä voi vastata?
    Kirjoita ensimmäinen ja viimeinen päivä.
    Esimerkki: { $example }
    .back = Takaisin
    .cancel = Peruuta

# max 300 · languages="suomi, svenska, English"
st-new-languages =
    Kysymys 7/8.
    Tekstit tarvitaan näillä kielillä: { $languages }.
    Kirjoitatko muut kielet nyt?
    .now = Kirjoitan nyt
    .easy = Myös selkosuomi
    .later = Lisään tiedostoon
    .back = Takaisin
    .cancel = Peruuta

# max 6000 · language="selkosuomi" · rows="<5500>"
st-new-translate =
    Kirjoita samat tekstit toisella kielellä: { $language }.
    Kirjoita jokainen omalle rivilleen:
    { $rows }
    .same = Samat tekstit
    .skip = Lisään tiedostoon
    .back = Takaisin
    .cancel = Peruuta

# max 300
st-new-approver =
    Kysymys 8/8.
    Kuka hyväksyy kampanjan?
    Kerromme hänelle, kun luonnos on valmis.
    .later = En tiedä vielä
    .back = Takaisin
    .cancel = Peruuta

# max 300 · who="Maija Virtanen" · name="ilta-ajat"
st-new-approver-told =
    { $who } tekee kampanjaa { $name }.
    Hän toivoo, että hyväksyt sen.
    Katso se näin: /preview { $name }

# max 300
st-new-keep =
    Tässä on kampanjan tiedosto.
    Pidä se tallessa.
    Voit muuttaa sitä ja lähettää sen uudelleen.

# max 400 · what="<300>"
st-new-note-decision = Päätös: { $what }

# max 120 · who="Maija Virtanen"
st-new-note-approver = Hyväksyjä: { $who }

# max 300 · length="1200" · limit="300" · start="<40>"
st-new-long =
    Teksti on liian pitkä. Siinä on { $length } merkkiä.
    Siinä saa olla { $limit } merkkiä.
    Lyhennä tätä: ”{ $start }”

# max 300 · limit="20"
st-new-many =
    Näitä saa olla enintään { $limit }.
    Voit lisätä muut tiedostoon.

# max 300 · start="<40>"
st-new-choices-bad =
    Tarkista tämä kysymys: ”{ $start }”
    Vaihtoehtoja pitää olla 2–9.
    Kysymys voi olla myös ilman vaihtoehtoja.

# max 300
st-new-number-bad = Kirjoita luku. Esimerkki: 800

# max 300 · example="10.12.2026–24.12.2026"
st-new-dates-bad =
    Kirjoita kaksi päivää.
    Esimerkki: { $example }

# max 300 · day="31.2.2027" · example="10.12.2026–24.12.2026"
st-new-day-none =
    Tätä päivää ei ole: { $day }.
    Esimerkki: { $example }

# max 300 · day="31.1.2027" · example="10.12.2026–24.12.2026"
st-new-dates-past =
    Tämä päivä on jo mennyt: { $day }.
    Esimerkki: { $example }

# max 300 · example="10.12.2026–24.12.2026"
st-new-dates-order =
    Päivät ovat väärin päin.
    Esimerkki: { $example }

# max 300 · day="31.1.2027"
st-new-dates-late =
    Päättäjä kokoontuu { $day }.
    Vastaamisen pitää loppua ennen sitä.
    Kirjoita aikaisemmat päivät.

# max 300 · got="12" · wanted="21"
st-new-lines-bad =
    Rivejä on { $got }. Niitä pitää olla { $wanted }.
    Kirjoita jokainen teksti omalle rivilleen.
