## A sampled invitation, its questions back, reminders

# max 500 · org-genitive="Länsi-Uudenmaan hyvinvointialueen" · title="Iltavastaanotot ja kiireetön hoito" · size="8000" · minutes="25" · closes="15.12." · body="aluehallitus" · meets="15.12.2027"
invite =
    Hei! Tämä on Kuulolla, { $org-genitive } robotti.
    Kysymme mielipidettäsi: ”{ $title }”. Sinut arvottiin { $size } asukkaan joukkoon.
    Vastaaminen on vapaaehtoista ja vie noin { $minutes ->
        [one] minuutin
       *[other] { $minutes } minuuttia
    }. Aikaa on { $closes } asti.
    Vastaukset käsittelee { $body } { $meets }. Jos et halua kutsuja, kirjoita: lopeta.
    .take-part = Osallistun
    .later = Myöhemmin
    .decline = En osallistu
    .why = Miksi juuri minä?

# max 500 · size="8000" · stratum="Mänttä-Vilppula, 65–79, nainen" · eligible="12000" · drawn="800" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why =
    Arvoimme { $size } asukasta niin, että he vastaavat alueen väestöä.
    Sinun ryhmässäsi ({ $stratum }) on { $eligible ->
        [one] yksi ihminen
       *[other] { $eligible } ihmistä
    }. Heistä arvottiin { $drawn }. Arvonnan teki ohjelma, ei ihminen.
    Kuka tahansa voi tarkistaa arvonnan: { $url }
    .take-part = Osallistun
    .later = Myöhemmin
    .decline = En osallistu

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-small =
    Arvoimme { $size } asukasta niin, että he vastaavat alueen väestöä.
    Arvonnan teki ohjelma, ei ihminen.
    Kuka tahansa voi tarkistaa arvonnan: { $url }
    .take-part = Osallistun
    .later = Myöhemmin
    .decline = En osallistu

# max 300
invite-later = Selvä. Milloin muistutamme?
    .today = Tänään klo 18
    .tomorrow = Huomenna
    .week = Viikon päästä
    .self = Tulen itse

# max 300
invite-later-set = Selvä, muistutamme silloin. Voit aloittaa aiemminkin kirjoittamalla: osallistun.

# max 300 · closes="15.12."
invite-later-self = Selvä. Aikaa on { $closes } asti. Aloita kirjoittamalla: osallistun.

# max 300
decline-why = Selvä, kiitos tiedosta. Kertoisitko vielä, miksi et osallistu? Voit jättää vastaamatta.
    .no-time = Ei ole aikaa
    .not-me = Aihe ei koske minua
    .no-trust = En luota tähän
    .difficult = Liian vaikeaa
    .other = Muu syy
    .no-answer = En kerro

# max 300 · closes="15.12."
decline-done = Kiitos. Emme muistuta tästä kyselystä. Jos mielesi muuttuu, kirjoita { $closes } mennessä: osallistun.

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · closes="15.12." · left="148" · minutes="25"
remind =
    Muistutus: ”{ $title }” on auki { $closes } asti. Jäljellä on { $left ->
        [one] yksi kysymys
       *[other] { $left } kysymystä
    }, noin { $minutes ->
        [one] minuutti
       *[other] { $minutes } minuuttia
    }.
    .go-on = Jatka
    .later = Myöhemmin
    .decline = En osallistu

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · closes="15.12." · time="18.00"
remind-last = Viimeinen muistutus: ”{ $title }” päättyy { $closes } klo { $time }. Emme kirjoita tästä enää.
    .go-on = Jatka
    .decline = En osallistu
