### Why me, where the sample doesn't mirror the population

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-even =
    Arvoimme { $size } ihmistä. Jokaisella, joka voitiin kutsua, oli sama mahdollisuus.
    Arvonnan teki ohjelma, ei ihminen.
    Kuka tahansa voi tarkistaa arvonnan: { $url }
    .take-part = Osallistun
    .later = Myöhemmin
    .decline = En osallistu

# max 500 · size="8000" · stratum="Mänttä-Vilppula, 65–79, nainen" · eligible="12000" · drawn="800" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-uneven =
    Arvoimme { $size } ihmistä niistä, jotka voitiin kutsua.
    Joistakin ryhmistä arvottiin enemmän kuin toisista, jotta kaikenlaisia ääniä kuullaan.
    Sinun ryhmässäsi ({ $stratum }) on { $eligible } ihmistä. Heistä arvottiin { $drawn }. Arvonnan teki ohjelma, ei ihminen.
    Kuka tahansa voi tarkistaa arvonnan: { $url }
    .take-part = Osallistun
    .later = Myöhemmin
    .decline = En osallistu

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-uneven-small =
    Arvoimme { $size } ihmistä niistä, jotka voitiin kutsua.
    Joistakin ryhmistä arvottiin enemmän kuin toisista, jotta kaikenlaisia ääniä kuullaan.
    Arvonnan teki ohjelma, ei ihminen.
    Kuka tahansa voi tarkistaa arvonnan: { $url }
    .take-part = Osallistun
    .later = Myöhemmin
    .decline = En osallistu
