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

# max 300 · question="why" · name="whem"
fault-condition-question = Tätä ei kysytä aiemmin: { $name }. Korjaa kysymyksen { $question } ehto.

# max 300 · name="when" · value="evenings"
fault-condition-code = Kysymyksessä { $name } ei ole vaihtoehtoa { $value }. Korjaa ehto.

# max 300 · question="why"
fault-unreachable = Kysymykseen { $question } ei pääse mistään. Korjaa ehto.

# max 300 · question="<40>" · column="501"
fault-condition-wants-question = Kysymyksen { $question } ehto katkeaa merkkiin { $column }. Kirjoita siihen kysymyksen nimi.

# max 300 · question="<40>" · column="501"
fault-condition-wants-operator = Kysymyksen { $question } ehto katkeaa merkkiin { $column }. Kirjoita siihen vertailu, esimerkiksi ==.

# max 300 · question="<40>" · column="501"
fault-condition-wants-value = Kysymyksen { $question } ehto katkeaa merkkiin { $column }. Kirjoita siihen tunnus, luku tai päivä.

# max 300 · question="<40>" · column="501"
fault-condition-wants-opening = Kysymyksen { $question } ehto katkeaa merkkiin { $column }. Kirjoita tunnukset sulkeisiin.

# max 300 · question="<40>" · column="501"
fault-condition-wants-closing = Kysymyksen { $question } ehto katkeaa merkkiin { $column }. Sulku on auki. Sulje se.

# max 300 · question="<40>" · column="501"
fault-condition-wants-joint = Kysymyksen { $question } ehto katkeaa merkkiin { $column }. Kirjoita väliin and tai or.

# max 300 · question="<40>" · column="501"
fault-condition-wants-quote = Kysymyksen { $question } ehto katkeaa merkkiin { $column }. Lainausmerkki on auki. Sulje se.

# max 300 · question="<40>" · column="501"
fault-condition-wants-character = Kysymyksen { $question } ehto katkeaa merkkiin { $column }. Merkki ei kuulu ehtoon. Poista se.

# max 300 · question="<40>" · column="501"
fault-condition-wants-shorter = Kysymyksen { $question } ehto on liian pitkä. Lopeta ennen merkkiä { $column }.

# max 300 · question="<40>" · circle="<80>"
fault-condition-circle = Kysymykset odottavat toisiaan: { $circle }. Korjaa kysymyksen { $question } ehto.

# max 300 · question="<40>" · name="<40>" · kind="multiple" · comparison="answered"
fault-condition-kind = Kysymyksen { $question } ehdossa on { $comparison }. Se ei sovi kysymykseen { $name } ({ $kind }).

# max 300 · question="<40>" · name="<40>" · value="<40>"
fault-condition-number = Kysymyksen { $question } ehdossa on { $value }. Kirjoita siihen luku, esimerkiksi 12.

# max 300 · question="<40>" · name="<40>" · value="<40>"
fault-condition-day = Kysymyksen { $question } ehdossa on { $value }. Kirjoita siihen päivä, esimerkiksi 2026-12-01.

# max 300 · question="<40>" · name="<40>" · value="<40>" · bounds="2026-12-01–2026-12-31"
fault-condition-bounds = Kysymyksen { $question } ehdossa on { $value }. Kysymyksen { $name } rajat ovat { $bounds }.

# max 300 · question="<40>" · part="<100>"
fault-condition-part = Kysymyksen { $question } ehdon osa ei toteudu koskaan: { $part }. Korjaa tai poista se.

# max 300
fault-conditions-tangled = Ehdot ovat liian mutkikkaat. Kokeile kysymykset itse.

# max 300 · question="<40>"
fault-condition-always = Kysymyksen { $question } ehto toteutuu kaikilla. Poista tai korjaa se.

# max 300 · question="<40>" · name="<40>"
fault-pipe = Kysymyksen { $question } tekstissä on { $name }. Sitä ei kysytä aiemmin. Korjaa nimi.

# max 300 · question="<40>" · name="<40>"
fault-pipe-kind = Kysymyksen { $question } tekstissä on { $name }. Sitä ei voi näyttää tekstinä. Poista se.

# max 300 · question="<40>" · name="<40>"
fault-pipe-silent = Kysymyksen { $question } tekstissä on { $name }. Kaikki eivät vastaa siihen. Lisää ehtoon: answered({ $name })

# max 300 · question="<40>" · block="<40>"
fault-block-apart = Kysymys { $question } kuuluu lohkoon { $block }. Välissä on muita kysymyksiä. Siirrä ne peräkkäin.

# max 300 · question="<40>" · name="<40>" · block="<40>"
fault-block-refers = Kysymys { $question } viittaa kysymykseen { $name }. Lohkon { $block } järjestys arvotaan. Ota toinen pois.

# max 300 · question="<40>" · key="exclusive" · kinds="single, multiple, ranking"
fault-key-kind = Kysymyksessä { $question } ei voi olla kohtaa { $key }. Se käy näihin: { $kinds }.

# max 300 · question="<40>" · key="at_least" · count="9"
fault-choices-few = { $key } ei käy kysymykseen { $question }. Yhdessä valittavia on { $count }.

# max 300 · question="<40>"
fault-limits-order = Kysymyksessä { $question } at_least on suurempi kuin at_most. Korjaa toinen.

# max 300 · question="<40>" · quota="1000000" · size="1000000"
fault-quota-exceeds-size = Kysymyksen { $question } kiintiö on { $quota }. Ihmisiä arvotaan { $size }. Korjaa quota.

# max 350 · line="1000" · fault="<250>"
fault-caution = Rivi { $line }, huomio: { $fault }
