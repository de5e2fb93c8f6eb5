## Themes of free text: the card that staff correct, replies, quotes, statements

# max 80
st-cmd-themes = /themes NIMI – vapaat tekstit teemoittain

# max 200
st-usage-themes = Kirjoita: /themes NIMI, /themes NIMI KYSYMYS tai esimerkiksi /themes NIMI yhdistä 1 3.

# max 3500 · name="yhdyspinta-kysely-2027" · n="30000" · rows="<2200>" · other="30000" · share="100" · notes="<700>"
st-themes =
    Teemat { $name }, { $n } tekstiä:
    { $rows }
    Muut { $other } ({ $share } %)
    { $notes }
    Korjaa kirjoittamalla: nimeä 2 Puhelimessa jonotus · yhdistä 1 3 · jaa 2 · siirrä 118 1 · kumoa
    .quotes = Lainaukset
    .next = Seuraava sivu
    .picture = Kuva
    .publish = Julkaise
    .accept = Hyväksy uusi
    .keep = Pidä vanha
    .summary = Koneen yhteenveto

# max 400 · name="yhdyspinta-kysely-2027" · n="29"
st-themes-few = { $name }: tekstejä { $n }, liian vähän teemoihin. Lue ne itse. Teemoja tulee, kun tekstejä on 30.
    .read = Lue tekstit

# max 1000 · name="yhdyspinta-kysely-2027" · n="30000" · notes="<700>"
st-themes-soon =
    { $name }: { $n } tekstiä. Teemoja lasketaan, katso hetken päästä uudelleen.
    { $notes }
    .read = Lue tekstit

# max 200 · name="yhdyspinta-kysely-2027"
st-themes-none = { $name }: kukaan ei ole vielä vastannut omin sanoin.

# max 2500 · name="yhdyspinta-kysely-2027" · rows="<2300>"
st-themes-which =
    { $name }: minkä kysymyksen teemat?
    { $rows }

# max 20 · no="12"
st-themes-question = Kysymys { $no }

# max 300 · no="12" · question="<200>" · n="30000"
st-theme-set = { $no }. { $question } (tekstejä { $n })

# max 260 · question="<200>"
st-theme-comments = Kommentit: { $question }

# max 120 · no="30" · title="<80>" · n="30000"
st-theme-row = { $no }. { $title }, { $n }

# max 220 · no="30" · title="<80>" · n="30000" · more="<90>"
st-theme-row-more = { $no }. { $title }, { $n } ({ $more })

# max 40 · n="30000"
st-theme-new = eilisestä +{ $n }

# max 40 · n="30000"
st-theme-copies = { $n } samanlaista

# max 40
st-theme-aside = syrjässä

# max 40
st-theme-pinned = kiinnitetty

# max 40
st-theme-health = terveystieto, ei lainata

# max 40
st-theme-in = kieli
    .fi = suomeksi
    .sv = ruotsiksi
    .en = englanniksi

# max 230 · question="<200>"
st-theme-about = Kysymys: { $question }

# max 80
st-theme-unchecked = Kone ryhmitteli, ei tarkistettu.

# max 120 · who="Maija-Liisa Virtanen-Korhonen" · day="15.12."
st-theme-checked = Kone ryhmitteli, { $day } tarkisti { $who }.

# max 200 · unread="99"
st-theme-draft = Luonnos: tekstejä on alle 100. Ennen julkaisua jokainen luetaan: kirjoita teeman numero. Lukematta on { $unread }.

# max 120
st-theme-unclear = Tekstit eivät jakaudu selviin teemoihin.

# max 60
st-theme-wording = Lajiteltu sanojen mukaan.

# max 250 · a="30" · b="31"
st-theme-by-language = Lajiteltu sanojen mukaan, teemat kielittäin. Jos kaksi kieltä puhuu samasta, yhdistä ne näin: yhdistä { $a } { $b }

