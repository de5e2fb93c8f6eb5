## What authors hear of their statements

# max 300 · statement="<160>"
own-approved =
    Väitteesi hyväksyttiin, ja muut voivat nyt äänestää siitä:
    ”{ $statement }”

# max 700 · n="10" · list="<480>"
own-approved-many =
    { $n } väitettäsi hyväksyttiin, ja muut voivat nyt äänestää niistä:
    { $list }

# max 500 · statement="<160>" · reason="<80>"
own-rejected =
    Väitettäsi ei julkaistu: ”{ $statement }”
    Syy: { $reason }
    Voit kirjoittaa sen toisin tai pyytää, että toinen ihminen tarkistaa sen.
    .write-own = Kirjoitan toisin
    .appeal = Uusi tarkistus
    .ok = Selvä

# max 500 · statement="<160>" · reason="<80>"
own-rejected-last =
    Väitettäsi ei julkaistu: ”{ $statement }”
    Syy: { $reason }
    Kaksi ihmistä on nyt lukenut sen. Voit kirjoittaa sen toisin.
    .write-own = Kirjoitan toisin
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
    .write-own = Kirjoitan itse

# max 300
own-appealed = Kiitos. Toinen ihminen tarkistaa väitteesi ja kerromme, miten kävi.

# max 300
own-reworded = Kiitos. Väite menee äänestykseen uudessa muodossa.

# max 300
own-kept = Selvä. Ihminen lukee väitteesi vielä sellaisena kuin kirjoitit sen.

# max 300
own-reword-late = Väitteestä ehdittiin jo päättää. Näet sen kirjoittamalla: vastaukseni.

# max 300
own-over = Kysely päättyi jo, joten väite jää tähän. Kiitos siitä.
