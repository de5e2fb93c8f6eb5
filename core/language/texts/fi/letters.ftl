## The letter to those who were drawn, and its paper slip

# max 160 · org="Länsi-Uudenmaan hyvinvointialue" · title="<60>"
letter-title = { $org } kysyy mielipidettäsi: ”{ $title }”

# max 80
letter-greeting = Hyvä vastaanottaja

# max 300 · size="8000" · minutes="25"
letter-opening =
    Sinut arvottiin { $size } asukkaan joukkoon. Aikaa menee noin { $minutes ->
        [one] minuutti
       *[other] { $minutes } minuuttia
    }. Vastaaminen on vapaaehtoista eikä vaikuta palveluihin, joita saat.

# max 80
letter-how = Näin osallistut

# max 200 · url="https://kuulolla.pirkanmaa.fi"
letter-step-open = Osoita puhelimen kameralla ruutukoodia tai avaa osoite { $url }

# max 200
letter-step-code = Kirjoita koodisi, jos sitä kysytään.

# max 200 · closes="15.12."
letter-step-answer = Vastaa omaan tahtiisi { $closes } mennessä.

# max 80
letter-code = Koodisi

# max 80
letter-square = Ruutukoodi. Se avaa saman osoitteen kuin koodi.

# max 300 · ways="Telegramissa (t.me/kuulolla_pirkanmaa_bot), soittamalla 03 1234 5678 tai palauttamalla oheisen lomakkeen"
letter-also = Voit vastata myös näin: { $ways }.

# max 120 · address="t.me/kuulolla_pirkanmaa_bot"
letter-way-telegram = Telegramissa ({ $address })

# max 120 · phone="03 1234 5678 (arkisin 9–15)"
letter-way-phone = soittamalla { $phone }

# max 120
letter-way-slip = palauttamalla oheisen lomakkeen

# max 80
letter-what = Mitä vastauksilla tehdään

# max 250 · body="<60>" · meets="15.12.2027"
letter-becomes = Vastaukset käsittelee { $body } { $meets }. Kerromme sinulle, mitä niistä seurasi.

# max 80
letter-why = Miksi juuri minä?

# max 250 · url="https://kuulolla.pirkanmaa.fi/d/abcdefghijkl"
letter-drawn = Nimesi poimittiin arvalla. Kuka tahansa voi tarkistaa arvonnan: { $url }

# max 160
letter-once = Koodi on vain sinua varten. Se toimii kerran.

# max 200 · url="https://kuulolla.pirkanmaa.fi/tietosuoja"
letter-privacy = Tietosuoja: { $url }

# max 250 · contact="osallisuus@kuulolla.pirkanmaa.fi, 03 1234 5678"
letter-stop = Jos et halua meiltä kirjeitä, soita tai kirjoita: { $contact }

# max 80
letter-other-side = Suomeksi kääntöpuolella

# max 120 · title="<60>"
slip-title = Vastauslomake: ”{ $title }”

# max 300 · address="<120>" · closes="15.12."
slip-how = Merkitse rasti yhteen ruutuun joka rivillä. Voit jättää rivin tyhjäksi. Palauta lomake { $closes } mennessä: { $address }

# max 120
slip-code = Koodisi. Älä kirjoita lomakkeeseen nimeäsi.
