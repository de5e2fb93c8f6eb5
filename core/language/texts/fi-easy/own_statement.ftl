## A statement of one's own: writing it and what is checked before it is sent

# max 300
own-ask =
    Kirjoita yksi lause.
    Muut kertovat, ovatko he samaa mieltä.
    Esimerkki: ”Lääkäriin pitää päästä myös illalla.”
    Älä kirjoita nimiä.
    Älä kirjoita sairauksista.
    .cancel = Peruuta

# max 300 · over="1000"
own-long =
    Teksti on liian pitkä.
    Poista { $over ->
        [one] yksi merkki
       *[other] { $over } merkkiä
    }.
    Lähetä sitten uudelleen.
    .cancel = Peruuta

# max 300
own-empty =
    Kirjoita sanoja.
    Kirjoita yksi lause.
    .cancel = Peruuta

# max 300
own-question =
    Tuo on kysymys.
    Kirjoita se lauseena, joka ei kysy.
    .statement = Se ei ole kysymys
    .cancel = Peruuta

# max 300
own-two =
    Tekstissäsi on ehkä kaksi asiaa.
    Kaksi lyhyttä lausetta on parempi.
    Silloin muiden on helpompi vastata.
    .send = Lähetä näin
    .edit = Muutan tekstiä
    .cancel = Peruuta

# max 500 · draft="<200>"
own-masked =
    Tekstissä oli henkilön tieto.
    Poistimme sen. Emme tallentaneet sitä.
    Teksti on nyt tällainen: ”{ $draft }”
    Haluatko lähettää sen?
    .send = Lähetä näin
    .edit = Muutan tekstiä
    .cancel = En lähetä

# max 30
own-hidden = poistettu tieto
    .identity-code = henkilötunnus
    .email = sähköpostiosoite
    .iban = tilinumero
    .phone = puhelinnumero
    .address = osoite
    .name = nimi
    .health = terveystieto

# max 300 · hit="Matti Meikäläinen, 040 123 4567"
own-privacy =
    Tekstissä näyttää olevan henkilön tieto: ”{ $hit }”.
    Emme julkaise lausetta, josta ihmisen tunnistaa.
    .edit = Muutan tekstiä
    .not-personal = Ei ole henkilötieto
    .cancel = Peruuta

# max 300 · n="12"
own-health =
    Tekstisi kertoo jonkun terveydestä.
    Sen lukee vain { $n ->
        [one] yksi työntekijä
       *[other] { $n } työntekijää
    }.
    Se ei näy tuloksissa.
    Haluatko lähettää sen?
    .send = Lähetä
    .edit = Muutan tekstiä
    .cancel = En lähetä

# max 600 · a="<160>" · b="<160>"
own-similar =
    Joku on jo sanonut näin:
    1. ”{ $a }”
    2. ”{ $b }”
    Tarkoitatko samaa?
    .same-1 = Sama kuin 1
    .same-2 = Sama kuin 2
    .different = Omani on eri asia
    .cancel = Peruuta

# max 300 · a="<160>"
own-similar-one =
    Joku on jo sanonut näin:
    ”{ $a }”
    Tarkoitatko samaa?
    .same-1 = Tarkoitan samaa
    .different = Omani on eri asia
    .cancel = Peruuta

# max 300
own-sent =
    Kiitos.
    Ihminen tarkistaa lauseesi.
    Siihen menee yleensä yksi päivä.
    Sitten kerromme, miten kävi.

# max 300
own-undone =
    Vastauksesi omaan lauseeseesi on poistettu.
    Itse lause on vielä mukana.

# max 300
own-again =
    Olet jo lähettänyt tämän lauseen.
    Haluatko tietää, miten sille kävi?
    Kirjoita silloin: vastaukseni.

# max 300
own-closed = Tässä kyselyssä et voi kirjoittaa omia lauseita.

# max 300
own-many =
    Tarkistamme vielä aiempia lauseitasi.
    Voit kirjoittaa lisää sen jälkeen.

# max 300 · n="10"
own-enough =
    Olet kirjoittanut { $n ->
        [one] yhden lauseen
       *[other] { $n } lausetta
    }.
    Et voi kirjoittaa enempää tähän kyselyyn.
    Näin ehdimme lukea kaikkien lauseet.

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot"
own-late =
    Tämä kysely on jo päättynyt.
    Lauseesi ei ehtinyt mukaan.
    Aiemmat vastauksesi ovat mukana.
    Tulokset näet täältä: { $url }

# max 300
own-paused =
    Kysely on nyt tauolla.
    Siksi et voi lähettää lausetta.
    Vastauksesi ovat tallessa.
    Yritä myöhemmin uudelleen.

# max 300
own-forgotten =
    Tekstisi ei ole enää tallessa.
    Et lähettänyt sitä.
    Kirjoita se uudelleen.
