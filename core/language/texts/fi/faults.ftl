## Faults of a document: what is wrong and what to do

# max 300 · line="1000" · fault="<200>"
fault-line = Rivi { $line }: { $fault }

# max 300 · file="ilta-ajat.yaml"
fault-none = { $file }: ei virheitä.

# max 300 · file="ilta-ajat.yaml"
fault-unread = Tiedostoa { $file } ei voi lukea. Tarkista nimi ja että se on UTF-8-tekstiä.

# max 300
fault-empty = Tiedosto on tyhjä. Aloita pohjasta.

# max 300 · limit="256"
fault-too-big = Tiedosto on liian suuri. Enintään { $limit } kilotavua.

# max 300
fault-control-character = Rivillä on merkki, joka ei ole tekstiä. Poista se.

# max 300
fault-tab = Rivi on sisennetty sarkaimella. Käytä välilyöntejä.

# max 300
fault-not-yaml = Tiedosto ei ole YAMLia tästä eteenpäin. Tarkista sisennys, sulkeet ja lainausmerkit.

# max 300
fault-too-deep = Sisäkkäisiä kohtia on liikaa. Tarkista sulkeet ja sisennys.

# max 300
fault-two-documents = Tiedostossa on kaksi asiakirjaa. Poista rivi ---.

# max 300
fault-alias = Viittauksia (& ja *) ei voi käyttää. Kirjoita teksti uudelleen.

# max 300 · tag="<40>"
fault-tag = Tyyppimerkintää ei voi käyttää: { $tag }. Poista se.

# max 300
fault-top-not-map = Tiedoston pitää alkaa kohdilla, esimerkiksi: campaign: ilta-ajat

# max 300
fault-key-not-text = Kohdan nimen pitää olla tekstiä.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-duplicate-key = Kohta on kahdesti: { $key }. Poista toinen.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-unknown-key = Tuntematon kohta: { $key }. Poista se tai korjaa nimi.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-missing = Kohta puuttuu: { $key }. Lisää se.

# max 300 · key="steps.12.question.ask.fi-easy" · languages="fi, sv, en"
fault-texts-not-map = Kohta { $key } tarvitsee tekstin joka kielellä: { $languages }.