# max 150 · n="30000" · all="30000"
st-theme-waiting = Kielimalli on lukenut { $n } tekstiä, kaikkiaan niitä on { $all }.

# max 120 · n="30000"
st-theme-unplaced = Uusia tekstejä odottaa paikkaansa: { $n }.

# max 120
st-theme-locked = Lukittu: mitään ei lasketa uudelleen. Kirjoita: avaa

# max 250 · changed="30" · themes="30" · moved="30000"
st-theme-proposed = Uusi ryhmittely odottaa: teemoja { $themes }, niistä muuttui { $changed }, tekstejä siirtyi { $moved }.

# max 40
st-theme-others = Muut

# max 4000 · rows="<3700>"
st-theme-whole =
    Koko teksti:
    { $rows }

# max 40
st-theme-all = Kaikki tekstit

# max 4000 · title="<90>" · n="30 000" · page="3000" · rows="<3700>"
st-theme-list =
    { $title }. Tekstejä { $n }, sivu { $page }:
    { $rows }

# max 150 · title="<90>"
st-theme-list-empty = { $title }: ei tekstejä.

# max 4000 · no="30000" · text="<3500>"
st-theme-reply = { $no }. { $text }

# max 4000 · no="30000" · text="<3500>" · more="<90>"
st-theme-reply-more = { $no }. { $text } ({ $more })

# max 300 · title="<90>" · no="30000"
st-theme-open = { $title }. Kirjoita esimerkiksi: siirrä { $no } 1 · kiinnitä { $no } · muut { $no } · lue { $no }
    .next = Seuraava sivu
    .themes = Teemat

# max 200 · title="<90>" · no="30000"
st-theme-open-few = { $title }. Koko tekstin näet näin: lue { $no }
    .next = Seuraava sivu
    .themes = Teemat

# max 150 · no="30" · words="<60>"
st-theme-renamed = Teema { $no } on nyt ”{ $words }”.

# max 150 · no="30" · other="30"
st-theme-merged = Teema { $other } kuuluu nyt teemaan { $no }.

# max 150 · no="30" · new="<40>"
st-theme-split = Teema { $no } on jaettu. Uudet teemat: { $new }.

# max 150 · no="30000" · other="30"
st-theme-moved = Teksti { $no } on nyt teemassa { $other } ja pysyy siinä.

# max 150 · no="30000"
st-theme-stays = Teksti { $no } pysyy nyt teemassaan.

# max 150 · no="30000"
st-theme-othered = Teksti { $no } ei kuulu nyt mihinkään teemaan.

# max 200 · no="30"
st-theme-set-aside = Teema { $no } on syrjässä: se lasketaan, mutta raportissa sitä ei näy.

# max 150 · words="<60>"
st-theme-excluded = Sana ”{ $words }” ei enää nimeä teemoja.

# max 150
st-theme-is-locked = Teemat on lukittu. Uudet tekstit odottavat, kunnes kirjoitat: avaa

# max 120
st-theme-is-unlocked = Teemat eivät ole enää lukossa.

# max 150
st-theme-again = Teemat lasketaan uudelleen. Korjaukset pysyvät.

# max 150 · what="<25>"
st-theme-undone = Viimeisin korjaus on kumottu: { $what }.

# max 150 · what="<25>" · no="30, 31"
st-theme-undone-of = Viimeisin korjaus on kumottu: { $what } (teema { $no }).

# max 120
st-theme-nothing = Kumottavaa ei ole.

# max 200
st-theme-published = Teemat on julkaistu. Luvut muuttuvat vain, kun uusi ryhmittely hyväksytään.

# max 120
st-theme-unpublished = Teemat on otettu pois raportista.

# max 120
st-theme-not-published = Teemoja ei ole julkaistu.

# max 120
st-theme-accepted = Uusi ryhmittely on käytössä.

# max 120
st-theme-kept = Vanha ryhmittely pysyy.

