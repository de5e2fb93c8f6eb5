## What authors hear of their statements

# max 300 · statement="<160>"
own-approved =
    Lauseesi hyväksyttiin.
    Muut voivat nyt vastata siihen:
    ”{ $statement }”

# max 700 · n="10" · list="<480>"
own-approved-many =
    Hyväksyimme { $n } lausettasi.
    Muut voivat nyt vastata niihin:
    { $list }

# max 500 · statement="<160>" · reason="<80>"
own-rejected =
    Emme julkaisseet lausettasi: ”{ $statement }”
    Syy: { $reason }
    Voit kirjoittaa lauseen toisella tavalla.
    Voit myös pyytää uuden tarkistuksen.
    Silloin toinen ihminen lukee sen.
    .write-own = Kirjoitan uudelleen
    .appeal = Uusi tarkistus
    .ok = Selvä

# max 500 · statement="<160>" · reason="<80>"
own-rejected-last =
    Emme julkaisseet lausettasi: ”{ $statement }”
    Syy: { $reason }
    Kaksi ihmistä on lukenut lauseen.
    Voit kirjoittaa sen toisella tavalla.
    .write-own = Kirjoitan uudelleen
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
    .write-own = Kirjoitan itse

# max 300
own-appealed =
    Kiitos.
    Toinen ihminen lukee lauseesi.
    Sitten kerromme, miten kävi.

# max 300
own-reworded =
    Kiitos.
    Muut voivat nyt vastata uuteen lauseeseen.

# max 300
own-kept =
    Selvä.
    Ihminen lukee lauseesi vielä.

# max 300
own-reword-late =
    Lauseesta on jo päätetty.
    Katso lausettasi.
    Kirjoita: vastaukseni.

# max 300
own-over =
    Kysely on jo loppu.
    Emme voi enää muuttaa lausettasi.
    Kiitos siitä.
