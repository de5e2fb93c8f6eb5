## What is held of a person, and erasing it

# max 600 · channels="verkkokeskustelu, Telegram, Matrix" · traits="ikä: 45–64, sukupuoli: nainen, kunta: Mänttä-Vilppula, äidinkieli: suomi" · pool="0" · quotes="0" · answers="1000" · statements="10" · invitations="12"
mydata =
    Meillä on sinusta:
    Kanavat: { $channels }
    Taustatiedot: { $traits }
    Kutsut muihin kyselyihin: { $pool ->
        [0] ei kysytty
        [1] sallittu
       *[other] ei sallittu
    }
    Tekstiesi lainaaminen: { $quotes ->
        [0] ei kysytty
        [1] sallittu
       *[other] ei sallittu
    }
    Vastaukset: { $answers }
    Väitteet: { $statements }
    Kutsut: { $invitations }
    .download = Lataa kaikki
    .correct = Korjaa
    .consents = Muuta lupia
    .ways = Osallistumistavat
    .time-zone = Aikavyöhyke
    .add-channel = Lisää kanava
    .forget = Poista tietoni

# max 100
mydata-nothing = ei mitään

# max 100
mydata-none = Meillä ei ole sinusta tietoja.

# max 100
mydata-channels = Kanavat
    .web = verkkokeskustelu
    .bare = tekstiviestit
    .telegram = Telegram
    .matrix = Matrix

# max 500 · url="https://kuulolla.pirkanmaanhyvinvointialue.fi/data/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl" · minutes="15"
mydata-download =
    Kaikki tietosi ovat täällä { $minutes } minuutin ajan:
    { $url }
    Älä anna osoitetta muille.

# max 300 · pool="0" · quotes="0"
mydata-consents =
    Saammeko kutsua sinua muihin kyselyihin: { $pool ->
        [0] ei kysytty
        [1] kyllä
       *[other] ei
    }
    Saammeko lainata tekstejäsi: { $quotes ->
        [0] ei kysytty
        [1] kyllä
       *[other] ei
    }
    Mitä muutetaan?
    .pool-on = Saa kutsua
    .pool-off = Ei saa kutsua
    .quotes-on = Saa lainata
    .quotes-off = Ei saa lainata
    .done = Valmis

# max 500
forget-ask =
    Poistetaanko tietosi?
    Poistamme yhteystietosi, taustatietosi ja kirjoittamasi tekstit. Valintasi jäävät tuloksiin lukuina, joista sinua ei tunnista. Myös julkaistut väitteesi poistetaan, ellet anna niiden jäädä ilman tietoa sinusta.
    Poistoa ei voi perua.
    .all = Poista kaikki
    .leave = Jätä väitteet
    .keep = En poista

# max 300 · receipt="ABCD-EFGH-JKLM"
forget-done = Tietosi on poistettu. Kuitti: { $receipt }. Tämä on viimeinen viestimme. Keskustelun voit itse poistaa puhelimestasi.
