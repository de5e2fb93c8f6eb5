## Omin sanoin kirjoitetut vastaukset teemoittain selkosuomeksi

# max 80
rt-heading = Mistä ihmiset kirjoittivat

# max 300
rt-intro = Luku kertoo, kuinka moni kirjoitti aiheesta. Se ei kerro, mitä aiheesta ajatellaan.

# max 400 · question="<300>"
rt-comments = Kommentit kysymykseen: ”{ $question }”

# max 300 · n="1000"
rt-people =
    { $n ->
        [one] Mukana on yhden ihmisen vastaus.
       *[other] Mukana on { $n } ihmisen vastaukset.
    }

# max 300 · name="Anna-Liisa Virtanen-Korhonen" · day="15.12.2026"
rt-checked = Tietokone ryhmitteli vastaukset. Ryhmät tarkisti { $name } { $day }.

# max 300 · day="15.12.2026"
rt-checked-staff = Tietokone ryhmitteli vastaukset. Työntekijä tarkisti ne { $day }.

# max 300
rt-wording = Vastaukset on lajiteltu sanojen mukaan. Jokaisella kielellä on omat teemat.

# max 300
rt-draft = Vastauksia on vähän. Teemat eivät ole vielä varmoja.

# max 300
rt-unclear = Vastauksista ei löydy selviä teemoja.

# max 300 · k="10"
rt-none = Missään teemassa ei ole { $k } ihmisen vastauksia.

# max 40 · number="100"
rt-unnamed = Teema { $number }

# max 120 · number="100" · title="<80>"
rt-numbered = Teema { $number }: { $title }

# max 40
rt-rest = loput
    .other = Muut vastaukset
    .gathered = Muut ja pienet teemat
    .apart = Muut yhteensä

# max 40
rt-cohesion = yhtenäisyys
    .tight = Vastaukset ovat samanlaisia.
    .mixed = Vastaukset ovat vähän erilaisia.
    .loose = Vastaukset ovat hyvin erilaisia.

# max 300 · n="12 000"
rt-copies = Aivan samanlaisia vastauksia: { $n }.

# max 300 · group="B"
rt-mostly = Useimmat heistä ovat mielipideryhmässä { $group }.

# max 300 · words="<200>"
rt-words = Tärkeitä sanoja: { $words }.

# max 100 · word="<60>" · share="yli 95"
rt-word = { $word } ({ $share } %)

# max 40
rt-language = kieli
    .fi = suomeksi
    .sv = ruotsiksi
    .en = englanniksi

# max 80
rt-summary = Koneen yhteenveto

# max 300 · model="paikallinen-malli-12b"
rt-summary-by = Tämän kirjoitti kone ({ $model }). Ihminen ei ole tarkistanut sitä. Virkkeen alla näkyy, mihin se perustuu.

# max 160
rt-caption = Teemat ja kuinka moni niistä kirjoitti

# max 40
rt-theme = Teema

# max 160 · by="<80>"
rt-by = Teemat ryhmittäin: { $by }

# max 40
rt-way = muualla
    .name = Missä kirjoitettiin
    .own = keskustelussa
    .staff = työntekijä
    .telegram = Telegram
    .matrix = Matrix
    .web = verkkokeskustelu

# max 120 · theme="<80>" · share="51"
rt-share = { $theme } ({ $share } %)

# max 60 · left="100"
rt-left = pienempiä teemoja { $left }

# max 900 · question="<60>" · n="1000" · themes="<700>"
rt-line =
    ”{ $question }”, { $n ->
        [one] yksi vastaus
       *[other] { $n } vastausta
    }: { $themes }.

# max 900 · question="<60>" · themes="<700>"
rt-line-none = ”{ $question }”: { $themes }.

# max 4000 · name="iltavastaanotot" · rows="<3800>"
rt-chat =
    Teemat, { $name }:
    { $rows }

# max 40
rt-csv = CSV, teemat
