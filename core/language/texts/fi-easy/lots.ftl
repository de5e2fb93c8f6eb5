### Why me, where the sample doesn't mirror the population

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-even =
    Valitsimme { $size } ihmistä arpomalla.
    Kaikilla oli sama mahdollisuus.
    Tietokone teki arvonnan.
    Voit tarkistaa arvonnan täältä: { $url }
    .take-part = Osallistun
    .later = Myöhemmin
    .decline = En osallistu

# max 500 · size="8000" · stratum="Mänttä-Vilppula, 65–79, nainen" · eligible="12000" · drawn="800" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-uneven =
    Valitsimme { $size } ihmistä arpomalla.
    Joistakin ryhmistä valittiin enemmän ihmisiä.
    Näin kuulemme monenlaisia ihmisiä.
    Tietokone teki arvonnan.
    Voit tarkistaa arvonnan täältä: { $url }
    .take-part = Osallistun
    .later = Myöhemmin
    .decline = En osallistu

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-uneven-small =
    Valitsimme { $size } ihmistä arpomalla.
    Joistakin ryhmistä valittiin enemmän ihmisiä.
    Näin kuulemme monenlaisia ihmisiä.
    Tietokone teki arvonnan.
    Voit tarkistaa arvonnan täältä: { $url }
    .take-part = Osallistun
    .later = Myöhemmin
    .decline = En osallistu
