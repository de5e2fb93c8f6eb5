## Joining with a letter's code or without one, consents and background

# max 300 · org-fi="Länsi-Uudenmaan hyvinvointialue" · org-sv="Västra Nylands välfärdsområde" · org-en="Wellbeing services county of Western Uusimaa"
join-language =
    Kuulolla: { $org-fi } · { $org-sv } · { $org-en }
    Kieli? Språk? Language?
    .fi = Suomi
    .fi-easy = Selkosuomi
    .sv = Svenska
    .en = English

# max 500 · org="Länsi-Uudenmaan hyvinvointialue" · title="Iltavastaanotot ja kiireetön hoito" · minutes="25"
join-hello =
    Hei!
    Tämä on Kuulolla. Kuulolla on robotti.
    Kysyjä on { $org }.
    Sait meiltä kirjeen. Sinut valittiin arpomalla.
    Kysymme: ”{ $title }”
    Aikaa menee { $minutes ->
        [one] minuutti
       *[other] { $minutes } minuuttia
    }.
    Sinun ei ole pakko vastata.
    Jos haluat lopettaa, kirjoita: lopeta.
    På svenska: skriv svenska. In English: write English.
    .continue = Jatka
    .who = Kuka kysyy?
    .decline = En osallistu

# max 500 · org="Länsi-Uudenmaan hyvinvointialue" · body="aluehallitus" · url="https://kuulolla.fi/r/iltavastaanotot"
join-who =
    Kysyjä on { $org }.
    Se hoitaa terveyspalvelut, sosiaalipalvelut ja pelastustoimen.
    Vastaukset saa { $body }.
    Kerromme sinulle, mitä siitä seuraa.
    Emme yhdistä vastauksia potilastietoihin.
    Tietosuoja: { $url }
    .continue = Jatka
    .decline = En osallistu

# max 300 · cap="12"
consent-pool =
    Saammeko kysyä sinulta asioita myöhemminkin?
    Silloin lähetämme sinulle viestejä.
    { $cap ->
        [one] Viestejä tulee enintään yksi
       *[other] Viestejä tulee enintään { $cap }
    } kuukaudessa.
    Säilytämme yhteystietosi.
    Voit poistaa ne, milloin haluat.
    .join = Kyllä
    .only-this = Vain tämä kysely
    .decline = En osallistu

# max 300 · n="4" · i="1"
traits-intro =
    Kysymme vielä { $n ->
        [one] yhden asian
       *[other] { $n } asiaa
    } sinusta.
    Niin näemme, ketkä ovat vastanneet.
    Sinun ei ole pakko kertoa.
    Kysymys { $i }. Kysymyksiä on { $n }.
    Kuinka vanha olet?
    .age-18-29 = 18–29
    .age-30-44 = 30–44
    .age-45-64 = 45–64
    .age-65-79 = 65–79
    .age-80-plus = 80 tai yli
    .prefer-not = En kerro

# max 300 · i="4" · n="4"
trait-gender =
    Kysymys { $i }. Kysymyksiä on { $n }.
    Mikä on sukupuolesi?
    .woman = Nainen
    .man = Mies
    .other = Muu
    .prefer-not = En kerro

# max 300 · i="4" · n="4"
trait-municipality =
    Kysymys { $i }. Kysymyksiä on { $n }.
    Missä kunnassa asut?
    Kirjoita kunnan nimi.
    .prefer-not = En kerro

# max 300 · name="Mänttä-Vilppula"
trait-municipality-guess = Tarkoititko: { $name }?
    .yes = Kyllä
    .no = En

# max 300
trait-municipality-again =
    Emme löytäneet kuntaa.
    Kirjoita kunnan nimi uudelleen. Esimerkiksi: Tampere
    .prefer-not = En kerro

# max 300
trait-municipality-none =
    Emme löytäneet kuntaa.
    Se ei haittaa. Jatketaan.

# max 300 · i="4" · n="4"
trait-language =
    Kysymys { $i }. Kysymyksiä on { $n }.
    Mikä on äidinkielesi?
    .fi = Suomi
    .sv = Ruotsi
    .other = Muu
    .prefer-not = En kerro

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · minutes="25" · results="15.12.2027" · body="aluehallitus"
join-done =
    Kiitos, olet mukana.
    Ensimmäinen kysely on: ”{ $title }”
    Aikaa menee { $minutes ->
        [one] minuutti
       *[other] { $minutes } minuuttia
    }.
    Kerromme tulokset { $results }.
    Kerromme myös, mitä { $body } päättää.
    Haluatko aloittaa?
    .start = Aloita nyt
    .later = Myöhemmin

# max 300
join-in-pool =
    Kiitos, olet mukana.
    Lähetämme sinulle viestin, kun kysymme taas.

# max 300
join-declined =
    Selvä.
    Emme tallentaneet tietojasi.
    Jos haluat mukaan, kirjoita: osallistun.

# max 500 · org="Länsi-Uudenmaan hyvinvointialue"
web-hello =
    Hei!
    Tämä on Kuulolla. Kuulolla on robotti.
    Kysyjä on { $org }.
    Täällä voit kertoa, mitä mieltä olet palveluista.
    Sinun ei ole pakko vastata.
    Voit lopettaa, milloin haluat.
    Saitko kirjeessä koodin?
    .have-code = Minulla on koodi
    .no-code = Ei koodia
    .what = Mikä tämä on?

# max 500 · org="Länsi-Uudenmaan hyvinvointialue" · url="https://kuulolla.fi/r/iltavastaanotot"
web-what =
    Kuulolla on robotti.
    Kysyjä on { $org }.
    Kysymme, mitä mieltä olet palveluista.
    Sinun ei ole pakko vastata.
    Emme yhdistä vastauksia potilastietoihin.
    Tietosuoja: { $url }
    Saitko kirjeessä koodin?
    .have-code = Minulla on koodi
    .no-code = Ei koodia

# max 300
code-ask =
    Kirjoita koodi kirjeestä.
    Voit käyttää isoja tai pieniä kirjaimia.

# max 300
code-bad =
    Tämä koodi ei toimi.
    Koodissa voi olla virhe.
    Koodi voi olla vanha tai käytetty.
    Tarkista koodi ja kirjoita se uudelleen.
    Voit myös jatkaa ilman koodia.
    .again = Yritän uudelleen
    .without = Ilman koodia
    .new = Pyydän uuden koodin

# max 300
code-wait =
    Olet kokeillut koodia monta kertaa.
    Yritä uudelleen tunnin päästä.
    Voit myös jatkaa ilman koodia.
    .without = Ilman koodia

# max 300
code-again =
    Olet jo mukana.
    Jatketaan siitä, mihin jäit.

# max 300 · contact="029 123 4567, kuulolla@hyvinvointialue.fi"
code-new =
    Uuden koodin saat täältä: { $contact }.
    Emme voi antaa koodia tässä.
    Emme tiedä, kuka sinä olet.

# max 300
self-note =
    Voit vastata ilman koodia.
    Emme silloin tiedä, kuka vastaa.
    Siksi näytämme nämä vastaukset erikseen.
    .continue = Jatka
    .code = Kirjoitan koodin