# max 400 · name="yhdyspinta-kysely-2027" · n="30000" · themes="30"
st-theme-publish = Julkaistaanko teemat? { $name }: teemoja { $themes }, tekstejä { $n }. Raportti näyttää ne, ja niissä lukee, että sinä tarkistit ne.
    .yes = Julkaise
    .no = Ei vielä

# max 300 · who="Maija-Liisa Virtanen-Korhonen" · no="30, 31" · what="<25>"
st-theme-changed = { $who } muutti juuri teemaa { $no } ({ $what }). Korjaustasi ei tehty. Katso lista ja kirjoita uudelleen, jos se yhä sopii.

# max 300 · who="Maija-Liisa Virtanen-Korhonen" · what="<25>"
st-theme-changed-set = { $who } muutti juuri näitä teemoja ({ $what }). Korjaustasi ei tehty. Katso lista ja kirjoita uudelleen, jos se yhä sopii.

# max 250
st-theme-changed-run = Teemat laskettiin juuri uudelleen. Korjaustasi ei tehty. Katso lista ja kirjoita uudelleen, jos se yhä sopii.

# max 40
st-theme-what = muutos
    .rename = uusi nimi
    .merge = yhdistäminen
    .split = jakaminen
    .move = tekstin siirto
    .other = teksti muihin
    .aside = syrjään
    .exclude = sana pois
    .undone = kumoaminen

# max 120
st-theme-same = Näin on jo, mikään ei muuttunut.

# max 200 · no="30"
st-theme-alike = Teeman { $no } tekstit ovat liian samanlaisia. Nimeä kaksi, jotka eroavat: jaa { $no } 118 40

# max 150 · n="99" · needed="100"
st-theme-few-for = Tekstejä on { $n }, tähän tarvitaan vähintään { $needed }.

# max 100 · no="9999999"
st-theme-unknown = Teemaa { $no } ei ole.

# max 100 · no="9999999"
st-theme-unknown-reply = Tekstiä { $no } ei ole.

# max 120 · no="30" · heir="30"
st-theme-heir = Teema { $no } on nyt teemassa { $heir }.

# max 200 · n="99"
st-theme-unread = Tekstejä on alle 100, joten jokainen luetaan ennen julkaisua. Lukematta on { $n }.

# max 120
st-theme-no-themes = Teemoja ei ole vielä.

# max 120
st-theme-no-proposal = Uutta ryhmittelyä ei ole odottamassa.

# max 120
st-theme-not-now = Teemat on lukittu. Kirjoita ensin: avaa

# max 700
st-theme-how =
    En ymmärtänyt. Pelkkä numero näyttää teeman tekstit. Voit kirjoittaa myös:
    nimeä 2 Puhelinjono · nimeä 2 sv: Telefonkön · yhdistä 1 3 · jaa 2
    lue 118 · siirrä 118 1 · kiinnitä 118 · muut 118 · muut
    syrjään 4 · pois sana terveysasema · karkeammin · hienommin · uudelleen · lukitse · kumoa
    väite 3 Iltavastaanottoja tarvitaan. · lainaukset · kuva · julkaise · peru julkaisu

# max 100
st-theme-how-show = Kirjoita näin: näytä 2

# max 100
st-theme-how-rename = Kirjoita näin: nimeä 2 Puhelimessa jonotus

# max 100
st-theme-how-merge = Kirjoita näin: yhdistä 1 3

# max 100
st-theme-how-split = Kirjoita näin: jaa 2 tai jaa 2 118 40

# max 100
st-theme-how-move = Kirjoita näin: siirrä 118 1

# max 100
st-theme-how-pin = Kirjoita näin: kiinnitä 118

# max 100
st-theme-how-other = Kirjoita näin: muut 118

# max 100
st-theme-how-aside = Kirjoita näin: syrjään 4

# max 100
st-theme-how-exclude = Kirjoita näin: pois sana terveysasema

