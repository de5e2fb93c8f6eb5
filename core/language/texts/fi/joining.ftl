## Joining with a letter's code or without one, consents and background

# max 300 · org-fi="Länsi-Uudenmaan hyvinvointialue" · org-sv="Västra Nylands välfärdsområde" · org-en="Wellbeing services county of Western Uusimaa"
join-language =
    Kuulolla: { $org-fi } · { $org-sv } · { $org-en }
    Kieli? Språk? Language?
    .fi = Suomi
    .fi-easy = Selkosuomi
    .sv = Svenska
    .en = English

# max 500 · org-genitive="Länsi-Uudenmaan hyvinvointialueen" · title="Iltavastaanotot ja kiireetön hoito" · minutes="25"
join-hello =
    Hei! Tämä on Kuulolla, { $org-genitive } robotti.
    Sait kirjeen, koska sinut arvottiin vastaamaan kyselyyn ”{ $title }”. Aikaa menee noin { $minutes ->
        [one] minuutti
       *[other] { $minutes } minuuttia
    }.
    Vastaaminen on vapaaehtoista eikä vaikuta palveluihin, joita saat. Lopetat milloin vain kirjoittamalla: lopeta.
    På svenska: skriv svenska. In English: write English. Selkosuomeksi: kirjoita selko.
    .continue = Jatka
    .who = Kuka kysyy?
    .decline = En osallistu

# max 500 · org="Länsi-Uudenmaan hyvinvointialue" · body="aluehallitus" · meets="15.12.2027" · url="https://kuulolla.fi/r/iltavastaanotot"
join-who =
    Kysyjä on { $org }. Se järjestää alueen terveyspalvelut, sosiaalipalvelut ja pelastustoimen.
    Vastaukset käsittelee { $body } { $meets }. Kerromme sinulle, mitä niistä seurasi.
    Vastauksia ei yhdistetä potilastietoihin. Tietosuoja: { $url }
    .continue = Jatka
    .decline = En osallistu

# max 300 · cap="12"
consent-pool =
    Saammeko kutsua sinua myöhemminkin?
    Asukaspoolin jäsenet saavat kutsuja kyselyihin ja äänestyksiin, { $cap ->
        [one] enintään yhden
       *[other] enintään { $cap }
    } kuukaudessa. Säilytämme yhteystietosi, kunnes poistat ne.
    .join = Kyllä, liityn
    .only-this = Vain tämä kysely
    .decline = En osallistu

# max 300 · n="4" · i="1"
traits-intro =
    Vielä { $n ->
        [one] yksi lyhyt kysymys
       *[other] { $n } lyhyttä kysymystä
    } sinusta. Niistä näemme, kenen ääni puuttuu. Voit jättää vastaamatta.
    Kysymys { $i }/{ $n }. Minkä ikäinen olet?
    .age-18-29 = 18–29
    .age-30-44 = 30–44
    .age-45-64 = 45–64
    .age-65-79 = 65–79
    .age-80-plus = 80 tai yli
    .prefer-not = En halua kertoa

# max 300 · i="4" · n="4"
trait-gender = Kysymys { $i }/{ $n }. Mikä on sukupuolesi?
    .woman = Nainen
    .man = Mies
    .other = Muu
    .prefer-not = En halua kertoa

# max 300 · i="4" · n="4"
trait-municipality = Kysymys { $i }/{ $n }. Missä kunnassa asut? Kirjoita kunnan nimi.
    .prefer-not = En halua kertoa

# max 300 · name="Mänttä-Vilppula"
trait-municipality-guess = Tarkoititko: { $name }?
    .yes = Kyllä
    .no = En

# max 300
trait-municipality-again = Kuntaa ei löytynyt. Kirjoita kunnan nimi vielä kerran, esimerkiksi: Tampere
    .prefer-not = En halua kertoa

# max 300
trait-municipality-none = Kuntaa ei löytynyt. Ei haittaa, jatketaan.

# max 300 · i="4" · n="4"
trait-language = Kysymys { $i }/{ $n }. Mikä on äidinkielesi?
    .fi = Suomi
    .sv = Ruotsi
    .other = Muu
    .prefer-not = En halua kertoa

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · minutes="25" · results="15.12.2027" · body="aluehallitus"
join-done =
    Kiitos, olet mukana.
    Ensin kysely ”{ $title }”, noin { $minutes ->
        [one] minuutti
       *[other] { $minutes } minuuttia
    }. Tulokset kerromme { $results }, ja päätöksen, kun { $body } on tehnyt sen. Aloitetaanko?
    .start = Aloita nyt
    .later = Myöhemmin

# max 300
join-in-pool = Kiitos, olet mukana asukaspoolissa. Kutsumme sinut, kun kysymme seuraavan kerran.

# max 300
join-declined = Selvä. Emme tallentaneet sinusta mitään. Jos mielesi muuttuu, kirjoita: osallistun.

# max 500 · org-genitive="Länsi-Uudenmaan hyvinvointialueen"
web-hello =
    Hei! Tämä on Kuulolla, { $org-genitive } robotti. Täällä voit vaikuttaa palveluihin vastaamalla lyhyisiin kyselyihin.
    Osallistuminen on vapaaehtoista, ja voit lopettaa milloin vain.
    Saitko kirjeessä koodin?
    .have-code = Minulla on koodi
    .no-code = Ei koodia
    .what = Mikä tämä on?

# max 500 · org="Länsi-Uudenmaan hyvinvointialue" · url="https://kuulolla.fi/r/iltavastaanotot"
web-what =
    Kuulolla on robotti, jonka kautta { $org } kysyy asukkailta palveluista. Vastaat omaan tahtiisi ja voit lopettaa milloin vain.
    Vastauksia ei yhdistetä potilastietoihin. Tietosuoja: { $url }
    Saitko kirjeessä koodin?
    .have-code = Minulla on koodi
    .no-code = Ei koodia

# max 300
code-ask = Kirjoita koodi kirjeestä. Isot ja pienet kirjaimet käyvät, väliviivat voi jättää pois.

# max 300
code-bad =
    Tällä koodilla ei pääse mukaan. Se voi olla väärin kirjoitettu, jo käytetty tai vanhentunut.
    Tarkista koodi ja kirjoita se uudelleen, tai jatka ilman koodia.
    .again = Yritän uudelleen
    .without = Ilman koodia
    .new = Pyydän uuden koodin

# max 300
code-wait = Koodia on kokeiltu monta kertaa. Yritä uudelleen tunnin päästä tai jatka ilman koodia.
    .without = Ilman koodia

# max 300
code-again = Olet jo mukana. Jatketaan siitä, mihin jäit.

# max 300 · contact="029 123 4567, kuulolla@hyvinvointialue.fi"
code-new = Uuden koodin saat näin: { $contact }. Sitä ei voi antaa tässä, koska emme tiedä, kuka kysyy.

# max 300
self-note = Voit vastata ilman koodia. Näytämme nämä vastaukset tuloksissa erikseen, koska emme tiedä, kuka vastaa.
    .continue = Jatka
    .code = Kirjoitan koodin
