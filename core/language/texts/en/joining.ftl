## Joining with a letter's code or without one, consents and background

# max 300 · org-fi="Länsi-Uudenmaan hyvinvointialue" · org-sv="Västra Nylands välfärdsområde" · org-en="Wellbeing services county of Western Uusimaa"
join-language =
    Kuulolla: { $org-fi } · { $org-sv } · { $org-en }
    Kieli? Språk? Language?
    .fi = Suomi
    .fi-easy = Selkosuomi
    .sv = Svenska
    .en = English

# max 500 · org="the wellbeing services county of Western Uusimaa" · title="Iltavastaanotot ja kiireetön hoito" · minutes="25"
join-hello =
    Hello! This is Kuulolla, a robot of { $org }.
    You got a letter because you were drawn by lot to answer "{ $title }". It takes about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }.
    Answering is voluntary and doesn't affect the services you get. Leave at any time by writing: stop.
    Suomeksi: kirjoita suomi. På svenska: skriv svenska.
    .continue = Continue
    .who = Who is asking?
    .decline = No thanks

# max 500 · org="the wellbeing services county of Western Uusimaa" · body="the county board" · meets="30 September 2027" · url="https://kuulolla.fi/r/iltavastaanotot"
join-who =
    The questions come from { $org }. It runs the health, social and rescue services of the region.
    The answers go to: { $body }, { $meets }. We will tell you what came of them.
    They are not linked to patient records. Privacy: { $url }
    .continue = Continue
    .decline = No thanks

# max 300 · cap="12"
consent-pool =
    May we invite you again?
    Pool members get invitations to surveys and votes, { $cap ->
        [one] at most one
       *[other] at most { $cap }
    } a month. We keep your contact details until you remove them.
    .join = Yes, I'll join
    .only-this = Only this survey
    .decline = No thanks

# max 300 · n="4" · i="1"
traits-intro =
    { $n ->
        [one] One short question
       *[other] { $n } short questions
    } about you. They show us whose voice is missing. You may leave any of them.
    Question { $i }/{ $n }. How old are you?
    .age-18-29 = 18–29
    .age-30-44 = 30–44
    .age-45-64 = 45–64
    .age-65-79 = 65–79
    .age-80-plus = 80 or over
    .prefer-not = Prefer not to say

# max 300 · i="4" · n="4"
trait-gender = Question { $i }/{ $n }. What is your gender?
    .woman = Woman
    .man = Man
    .other = Other
    .prefer-not = Prefer not to say

# max 300 · i="4" · n="4"
trait-municipality = Question { $i }/{ $n }. Which municipality do you live in? Write its name.
    .prefer-not = Prefer not to say

# max 300 · name="Mänttä-Vilppula"
trait-municipality-guess = Did you mean: { $name }?
    .yes = Yes
    .no = No

# max 300
trait-municipality-again = We didn't find it. Write the name of the municipality once more, for example: Tampere
    .prefer-not = Prefer not to say

# max 300
trait-municipality-none = We didn't find it. Never mind, let's go on.

# max 300 · i="4" · n="4"
trait-language = Question { $i }/{ $n }. What is your first language?
    .fi = Finnish
    .sv = Swedish
    .other = Other
    .prefer-not = Prefer not to say

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · minutes="25" · results="30 September 2027" · body="the county board"
join-done =
    Thank you, you're in.
    First "{ $title }", about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }. We'll give you the results on { $results }, and the decision when { $body } has made it. Shall we start?
    .start = Start now
    .later = Later

# max 300
join-in-pool = Thank you, you're in the residents' pool. We'll invite you the next time we ask.

# max 300
join-declined = All right. We stored nothing about you. If you change your mind, write: take part.

# max 500 · org="the wellbeing services county of Western Uusimaa"
web-hello =
    Hello! This is Kuulolla, a robot of { $org }. Here you can influence services by answering short surveys.
    It is voluntary, and you can stop at any time.
    Did you get a code in a letter?
    .have-code = I have a code
    .no-code = No code
    .what = What is this?

# max 500 · org="the wellbeing services county of Western Uusimaa" · url="https://kuulolla.fi/r/iltavastaanotot"
web-what =
    Kuulolla is a robot by which { $org } asks residents about services. You answer at your own pace and can stop at any time.
    Answers are not linked to patient records. Privacy: { $url }
    Did you get a code in a letter?
    .have-code = I have a code
    .no-code = No code

# max 300
code-ask = Write the code from the letter. Capitals don't matter, and you can leave out the dashes.

# max 300
code-bad =
    This code doesn't open anything. It may be mistyped, already used or expired.
    Check it and write it again, or go on without a code.
    .again = Try again
    .without = Without a code
    .new = Ask for a new code

# max 300
code-wait = That's many tries. Try again in an hour, or go on without a code.
    .without = Without a code

# max 300
code-again = You're already in. Let's go on where you left off.

# max 300 · contact="029 123 4567, kuulolla@hyvinvointialue.fi"
code-new = For a new code: { $contact }. We can't give it here, because we don't know who is asking.

# max 300
self-note = You can answer without a code. We show these answers separately in the results, because we can't know who answers.
    .continue = Continue
    .code = I'll enter a code