# max 100
st-theme-how-lock = Kirjoita näin: lukitse

# max 100
st-theme-how-unlock = Kirjoita näin: avaa

# max 100
st-theme-how-coarser = Kirjoita näin: karkeammin

# max 100
st-theme-how-finer = Kirjoita näin: hienommin

# max 100
st-theme-how-recompute = Kirjoita näin: uudelleen

# max 100
st-theme-how-undo = Kirjoita näin: kumoa

# max 100
st-theme-how-statement = Kirjoita näin: väite 3 Iltavastaanottoja tarvitaan.

# max 100
st-theme-how-read = Kirjoita näin: lue 118

# max 100
st-theme-how-quotes = Kirjoita näin: lainaukset

# max 100
st-theme-how-picture = Kirjoita näin: kuva

# max 100
st-theme-how-summary = Kirjoita näin: yhteenveto

# max 100
st-theme-how-publish = Kirjoita näin: julkaise

# max 100
st-theme-how-unpublish = Kirjoita näin: peru julkaisu

# max 100
st-theme-how-accept = Kirjoita näin: hyväksy

# max 100
st-theme-how-keep = Kirjoita näin: pidä vanha

# max 100
st-theme-how-themes = Kirjoita näin: teemat

# max 4000 · name="yhdyspinta-kysely-2027" · rows="<3500>"
st-theme-quotes =
    Lainaukset { $name }:
    { $rows }

# max 700 · title="<90>" · quotes="<600>"
st-theme-quoted =
    { $title }:
    { $quotes }

# max 600 · text="<550>"
st-theme-quote = ”{ $text }”

# max 300 · n="90" · k="10"
st-theme-quotes-asked = Moderaattorille ehdotettiin nyt lainauksia: { $n }. Lainaus näkyy, kun kirjoittaja on suostunut, moderaattori hyväksyy ja teemassa on { $k } ihmistä.

# max 120 · name="yhdyspinta-kysely-2027" · n="30000"
st-themes-drawn = Teemat { $name }, { $n } tekstiä

# max 3500 · name="yhdyspinta-kysely-2027" · words="<3300>"
st-themes-picture = Teemat { $name }: { $words }

# max 4000 · model="paikallinen-malli-12b" · rows="<3700>"
st-theme-summary =
    Koneen kirjoittama ({ $model }), ei tarkistettu. Jokaisen lauseen alla ovat lainaukset, joihin se nojaa.
    { $rows }

# max 1500 · sentence="<400>" · quotes="<1000>"
st-theme-summary-row =
    { $sentence }
    { $quotes }

# max 200
st-theme-no-summary = Koneen kirjoittamaa yhteenvetoa ei ole.

# max 200 · no="30" · campaign="yhdyspinta-kysely-2027" · number="1234"
st-theme-statement = Väite { $number } odottaa moderaattoria kampanjassa { $campaign }. Se syntyi teemasta { $no }.

# max 150 · over="9999"
st-theme-statement-long = Väite on liian pitkä, liikaa merkkejä: { $over }. Siinä saa olla enintään 160.

# max 200
st-theme-statement-private = Väitteessä näyttää olevan henkilö- tai terveystieto. Kirjoita se niin, ettei ketään tunnisteta.

# max 250 · name="yhdyspinta-kysely-2027"
st-theme-statement-where = Kampanjassa { $name } ei äänestetä väitteistä. Nimeä avoin kampanja, jossa äänestetään: väite 3 ilta-ajat: Iltavastaanottoja tarvitaan.

# max 150 · name="yhdyspinta-kysely-2027" · state="odottaa hyväksyntää"
st-theme-statement-over = Kampanjassa { $name } ei äänestetä juuri nyt. Sen tila: { $state }

# max 150 · number="1234"
st-theme-statement-same = Sama väite on jo olemassa, sen numero on { $number }.