# max 300 · key="steps.12.question.ask.fi-easy" · language="fi-easy"
fault-language-missing = Tekstistä puuttuu kieli { $language }. Lisää { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-language-unknown = Tuntematon kieli: { $key }. Kielet ovat fi, sv, en ja fi-easy.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-text = Kohdan pitää olla tekstiä: { $key }. Laita se lainausmerkkeihin.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-text-empty = Teksti puuttuu: { $key }. Kirjoita se.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="300" · length="1200"
fault-text-long = Teksti on liian pitkä: { $key }. Merkkejä on { $length }, raja on { $limit }. Lyhennä.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="300"
fault-text-long-plain = Teksti on liian pitkä: { $key }. Raja on { $limit } merkkiä.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-yes-no = Kirjoita true tai false: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-number = Kohdan pitää olla luku: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-whole-number = Kohdan pitää olla kokonaisluku: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-map = Kohdassa pitää olla alakohtia: { $key }. Esimerkki on pohjassa.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-list = Kohdan pitää olla luettelo: { $key }. Aloita joka rivi viivalla.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-date = Kohdan pitää olla päivä, esimerkiksi 2026-12-01: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · value="2026-02-30"
fault-no-such-day = Päivää ei ole kalenterissa: { $value }. Kohta: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-span = Kirjoita aika numerolla ja yksiköllä, esimerkiksi 3 days: { $key }. Yksiköt: hours, days, weeks.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-address = Osoitteen pitää alkaa https://: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="1000000"
fault-above = Luvun pitää olla suurempi kuin { $limit }: { $key }.

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
fault-slug = Lyhyessä nimessä on 2–40 merkkiä: a–z, 0–9 ja viiva. Korjaa { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-code = Tunnuksessa voi olla kirjaimia a–z, numeroita ja viivoja. Korjaa { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-value = Arvo ei käy: { $key }. Katso mallia pohjasta.

# max 300 · key="steps.12.question.ask.fi-easy" · value="municipality"
fault-twice = Sama nimi on kahdesti: { $value }. Kohta: { $key }. Vaihda toinen.

# max 300 · key="decision.answer_by" · first="decision.meets"
fault-date-order = Päivät ovat väärässä järjestyksessä: { $first } on myöhemmin kuin { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · first="from" · second="to"
fault-range-order = Arvon { $first } pitää olla pienempi kuin { $second }: { $key }.

# max 300 · strata="230" · needed="1150" · size="800"
fault-minimums-exceed-size = Otos on liian pieni: ositteita on { $strata }, ja vähimmäismäärät vaativat { $needed } ihmistä. Koko on { $size }.

# max 300 · key="age_group=18-28"
fault-expected-key = Osuuden nimi ei käy: { $key }. Kirjoita default tai esimerkiksi age_group=18-29.

# max 300 · key="municipality=Mänttä-Vilppula"
fault-group-key = { $key } ei ole tämän otoksen ryhmä. Kirjoita jokin sample.strata-kohdan tieto ja sen arvo, esimerkiksi age_group=18-29.

# max 300 · answers="1000" · size="800"
fault-answers-exceed-size = Vastauksia halutaan { $answers }, mutta ihmisiä arvotaan { $size }. Korjaa waves.until tai sample.size.

# max 300 · waves="20"
fault-waves-too-long = Kutsukierrokset eivät mahdu aukioloon. Kierroksia on { $waves }. Lyhennä väliä tai vähennä kierroksia.

# max 300 · reminders="2"
fault-reminders-too-long = Muistutukset eivät mahdu aukioloon. Muistutuksia on { $reminders }. Lyhennä väliä tai vähennä niitä.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-step-kind = Vaiheessa pitää olla joko statements tai question: { $key }.

# max 300 · kind="statements" · step="statements"
fault-step-missing = Kampanjan laji on { $kind }, mutta vaihe puuttuu: { $step }. Lisää se.

# max 300 · question="why" · types="single, multiple, scale, number, text"
fault-question-type = Kysymys { $question } tarvitsee yhden tyypin: { $types }.

# max 300 · question="why"
fault-question-wording = Kysymykseltä { $question } puuttuu sanamuoto: anna joko ask tai arms.

# max 300
fault-place-way = Paikka kerrotaan kartalla tai kuntaluettelosta. Salli ainakin toinen: pin tai municipalities.

# max 300 · question="why" · name="whem"
fault-condition-question = Kysymyksen { $question } ehdossa on { $name }, jota ei kysytä aiemmin. Korjaa nimi tai järjestys.

# max 300 · question="why" · name="when" · value="evenings"
fault-condition-code = Kysymyksen { $question } ehdossa on { $value }, joka ei ole vaihtoehto kysymyksessä { $name }.

# max 300 · question="why"
fault-unreachable = Kysymykseen { $question } ei pääse mistään. Korjaa ehto.

# max 300 · question="<40>" · column="501"
fault-condition-wants-question = Kysymyksen { $question } ehto katkeaa merkkiin { $column }: siihen kuuluu kysymyksen nimi.

# max 300 · question="<40>" · column="501"
fault-condition-wants-operator = Kysymyksen { $question } ehto katkeaa merkkiin { $column }: siihen kuuluu vertailu, esimerkiksi ==, !=, <, in tai has.

# max 300 · question="<40>" · column="501"
fault-condition-wants-value = Kysymyksen { $question } ehto katkeaa merkkiin { $column }: siihen kuuluu tunnus, luku tai päivä.

# max 300 · question="<40>" · column="501"
fault-condition-wants-opening = Kysymyksen { $question } ehto katkeaa merkkiin { $column }: kirjoita tunnukset sulkeisiin, esimerkiksi: in (a, b)

# max 300 · question="<40>" · column="501"
fault-condition-wants-closing = Kysymyksen { $question } ehto katkeaa merkkiin { $column }: sulku on jäänyt auki.

# max 300 · question="<40>" · column="501"
fault-condition-wants-joint = Kysymyksen { $question } ehto katkeaa merkkiin { $column }: yhdistä kaksi vertailua sanalla and tai or.

# max 300 · question="<40>" · column="501"
fault-condition-wants-quote = Kysymyksen { $question } ehto katkeaa merkkiin { $column }: lainausmerkki on jäänyt auki.

# max 300 · question="<40>" · column="501"
fault-condition-wants-character = Kysymyksen { $question } ehto katkeaa merkkiin { $column }: se ei kuulu ehtoon. Jos se on osa tunnusta, laita tunnus lainausmerkkeihin.

# max 300 · question="<40>" · column="501"
fault-condition-wants-shorter = Kysymyksen { $question } ehto on liian pitkä: sen pitää loppua ennen merkkiä { $column }. Jaa kysymys kahdeksi.

# max 300 · question="<40>" · circle="<80>"
fault-condition-circle = Kysymykset odottavat toisiaan kehässä: { $circle }. Korjaa kysymyksen { $question } ehto tai jokin muu niistä.

# max 300 · question="<40>" · name="<40>" · kind="multiple" · comparison="answered"
fault-condition-kind = Kysymyksen { $question } ehdossa on { $comparison } kysymyksestä { $name }, mutta sen tyyppi ({ $kind }) ei käy siihen.

# max 300 · question="<40>" · name="<40>" · value="<40>"
fault-condition-number = Kysymyksen { $question } ehto vertaa kysymystä { $name } arvoon { $value }. Kirjoita luku, esimerkiksi 12 tai 2.5.

# max 300 · question="<40>" · name="<40>" · value="<40>"
fault-condition-day = Kysymyksen { $question } ehto vertaa kysymystä { $name } arvoon { $value }. Kirjoita päivä, esimerkiksi 2026-12-01.

# max 300 · question="<40>" · name="<40>" · value="<40>" · bounds="2026-12-01–2026-12-31"
fault-condition-bounds = Kysymyksen { $question } ehdossa on { $value }, mutta kysymyksen { $name } rajat ovat { $bounds }.

# max 300 · question="<40>" · part="<100>"
fault-condition-part = Kysymyksen { $question } ehdon osa ei voi koskaan toteutua: { $part }. Korjaa tai poista se.

# max 300
fault-conditions-tangled = Ehdot ovat liian mutkikkaat tarkistettaviksi loppuun asti. Kokeile kysymykset itse tai yksinkertaista ehtoja.

# max 300 · question="<40>"
fault-condition-always = Kysymyksen { $question } ehto toteutuu kaikilla. Poista tai korjaa se.

# max 300 · question="<40>" · name="<40>"
fault-pipe = Kysymyksen { $question } tekstissä on vastaus kysymykseen { $name }, jota ei kysytä aiemmin. Korjaa nimi tai järjestys.

# max 300 · question="<40>" · name="<40>"
fault-pipe-kind = Kysymyksen { $question } tekstissä on vastaus kysymykseen { $name }, mutta sitä ei voi näyttää tekstinä. Poista se.

# max 300 · question="<40>" · name="<40>"
fault-pipe-silent = Kysymyksen { $question } tekstissä on vastaus kysymykseen { $name }, mutta kaikki eivät vastaa siihen. Lisää ehtoon: answered({ $name })

# max 300 · question="<40>" · block="<40>"
fault-block-apart = Kysymys { $question } kuuluu lohkoon { $block }, mutta välissä on muita kysymyksiä. Siirrä lohkon kysymykset peräkkäin.

# max 300 · question="<40>" · name="<40>" · block="<40>"
fault-block-refers = Kysymys { $question } viittaa kysymykseen { $name } samassa lohkossa { $block }, jonka järjestys arvotaan. Ota toinen pois lohkosta.

# max 300 · question="<40>" · key="exclusive" · kinds="single, multiple, ranking"
fault-key-kind = Kysymyksessä { $question } ei voi olla kohtaa { $key }. Se käy vain näihin tyyppeihin: { $kinds }.

# max 300 · question="<40>" · key="at_least" · count="9"
fault-choices-few = { $key } ei käy kysymykseen { $question }: yhdessä valittavia vaihtoehtoja on { $count }.

# max 300 · question="<40>"
fault-limits-order = Kysymyksessä { $question } at_least on suurempi kuin at_most. Korjaa toinen.

# max 300 · question="<40>" · quota="1000000" · size="1000000"
fault-quota-exceeds-size = Kysymyksen { $question } kiintiö on { $quota }, mutta ihmisiä arvotaan { $size }. Korjaa quota tai sample.size.

# max 350 · line="1000" · fault="<250>"
fault-caution = Rivi { $line }, huomio: { $fault }
