## Faults of a document: what is wrong and what to do

# max 300 · line="1000" · fault="<200>"
fault-line = Rivi { $line }: { $fault }

# max 300 · file="ilta-ajat.yaml"
fault-none = { $file }: ei virheitä.

# max 300 · file="ilta-ajat.yaml"
fault-unread = Tiedostoa ei voi lukea: { $file }. Tarkista nimi.

# max 300
fault-empty = Tiedosto on tyhjä. Aloita pohjasta.

# max 300 · limit="256"
fault-too-big = Tiedosto on liian suuri. Raja on { $limit } kilotavua.

# max 300
fault-control-character = Rivillä on merkki, joka ei ole tekstiä. Poista se.

# max 300
fault-tab = Rivin alussa on sarkain. Käytä välilyöntejä.

# max 300
fault-not-yaml = Tiedostossa on kirjoitusvirhe. Tarkista sisennys, sulkeet ja lainausmerkit.

# max 300
fault-too-deep = Sisäkkäisiä kohtia on liikaa. Tarkista sulkeet.

# max 300
fault-two-documents = Tiedostossa on kaksi asiakirjaa. Poista rivi ---.

# max 300
fault-alias = Merkkejä & ja * ei voi käyttää. Kirjoita teksti uudelleen.

# max 300 · tag="<40>"
fault-tag = Merkintää ei voi käyttää: { $tag }. Poista se.

# max 300
fault-top-not-map = Tiedosto alkaa väärin. Kirjoita ensin esimerkiksi: campaign: ilta-ajat

# max 300
fault-key-not-text = Kohdan nimen pitää olla tekstiä.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-duplicate-key = Sama kohta on kahdesti: { $key }. Poista toinen.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-unknown-key = Tuntematon kohta: { $key }. Poista se tai korjaa nimi.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-missing = Kohta puuttuu: { $key }. Lisää se.

# max 300 · key="steps.12.question.ask.fi-easy" · languages="fi, sv, en"
fault-texts-not-map = Kirjoita teksti joka kielellä: { $key }. Kielet: { $languages }.

# max 300 · key="steps.12.question.ask.fi-easy" · language="fi-easy"
fault-language-missing = Kieli puuttuu: { $language }. Lisää { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-language-unknown = Tuntematon kieli: { $key }. Kielet ovat fi, sv, en ja fi-easy.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-text = Tämän pitää olla tekstiä: { $key }. Laita lainausmerkit.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-text-empty = Teksti puuttuu: { $key }. Kirjoita se.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="300" · length="1200"
fault-text-long = Teksti on liian pitkä: { $key }. Merkkejä on { $length }. Raja on { $limit }. Lyhennä.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="300"
fault-text-long-plain = Teksti on liian pitkä: { $key }. Raja on { $limit } merkkiä.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-yes-no = Kirjoita true tai false: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-number = Tämän pitää olla luku: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-whole-number = Tämän pitää olla kokonaisluku: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-map = Tässä pitää olla alakohtia: { $key }. Esimerkki on pohjassa.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-list = Tämän pitää olla luettelo: { $key }. Aloita joka rivi viivalla.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-date = Kirjoita päivä näin: 2026-12-01. Kohta: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · value="2026-02-30"
fault-no-such-day = Päivää ei ole: { $value }. Kohta: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-span = Kirjoita aika näin: 3 days. Kohta: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-address = Osoitteen alku on https://. Kohta: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="1000000"
fault-above = Luku on liian pieni: { $key }. Raja on { $limit }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="1000000"
fault-at-least = Pienin luku on { $limit }: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="1000000"
fault-at-most = Suurin luku on { $limit }: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="500"
fault-list-short = Liian vähän vaihtoehtoja: { $key }. Vähintään { $limit }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="500"
fault-list-long = Liian monta: { $key }. Enintään { $limit }.

# max 300 · key="steps.12.question.ask.fi-easy" · allowed="public-task, consent, legal-obligation, legitimate-interest"
fault-choice = Tätä ei voi valita: { $key }. Vaihtoehdot: { $allowed }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-slug = Lyhyessä nimessä on 2–40 merkkiä. Merkit: a–z, 0–9 ja viiva. Korjaa { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-code = Tunnuksessa voi olla kirjaimia, numeroita ja viivoja. Korjaa { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-value = Arvo ei käy: { $key }. Katso mallia pohjasta.

# max 300 · value="municipality"
fault-twice = Sama nimi on kahdesti: { $value }. Vaihda toinen.

# max 300 · key="decision.answer_by" · first="decision.meets"
fault-date-order = Päivät ovat väärässä järjestyksessä: { $first } ja { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · first="from"
fault-range-order = Tämän pitää olla pienempi: { $first }. Kohta: { $key }.

# max 300 · needed="1150" · size="800"
fault-minimums-exceed-size = Otos on liian pieni. Koko on { $size }. Ihmisiä tarvitaan { $needed }.

# max 300 · key="age_group=18-28"
fault-expected-key = Nimi ei käy: { $key }. Kirjoita esimerkiksi: default

# max 300 · key="municipality=Mänttä-Vilppula"
fault-group-key = Otoksessa ei ole tällaista ryhmää: { $key }. Kirjoita ryhmä, joka on kohdassa sample.strata.

# max 300 · answers="1000" · size="800"
fault-answers-exceed-size = Vastauksia halutaan liikaa: { $answers }. Ihmisiä arvotaan { $size }.

# max 300 · waves="20"
fault-waves-too-long = Kutsukierroksia on liikaa: { $waves }. Vähennä niitä.

# max 300 · reminders="2"
fault-reminders-too-long = Muistutuksia on liikaa: { $reminders }. Vähennä niitä.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-step-kind = Vaihe on statements tai question. Korjaa { $key }.

# max 300 · step="statements"
fault-step-missing = Vaihe puuttuu: { $step }. Lisää se.

# max 300 · question="why" · types="single, multiple, scale, number, text"
fault-question-type = Valitse kysymykselle { $question } yksi tyyppi: { $types }.

# max 300 · question="why"
fault-question-wording = Kysymyksellä { $question } pitää olla teksti. Kirjoita ask tai arms.

# max 300
fault-place-way = Salli ainakin toinen: pin tai municipalities.

# max 300 · question="why"
fault-condition = Korjaa kysymyksen { $question } ehto. Esimerkki: when == evening

# max 300 · question="why" · name="whem"
fault-condition-question = Tätä ei kysytä aiemmin: { $name }. Korjaa kysymyksen { $question } ehto.

# max 300 · name="when" · value="evenings"
fault-condition-code = Kysymyksessä { $name } ei ole vaihtoehtoa { $value }. Korjaa ehto.

# max 300 · question="why"
fault-unreachable = Kysymykseen { $question } ei pääse mistään. Korjaa ehto.
