## A statement of one's own: writing it, and what became of it

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
own-question = Tuo on kysymys, eikä siitä voi olla samaa tai eri mieltä. Kirjoita se väitteenä.
    .statement = Se on väite
    .cancel = Peruuta

# max 300 · hit="Matti Meikäläinen, 040 123 4567"
own-privacy = Tekstissä näyttää olevan henkilötieto: ”{ $hit }”. Väitettä, josta joku tunnistetaan, ei julkaista.
    .change = Muutan tekstiä
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
    .change = Muutan tekstiä
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
own-closed = Tässä kyselyssä ei voi kirjoittaa omia väitteitä.

# max 300
own-many = Odotamme vielä aiempien väitteidesi tarkistusta. Voit kirjoittaa lisää, kun ne on tarkistettu.

# max 300 · statement="<160>"
own-approved =
    Väitteesi hyväksyttiin, ja muut voivat nyt äänestää siitä:
    ”{ $statement }”

# max 500 · statement="<160>" · reason="<80>"
own-rejected =
    Väitettäsi ei julkaistu: ”{ $statement }”
    Syy: { $reason }
    Voit kirjoittaa sen toisin tai pyytää, että toinen ihminen tarkistaa sen.
    .again = Kirjoitan toisin
    .appeal = Uusi tarkistus
    .ok = Selvä

# max 300 · statement="<160>"
own-merged =
    Sama ajatus oli jo äänestettävänä, joten liitimme väitteesi siihen. Mitä mieltä olet?
    ”{ $statement }”
    .agree = Samaa mieltä
    .disagree = Eri mieltä
    .pass = En osaa sanoa
    .later = Myöhemmin

# max 500 · old="<160>" · new="<160>"
own-reword =
    Ehdotamme väitteeseesi muutosta.
    Nyt: ”{ $old }”
    Ehdotus: ”{ $new }”
    .fine = Sopii
    .no = Ei sovi
    .again = Kirjoitan itse

# max 300
own-appealed = Kiitos. Toinen ihminen tarkistaa väitteesi ja kerromme, miten kävi.
