## The letter to those who were drawn, and its paper slip

# max 160 · org="Västra Nylands välfärdsområde" · title="<60>"
letter-title = { $org } frågar efter din åsikt: ”{ $title }”

# max 80
letter-greeting = Bästa mottagare

# max 300 · size="8000" · minutes="25"
letter-opening =
    Du är en av { $size } invånare som lottades fram. Det tar ungefär { $minutes ->
        [one] en minut
       *[other] { $minutes } minuter
    }. Det är frivilligt att svara och påverkar inte den service du får.

# max 80
letter-how = Så här deltar du

# max 200 · url="https://kuulolla.pirkanmaa.fi"
letter-step-open = Rikta telefonens kamera mot rutkoden eller öppna adressen { $url }

# max 200
letter-step-code = Skriv din kod om den efterfrågas.

# max 200 · closes="15.12"
letter-step-answer = Svara i egen takt senast { $closes }.

# max 80
letter-code = Din kod

# max 80
letter-square = Rutkod. Den öppnar samma adress som koden.

# max 300 · ways="på Telegram (t.me/kuulolla_pirkanmaa_bot), genom att ringa 03 1234 5678 eller genom att returnera den bifogade blanketten"
letter-also = Du kan också svara så här: { $ways }.

# max 120 · address="t.me/kuulolla_pirkanmaa_bot"
letter-way-telegram = på Telegram ({ $address })

# max 120 · phone="03 1234 5678 (vardagar 9–15)"
letter-way-phone = genom att ringa { $phone }

# max 120
letter-way-slip = genom att returnera den bifogade blanketten

# max 80
letter-what = Vad svaren används till

# max 250 · body="<60>" · meets="15.12.2027"
letter-becomes = Svaren behandlas av { $body } { $meets }. Vi berättar för dig vad de ledde till.

# max 80
letter-why = Varför just jag?

# max 250 · url="https://kuulolla.pirkanmaa.fi/d/abcdefghijkl"
letter-drawn = Ditt namn drogs genom lottning. Vem som helst kan kontrollera lottningen: { $url }

# max 160
letter-once = Koden är bara för dig. Den fungerar en gång.

# max 200 · url="https://kuulolla.pirkanmaa.fi/tietosuoja"
letter-privacy = Dataskydd: { $url }

# max 250 · contact="delaktighet@kuulolla.pirkanmaa.fi, 03 1234 5678"
letter-stop = Om du inte vill ha brev från oss, ring eller skriv: { $contact }

# max 80
letter-other-side = På svenska på baksidan

# max 120 · title="<60>"
slip-title = Svarsblankett: ”{ $title }”

# max 300 · address="<120>" · closes="15.12"
slip-how = Kryssa i en ruta på varje rad. Du kan lämna en rad tom. Returnera blanketten senast { $closes }: { $address }

# max 120
slip-code = Din kod. Skriv inte ditt namn på blanketten.
