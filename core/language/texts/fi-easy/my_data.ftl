## What is held of a person, and erasing it

# max 600 · channels="verkkokeskustelu, Telegram, Matrix" · traits="ikä: 45–64, sukupuoli: nainen, kunta: Mänttä-Vilppula, äidinkieli: suomi" · pool="0" · quotes="0" · answers="1000" · statements="10" · invitations="12"
mydata =
    Tiedämme sinusta nämä asiat:
    Viestit: { $channels }
    Tausta: { $traits }
    Saammeko kutsua sinua: { $pool ->
        [0] emme ole kysyneet
        [1] kyllä
       *[other] ei
    }
    Saammeko lainata tekstiäsi: { $quotes ->
        [0] emme ole kysyneet
        [1] kyllä
       *[other] ei
    }
    Vastaukset: { $answers }
    Lauseet: { $statements }
    Kutsut: { $invitations }
    .download = Lataa kaikki
    .correct = Korjaa
    .consents = Muuta lupia
    .ways = Osallistumistavat
    .time-zone = Kellonaika
    .add-channel = Lisää kanava
    .forget = Poista tietoni

# max 100
mydata-nothing = ei mitään

# max 100
mydata-none = Emme tiedä sinusta mitään.

# max 100
mydata-channels = Viestit
    .web = verkkokeskustelu
    .bare = tekstiviestit
    .telegram = Telegram
    .matrix = Matrix

# max 500 · url="https://kuulolla.pirkanmaanhyvinvointialue.fi/data/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl" · minutes="15"
mydata-download =
    Tietosi ovat täällä { $minutes } minuuttia:
    { $url }
    Älä anna osoitetta muille.

# max 300 · pool="0" · quotes="0"
mydata-consents =
    Saammeko kutsua sinua: { $pool ->
        [0] emme ole kysyneet
        [1] kyllä
       *[other] ei
    }
    Saammeko lainata tekstiäsi: { $quotes ->
        [0] emme ole kysyneet
        [1] kyllä
       *[other] ei
    }
    Mitä haluat muuttaa?
    .pool-on = Saa kutsua
    .pool-off = Ei saa kutsua
    .quotes-on = Saa lainata
    .quotes-off = Ei saa lainata
    .done = Valmis

# max 500
forget-ask =
    Haluatko, että poistamme tietosi?
    Poistamme yhteystietosi ja tekstisi.
    Valintasi jäävät mukaan tuloksiin.
    Kukaan ei tunnista sinua niistä.
    Poistamme myös lauseesi.
    Voit antaa niiden jäädä ilman nimeäsi.
    Emme voi palauttaa tietoja.
    .all = Poista kaikki
    .leave = Jätä lauseet
    .keep = En poista

# max 300 · receipt="ABCD-EFGH-JKLM"
forget-done =
    Tietosi on poistettu.
    Kuitti: { $receipt }.
    Tämä on viimeinen viestimme.
    Voit poistaa keskustelun puhelimestasi.
