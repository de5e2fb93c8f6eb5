## A sampled invitation, its questions back, reminders

# max 500 · org="Länsi-Uudenmaan hyvinvointialue" · title="Iltavastaanotot ja kiireetön hoito" · size="8000" · minutes="25" · closes="15.12." · body="aluehallitus"
invite =
    Hei!
    Tämä on Kuulolla. Kuulolla on robotti.
    Kysyjä on { $org }.
    Haluamme tietää, mitä mieltä olet.
    Aihe on: ”{ $title }”
    Sinun ei ole pakko vastata.
    Valitsimme { $size } ihmistä arpomalla. Sinä olet yksi heistä.
    Aikaa menee { $minutes ->
        [one] minuutti
       *[other] { $minutes } minuuttia
    }.
    Voit vastata { $closes } asti.
    Vastaukset saa { $body }.
    Jos et halua viestejä, kirjoita: lopeta.
    .take-part = Osallistun
    .later = Myöhemmin
    .decline = En osallistu
    .why = Miksi minä?

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why =
    Valitsimme { $size } ihmistä arpomalla.
    Tietokone teki arvonnan.
    Mukana on nuoria ja vanhoja ihmisiä eri kunnista.
    Siksi vastaukset kertovat koko alueesta.
    Voit tarkistaa arvonnan täältä: { $url }
    .take-part = Osallistun
    .later = Myöhemmin
    .decline = En osallistu

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-small =
    Valitsimme { $size } ihmistä arpomalla.
    Tietokone teki arvonnan.
    Mukana on nuoria ja vanhoja ihmisiä eri kunnista.
    Siksi vastaukset kertovat koko alueesta.
    Voit tarkistaa arvonnan täältä: { $url }
    .take-part = Osallistun
    .later = Myöhemmin
    .decline = En osallistu

# max 300
invite-later =
    Selvä.
    Milloin kysymme sinulta uudelleen?
    .today = Tänään klo 18
    .tomorrow = Huomenna
    .week = Viikon päästä
    .self = Tulen itse

# max 300
invite-later-set =
    Selvä.
    Kysymme sinulta silloin uudelleen.
    Voit aloittaa jo aiemmin.
    Kirjoita silloin: osallistun.

# max 300 · closes="15.12."
invite-later-self =
    Selvä.
    Voit vastata { $closes } asti.
    Kirjoita silloin: osallistun.

# max 300
decline-why =
    Selvä, kiitos tiedosta.
    Miksi et halua vastata?
    Sinun ei ole pakko kertoa.
    .no-time = Ei ole aikaa
    .not-me = Aihe ei koske minua
    .no-trust = En luota tähän
    .difficult = Liian vaikeaa
    .other = Muu syy
    .no-answer = En kerro

# max 300 · closes="15.12."
decline-done =
    Kiitos.
    Emme kysy tästä asiasta uudelleen.
    Voit vielä muuttaa mielesi.
    Aikaa on { $closes } asti.
    Kirjoita silloin: osallistun.

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · closes="15.12." · left="148" · minutes="25"
remind =
    Muistatko tämän kyselyn: ”{ $title }”
    Voit vastata { $closes } asti.
    { $left ->
        [one] Jäljellä on yksi kysymys.
       *[other] Jäljellä on { $left } kysymystä.
    }
    Aikaa menee { $minutes ->
        [one] minuutti
       *[other] { $minutes } minuuttia
    }.
    .go-on = Jatka
    .later = Myöhemmin
    .decline = En osallistu

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · closes="15.12." · time="18.00"
remind-last =
    Kysely päättyy pian: ”{ $title }”
    Voit vastata { $closes } asti, kello { $time }.
    Emme kysy tästä enää.
    .go-on = Jatka
    .decline = En osallistu
