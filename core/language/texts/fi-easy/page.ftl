## Web pages: the chat, signing in, and what every page has

# max 80
page-title = Kuulolla – kerro mielipiteesi

# max 80
page-skip = Siirry sisältöön

# max 80
page-log = Keskustelu

# max 80
page-picture = Kuva. Teksti yllä kertoo saman asian.

# max 80
page-input = Kirjoita viesti

# max 20
page-send = Lähetä

# max 40
page-you = Sinä

# max 300
page-lost =
    Yhteys katkesi.
    Vastauksesi ovat tallessa.
    Yritämme uudelleen.

# max 80
page-restored = Yhteys toimii taas.

# max 300
page-not-sent =
    Viesti ei lähtenyt.
    Viesti on vielä tallessa.
    Yritä kohta uudelleen.

# max 300
page-too-many =
    Lähetit monta viestiä.
    Odota hetki.
    Lähetä sitten uudelleen.

# max 300
page-no-script =
    Lataa sivu uudelleen.
    Sitten näet uudet viestit.

# max 40
page-reload = Lataa sivu uudelleen

# max 80
page-language = Sivun kieli

# max 80
page-privacy = Tietosuoja

# max 80
page-accessibility = Saavutettavuus

# max 160 · org="Länsi-Uudenmaan hyvinvointialue"
page-footer =
    Kuulolla on palvelu.
    Sen tarjoaa { $org }.

# max 80
page-staff-title = Kuulolla – työntekijät

# max 80
page-signin-title = Kirjaudu sisään

# max 300
page-signin-ask =
    Linkki toimii yhden kerran.
    Paina painiketta vain omalla laitteellasi.

# max 20
page-signin-button = Kirjaudu

# max 300
page-signin-needed =
    Tälle sivulle pääset kutsulinkillä.
    Pyydä linkki omistajalta.

# max 80
page-missing-title = Sivua ei löytynyt

# max 300
page-missing =
    Osoitteessa voi olla virhe.
    Aloita etusivulta.

# max 40
page-home = Etusivu

# max 80
page-error-title = Vika on meillä

# max 300
page-error =
    Emme voineet näyttää sivua.
    Vastauksesi ovat tallessa.
    Yritä kohta uudelleen.

# max 160 · title="Iltavastaanotot ja kiireetön hoito"
page-draw-title = Näin arvottiin: { $title }

# max 500
page-draw =
    Tästä näet, miten kutsutut arvottiin.
    Nimiä ei näytetä.
    Kuka tahansa voi tarkistaa arvonnan.

# max 40
page-languages = kielet
    .fi = Suomi
    .fi-easy = Selkosuomi
    .sv = Svenska
    .en = English
