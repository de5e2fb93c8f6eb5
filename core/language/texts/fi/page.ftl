## Web pages: the chat, signing in, and what every page has

# max 80
page-title = Kuulolla – kerro mielipiteesi

# max 80
page-skip = Siirry sisältöön

# max 80
page-log = Keskustelu

# max 80
page-picture = Kuva. Yllä oleva teksti kertoo saman.

# max 80
page-input = Kirjoita viesti

# max 20
page-send = Lähetä

# max 40
page-you = Sinä

# max 300
page-lost = Yhteys katkesi. Vastauksesi ovat tallessa. Yritämme uudelleen.

# max 80
page-restored = Yhteys toimii taas.

# max 300
page-not-sent = Viestiä ei voitu lähettää. Se on yhä kentässä. Yritä hetken päästä uudelleen.

# max 300
page-too-many = Viestejä tuli monta peräkkäin. Odota hetki ja lähetä uudelleen.

# max 300
page-no-script = Keskustelu toimii myös ilman JavaScriptiä. Uusi viesti näkyy, kun lähetät tai lataat sivun uudelleen.

# max 40
page-reload = Lataa sivu uudelleen

# max 80
page-language = Sivun kieli

# max 80
page-privacy = Tietosuoja

# max 80
page-accessibility = Saavutettavuus

# max 160 · org="Länsi-Uudenmaan hyvinvointialue"
page-footer = Kuulolla on palvelu, jonka tarjoaa { $org }.

# max 80
page-staff-title = Kuulolla – työntekijät

# max 80
page-signin-title = Kirjaudu sisään

# max 300
page-signin-ask = Linkki toimii kerran. Paina painiketta, kun olet omalla laitteellasi.

# max 20
page-signin-button = Kirjaudu

# max 300
page-signin-needed = Tälle sivulle pääset kutsulinkillä. Pyydä se omistajalta.

# max 80
page-missing-title = Sivua ei löytynyt

# max 300
page-missing = Osoitteessa voi olla virhe, tai sivu on poistettu. Aloita etusivulta.

# max 40
page-home = Etusivu

# max 80
page-error-title = Vika on meillä

# max 300
page-error = Sivua ei voitu näyttää. Vastauksesi ovat tallessa. Yritä hetken päästä uudelleen.

# max 160 · title="Iltavastaanotot ja kiireetön hoito"
page-draw-title = Arvonnan pöytäkirja: { $title }

# max 500
page-draw = Tästä näet, miten kutsutut arvottiin. Nimiä ei ole. Kuka tahansa voi laskea arvonnan uudelleen ja saa saman tuloksen.

# max 40
page-languages = kielet
    .fi = Suomi
    .fi-easy = Selkosuomi
    .sv = Svenska
    .en = English
