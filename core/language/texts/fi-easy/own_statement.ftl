## A statement of one's own: writing it, and what became of it

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
own-question =
    Tuo on kysymys.
    Kirjoita se lauseena, joka ei kysy.
    .statement = Se ei ole kysymys
    .cancel = Peruuta

# max 300 · hit="Matti Meikäläinen, 040 123 4567"
own-privacy =
    Tekstissä näyttää olevan henkilön tieto: ”{ $hit }”.
    Emme julkaise lausetta, josta ihmisen tunnistaa.
    .change = Muutan tekstiä
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
    .change = Muutan tekstiä
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
own-closed = Tässä kyselyssä et voi kirjoittaa omia lauseita.

# max 300
own-many =
    Tarkistamme vielä aiempia lauseitasi.
    Voit kirjoittaa lisää sen jälkeen.

# max 300 · statement="<160>"
own-approved =
    Lauseesi hyväksyttiin.
    Muut voivat nyt vastata siihen:
    ”{ $statement }”

# max 500 · statement="<160>" · reason="<80>"
own-rejected =
    Emme julkaisseet lausettasi: ”{ $statement }”
    Syy: { $reason }
    Voit kirjoittaa lauseen toisella tavalla.
    Voit myös pyytää uuden tarkistuksen.
    Silloin toinen ihminen lukee sen.
    .again = Kirjoitan uudelleen
    .appeal = Uusi tarkistus
    .ok = Selvä

# max 300 · statement="<160>"
own-merged =
    Joku oli jo sanonut saman asian.
    Siksi yhdistimme lauseesi siihen.
    Mitä mieltä olet?
    ”{ $statement }”
    .agree = Samaa mieltä
    .disagree = Eri mieltä
    .pass = En tiedä
    .later = Myöhemmin

# max 500 · old="<160>" · new="<160>"
own-reword =
    Haluamme muuttaa lausettasi.
    Nyt: ”{ $old }”
    Uusi: ”{ $new }”
    Sopiiko tämä?
    .fine = Sopii
    .no = Ei sovi
    .again = Kirjoitan itse

# max 300
own-appealed =
    Kiitos.
    Toinen ihminen lukee lauseesi.
    Sitten kerromme, miten kävi.
