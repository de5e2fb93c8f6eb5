## A statement of one's own: writing it and what is checked before it is sent

# max 300 · max="300"
own-ask =
    Kirjoita yksi väite, enintään { $max } merkkiä. Muut äänestävät siitä.
    Esimerkki: ”Iltavastaanottoja tarvitaan joka kunnassa.”
    Älä kirjoita nimiä, terveystietoja tai muuta, mistä joku tunnistetaan.
    .cancel = Peruuta

# max 300 · over="1000"
own-long =
    Teksti on { $over ->
        [one] yhden merkin
       *[other] { $over } merkkiä
    } liian pitkä. Lyhennä ja lähetä uudelleen. Jos asioita on kaksi, kirjoita niistä kaksi väitettä.
    .cancel = Peruuta

# max 300
own-empty = Kirjoita väite sanoin, yhtenä lauseena.
    .cancel = Peruuta

# max 300
own-question = Tuo on kysymys, eikä siitä voi olla samaa tai eri mieltä. Kirjoita se väitteenä.
    .statement = Se on väite
    .cancel = Peruuta

# max 300
own-two = Tekstissä näyttää olevan kaksi asiaa. Joku voi olla samaa mieltä vain toisesta. Kaksi lyhyttä väitettä toimii usein paremmin.
    .send = Lähetä näin
    .edit = Muutan tekstiä
    .cancel = Peruuta

# max 500 · draft="<200>"
own-masked =
    Poistimme tekstistä henkilötiedon, eikä sitä tallennettu:
    ”{ $draft }”
    Lähetetäänkö näin?
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
own-privacy = Tekstissä näyttää olevan henkilötieto: ”{ $hit }”. Väitettä, josta joku tunnistetaan, ei julkaista.
    .edit = Muutan tekstiä
    .not-personal = Ei ole henkilötieto
    .cancel = Peruuta

# max 300 · n="12"
own-health =
    Tekstissäsi kerrotaan jonkun terveydestä.
    Sen lukee enintään { $n ->
        [one] yksi nimetty työntekijä
       *[other] { $n } nimettyä työntekijää
    }, eikä sitä lainata tuloksissa. Lähetetäänkö?
    .send = Lähetä
    .edit = Muutan tekstiä
    .cancel = En lähetä

# max 600 · a="<160>" · b="<160>"
own-similar =
    Näin on jo sanottu:
    1. ”{ $a }”
    2. ”{ $b }”
    Tarkoititko samaa?
    .same-1 = Sama kuin 1
    .same-2 = Sama kuin 2
    .different = Omani on eri asia
    .cancel = Peruuta

# max 300 · a="<160>"
own-similar-one =
    Näin on jo sanottu:
    ”{ $a }”
    Tarkoititko samaa?
    .same-1 = Tarkoitin samaa
    .different = Omani on eri asia
    .cancel = Peruuta

# max 300
own-sent = Kiitos. Ihminen tarkistaa väitteesi, yleensä vuorokauden sisällä. Kerromme, miten kävi.

# max 300
own-undone = Vastauksesi omaan väitteeseesi on kumottu. Itse väite jää ennalleen.

# max 300
own-again = Olet jo lähettänyt tämän väitteen. Näet, mitä sille kuuluu, kun kirjoitat: vastaukseni.

# max 300
own-closed = Tässä kyselyssä ei voi kirjoittaa omia väitteitä.

# max 300
own-many = Odotamme vielä aiempien väitteidesi tarkistusta. Voit kirjoittaa lisää, kun ne on tarkistettu.

# max 300 · n="10"
own-enough = Olet kirjoittanut { $n ->
        [one] yhden väitteen
       *[other] { $n } väitettä
    }. Enempää ei voi kirjoittaa tässä kyselyssä, jotta kaikkien väitteet ehditään lukea.

# max 300 · closes="15.12." · url="https://kuulolla.fi/r/iltavastaanotot"
own-late = Tämä kysely päättyi { $closes }, joten väite ei ehtinyt mukaan. Aiemmat vastauksesi on laskettu. Tulokset: { $url }

# max 300
own-paused = Kysely on nyt tauolla, joten väitettä ei voi lähettää. Vastauksesi ovat tallessa. Yritä myöhemmin uudelleen.

# max 300
own-forgotten = Tekstisi ei ole enää tallessa, koska sitä ei lähetetty. Kirjoita se uudelleen.
