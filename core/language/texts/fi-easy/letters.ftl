## The letter to those who were drawn, and its paper slip

# max 160 · org="Länsi-Uudenmaan hyvinvointialue" · title="<60>"
letter-title = { $org } kysyy mielipidettäsi: ”{ $title }”

# max 80
letter-greeting = Hyvä vastaanottaja

# max 300 · size="8000" · minutes="25"
letter-opening =
    Arvoimme { $size } asukasta. Sinä olet yksi heistä. Vastaaminen vie noin { $minutes ->
        [one] minuutin
       *[other] { $minutes } minuuttia
    }. Voit itse päättää, vastaatko. Saat samat palvelut, vaikka et vastaa.

# max 80
letter-how = Näin vastaat

# max 200 · url="https://kuulolla.pirkanmaa.fi"
letter-step-open = Kuvaa ruutukoodi puhelimella. Voit myös avata osoitteen: { $url }

# max 200
letter-step-code = Kirjoita koodi, jos sitä kysytään.

# max 200 · closes="15.12."
letter-step-answer = Vastaa rauhassa. Aikaa on { $closes } asti.

# max 80
letter-code = Sinun koodisi

# max 80
letter-square = Ruutukoodi. Se avaa saman sivun kuin koodi.

# max 300 · ways="Telegramissa (t.me/kuulolla_pirkanmaa_bot), soittamalla 03 1234 5678 tai palauttamalla oheisen lomakkeen"
letter-also = Voit vastata myös näin: { $ways }.

# max 120 · address="t.me/kuulolla_pirkanmaa_bot"
letter-way-telegram = Telegramissa ({ $address })

# max 120 · phone="03 1234 5678 (arkisin 9–15)"
letter-way-phone = soittamalla { $phone }

# max 120
letter-way-slip = lähettämällä paperilomakkeen

# max 80
letter-what = Mitä vastauksille tapahtuu

# max 250 · body="<60>" · meets="15.12.2027"
letter-becomes = Vastaukset lukee { $body } { $meets }. Kerromme sinulle, mitä päätettiin.

# max 80
letter-why = Miksi sain kirjeen?

# max 250 · url="https://kuulolla.pirkanmaa.fi/d/abcdefghijkl"
letter-drawn = Sinut valittiin arvalla. Kuka tahansa voi tarkistaa arvonnan: { $url }

# max 160
letter-once = Koodi on vain sinulle. Se toimii yhden kerran.

# max 200 · url="https://kuulolla.pirkanmaa.fi/tietosuoja"
letter-privacy = Tietosuoja: { $url }

# max 250 · contact="osallisuus@kuulolla.pirkanmaa.fi, 03 1234 5678"
letter-stop = Etkö halua kirjeitä? Soita tai kirjoita: { $contact }

# max 80
letter-other-side = Selkosuomeksi kääntöpuolella

# max 120 · title="<60>"
slip-title = Vastauslomake: ”{ $title }”

# max 300 · address="<120>" · closes="15.12."
slip-how = Laita rasti yhteen ruutuun joka rivillä. Voit jättää rivin tyhjäksi. Aikaa on { $closes } asti. Lähetä lomake tänne: { $address }

# max 120
slip-code = Sinun koodisi. Älä kirjoita lomakkeeseen nimeäsi.
