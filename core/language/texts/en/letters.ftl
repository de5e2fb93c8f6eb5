## The letter to those who were drawn, and its paper slip

# max 160 · org="Wellbeing services county of Western Uusimaa" · title="<60>"
letter-title = { $org } asks for your opinion: "{ $title }"

# max 80
letter-greeting = Dear recipient

# max 300 · size="8000" · minutes="25"
letter-opening =
    You are one of { $size } residents drawn by lot. It takes about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }. Answering is voluntary and doesn't affect the services you get.

# max 80
letter-how = How to take part

# max 200 · url="https://kuulolla.pirkanmaa.fi"
letter-step-open = Point your phone's camera at the square code, or open { $url }

# max 200
letter-step-code = Write your code if you are asked for it.

# max 200 · closes="15 December"
letter-step-answer = Answer at your own pace by { $closes }.

# max 80
letter-code = Your code

# max 80
letter-square = Square code. It opens the same address as the code.

# max 300 · ways="in Telegram (t.me/kuulolla_pirkanmaa_bot), by phoning 03 1234 5678 or by returning the enclosed form"
letter-also = You can also answer like this: { $ways }.

# max 120 · address="t.me/kuulolla_pirkanmaa_bot"
letter-way-telegram = in Telegram ({ $address })

# max 120 · phone="03 1234 5678 (weekdays 9–15)"
letter-way-phone = by phoning { $phone }

# max 120
letter-way-slip = by returning the enclosed form

# max 80
letter-what = What is done with the answers

# max 250 · body="<60>" · meets="15 December 2027"
letter-becomes = They go to: { $body }, { $meets }. We will tell you what came of them.

# max 80
letter-why = Why me?

# max 250 · url="https://kuulolla.pirkanmaa.fi/d/abcdefghijkl"
letter-drawn = Your name was drawn by lot. Anyone can check the draw: { $url }

# max 160
letter-once = The code is for you only. It works once.

# max 200 · url="https://kuulolla.pirkanmaa.fi/tietosuoja"
letter-privacy = Privacy: { $url }

# max 250 · contact="participation@kuulolla.pirkanmaa.fi, 03 1234 5678"
letter-stop = If you don't want letters from us, phone or write: { $contact }

# max 80
letter-other-side = In English on the other side

# max 120 · title="<60>"
slip-title = Answer form: "{ $title }"

# max 300 · address="<120>" · closes="15 December"
slip-how = Tick one box on each row. You can leave a row empty. Return the form by { $closes } to: { $address }

# max 120
slip-code = Your code. Don't write your name on the form.
