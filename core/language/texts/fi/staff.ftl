## Staff: campaigns from file to report, and who may do what

# max 300 · who="Maija Virtanen" · roles="suunnittelija, moderaattori"
st-welcome =
    Tervetuloa, { $who }. Roolisi: { $roles }.
    Kirjoita /help, niin näet, mitä voit tehdä.

# max 300 · roles="suunnittelija, moderaattori"
st-name =
    Tervetuloa. Roolisi: { $roles }.
    Millä nimellä työtoverit näkevät sinut? Kirjoita nimi.
    .skip = Jätän kertomatta

# max 300 · who="Maija Virtanen"
st-name-set = Työtoverit näkevät sinut nimellä: { $who }

# max 300
st-name-bad = Kirjoita nimi kirjaimin, enintään 60 merkkiä.

# max 1200 · rows="<900>"
st-help =
    Voit käyttää näitä:
    { $rows }

# max 80
st-cmd-campaigns = /campaigns – kaikki kampanjat

# max 80
st-cmd-new = /new – uusi kampanja, /new NIMI – kampanjan tiedosto

# max 80
st-cmd-sample = /sample NIMI – arvo otos

# max 80
st-cmd-preview = /preview NIMI – katso, mitä asukas näkee

# max 80
st-cmd-launch = /launch NIMI – pyydä käynnistystä

# max 80
st-cmd-status = /status NIMI – missä mennään

# max 80
st-cmd-pause = /pause NIMI – keskeytä

# max 80
st-cmd-resume = /resume NIMI – jatka

# max 80
st-cmd-cancel = /cancel NIMI – lopeta kokonaan

# max 80
st-cmd-report = /report NIMI – tulokset

# max 80
st-cmd-roles = /roles – kuka saa tehdä mitä

# max 80
st-cmd-queue = /queue – montako väitettä odottaa

# max 80
st-cmd-next = /next – seuraava väite

# max 80
st-cmd-log = /log – viimeisimmät päätökset

# max 80
st-cmd-help = /help – tämä luettelo

# max 300
st-stranger = Tämä keskustelu on työntekijöille. Pääset mukaan kutsukoodilla, jonka saat omistajalta.

# max 300 · command="<20>" · roles="omistaja tai suunnittelija"
st-denied = Sinulla ei ole oikeutta komentoon { $command }. Se vaatii roolin: { $roles }. Roolin antaa omistaja komennolla /roles.

# max 300 · roles="omistaja tai suunnittelija"
st-denied-now = Sinulla ei ole enää oikeutta tähän. Se vaatii roolin: { $roles }. Roolin antaa omistaja komennolla /roles.

# max 300 · name="ilta-ajat"
st-unknown-campaign = Kampanjaa { $name } ei ole. Näet kaikki kampanjat komennolla /campaigns.

# max 300
st-usage-sample = Kirjoita kampanjan nimi, esimerkiksi: /sample ilta-ajat

# max 300
st-usage-preview = Kirjoita kampanjan nimi ja halutessasi kieli ja sana numerot, esimerkiksi: /preview ilta-ajat sv numerot

# max 300
st-usage-launch = Kirjoita kampanjan nimi, esimerkiksi: /launch ilta-ajat

# max 300
st-usage-status = Kirjoita kampanjan nimi, esimerkiksi: /status ilta-ajat

# max 300
st-usage-pause = Kirjoita kampanjan nimi, esimerkiksi: /pause ilta-ajat

# max 300
st-usage-resume = Kirjoita kampanjan nimi, esimerkiksi: /resume ilta-ajat

# max 300
st-usage-cancel = Kirjoita kampanjan nimi, esimerkiksi: /cancel ilta-ajat

# max 300
st-usage-report = Kirjoita kampanjan nimi, esimerkiksi: /report ilta-ajat

# max 500
st-usage-roles =
    Näin jaat rooleja:
    /roles – kuka saa tehdä mitä
    /roles invite moderator – kutsulinkki uudelle ihmiselle
    /roles end 3 – lopeta rooli rivillä 3
    Roolit: owner, planner, moderator, analyst, dpo, auditor

# max 40
st-state = tila
    .draft = luonnos
    .checked = tarkistettu
    .requested = odottaa hyväksyntää
    .launched = käynnistetty
    .open = käynnissä
    .paused = tauolla
    .closed = päättynyt
    .reported = tulokset julkaistu
    .cancelled = peruttu

# max 2000 · rows="<1500>"
st-campaigns =
    Kampanjat, uusin ensin:
    { $rows }

# max 200 · name="ilta-ajat" · state="odottaa hyväksyntää" · from="15.12.2026" · to="15.12.2027" · title="Iltavastaanotot ja kiireetön hoito"
st-campaign-row = { $name } · { $state } · { $from }–{ $to } · ”{ $title }”

# max 300
st-campaigns-none = Kampanjoita ei ole vielä. Aloita komennolla /new.

# max 300
st-new = Lähetä kampanjatiedosto tai vastaa kysymyksiin.
    .file = Lähetän tiedoston
    .ask = Kysy minulta
    .template = Tyhjä pohja

# max 300
st-new-file = Liitä kampanjatiedoston teksti viestiksi tähän keskusteluun.
    .template = Tyhjä pohja
    .cancel = Peruuta

# max 2000 · n="1000" · rows="<1500>"
st-new-faults =
    { $n ->
        [one] Tiedostossa on yksi virhe
       *[other] Tiedostossa on { $n } virhettä
    }:
    { $rows }
    Korjaa ja lähetä uudelleen.

# max 300 · name="ilta-ajat" · next="/preview ilta-ajat" · title="Iltavastaanotot ja kiireetön hoito"
st-new-made = Kampanja { $name } on luotu: ”{ $title }”. Seuraavaksi: { $next }

# max 300 · name="ilta-ajat" · title="Iltavastaanotot ja kiireetön hoito"
st-new-changed = Kampanja { $name } on päivitetty: ”{ $title }”. Otos pitää arpoa uudelleen: /sample { $name }

# max 300 · name="ilta-ajat" · title="Iltavastaanotot ja kiireetön hoito"
st-new-changed-open = Kampanja { $name } on päivitetty: ”{ $title }”. Katso se vielä: /preview { $name }

# max 300 · name="ilta-ajat"
st-new-taken = Nimi { $name } on jo käytössä, eikä kampanjaa voi enää muuttaa. Anna tiedostolle toinen nimi.

# max 1500 · name="ilta-ajat" · size="8000" · pool="33000" · rows="<900>" · hash="<16>" · time="18.00"
st-sample =
    Otos { $name }: { $size ->
        [one] yksi henkilö
       *[other] { $size } henkeä
    }, poolissa { $pool }. Otos % / väestö %
    { $rows }
    Siemenluvun tiiviste { $hash }, julkaistu { $time }.
    .accept = Hyväksy otos
    .change = Muuta
    .picture = Näytä kuva
    .groups = Kaikki ryhmät

# max 400 · name="ilta-ajat" · day="15" · days="15" · state="avoinna" · started="100000" · done="100000" · to="15.12.2026"
st-status-open =
    { $name }, päivä { $day }/{ $days }, { $state }
    Kuka tahansa saa vastata, ketään ei arvottu: aloittanut { $started } · valmiita { $done }
    Auki { $to } asti.

# max 120 · group="Mänttä-Vilppula, 65–79, nainen" · share="51" · population="52"
st-sample-row = { $group } { $share } / { $population }

# max 300 · group="Mänttä-Vilppula, 65–79, nainen" · got="1000" · target="1200"
st-sample-short = Jää vajaaksi: { $group } { $got }, tavoite { $target }.

# max 500 · why="<300>"
st-sample-refused = Otosta ei voi arpoa: { $why }

# max 300 · name="ilta-ajat"
st-sample-accepted = Otos { $name } on hyväksytty. Tarkista vielä /preview { $name } ja pyydä sitten käynnistystä: /launch { $name }

# max 300 · language="suomi"
st-preview = ESIKATSELU { $language }: asukas näkee tämän. Mitään ei tallenneta, ja luvut ovat keksittyjä.

# max 300
st-preview-press = Tämä on esikatselu: painallus ei tee mitään.

# max 300
st-preview-none = Väitteitä ei vielä ole, joten tässä ei ole yhtään korttia.

# max 500 · name="ilta-ajat" · invitations="<80>" · from="15.12.2026" · to="15.12.2027" · capped="1000"
st-launch =
    Käynnistetäänkö { $name }?
    Kutsuja { $invitations }. Vastausaika: { $from }–{ $to }
    Kuukausiraja jättää pois: { $capped }. Tiedostoa ei voi muuttaa käynnistyksen jälkeen.
    Tarvitaan toinen hyväksyjä.
    .ask = Pyydä hyväksyntä
    .cancel = Peruuta

# max 80 · size="8000" · first="4000"
st-invited-waves = { $size }, heti { $first }, loput aalloissa

# max 80 · size="8000"
st-invited-once = { $size }, kaikki heti

# max 80
st-invited-none = 0, sillä kaikki halukkaat voivat vastata

# max 300 · names="Maija Virtanen, Matti Meikäläinen, Liisa Lahtinen"
st-asked = Pyyntö on lähetetty. Hyväksyä voi: { $names }.

# max 300
st-no-approver = Kukaan muu ei voi hyväksyä. Kutsu toinen ihminen: /roles invite planner

# max 300 · who="Maija Virtanen" · name="ilta-ajat" · size="8000"
st-approve =
    { $who } pyytää käynnistämään: { $name }, { $size ->
        [one] yksi kutsu
       *[other] { $size } kutsua
    }. Katso ensin /preview { $name }.
    .approve = Hyväksyn
    .return = Palautan

# max 300 · names="Maija Virtanen, Matti Meikäläinen, Liisa Lahtinen"
st-own = Omaa pyyntöä ei voi hyväksyä. Hyväksyä voi: { $names }.

# max 300 · who="Maija Virtanen" · name="ilta-ajat"
st-returned = { $who } palautti pyynnön: { $name }. Kampanja ei käynnistynyt. Muuta tiedostoa ja pyydä uudelleen.

# max 300 · name="ilta-ajat" · a="Maija Virtanen" · b="Matti Meikäläinen" · time="18.00" · first_at="18.00"
st-launched = { $name } on käynnissä: pyysi { $a }, hyväksyi { $b }, klo { $time }. Ensimmäiset kutsut lähtevät klo { $first_at }. Keskeytä: /pause { $name }

# max 300 · name="ilta-ajat" · a="Maija Virtanen" · b="Matti Meikäläinen" · time="18.00" · first_at="18.00"
st-launched-open = { $name } on käynnissä: pyysi { $a }, hyväksyi { $b }, klo { $time }. Vastaaminen alkaa klo { $first_at }. Keskeytä: /pause { $name }

# max 300 · name="ilta-ajat" · state="odottaa hyväksyntää"
st-taken = { $name } on jo käsitelty: { $state }. Painalluksesi ei muuttanut mitään.

# max 300 · command="<20>" · name="ilta-ajat" · state="odottaa hyväksyntää"
st-not-now = Komento { $command } ei käy nyt, koska kampanjan { $name } tila on: { $state }.

# max 500 · name="ilta-ajat" · day="14" · days="14" · state="odottaa hyväksyntää" · invited="8000" · started="8000" · done="8000" · refused="8000" · gone="8000" · rr="58" · missing="<120>" · next="15.12.2026 18.00"
st-status =
    { $name }, päivä { $day }/{ $days }, { $state }
    Kutsuttu { $invited } · aloitti { $started } · loppuun { $done } · kieltäytyi { $refused } · ei tavoitettu { $gone }
    Vastausaste { $rr } % (AAPOR RR2)
    Puuttuu eniten: { $missing }
    Seuraava aalto: { $next }
    .wave = Aalto nyt
    .remind = Muistuta
    .picture = Näytä kuva
    .groups = Kaikki ryhmät

# max 120 · group="Mänttä-Vilppula, 65–79, nainen" · got="1000" · target="1200"
st-status-group = { $group }, { $got }, tavoite { $target }

# max 40
st-status-none = ei mitään

# max 300 · name="ilta-ajat" · state="odottaa hyväksyntää" · from="15.12.2026" · to="15.12.2027"
st-status-draft = { $name }: { $state }. Kutsuja ei ole lähetetty. Vastausaika: { $from }–{ $to }

# max 300 · name="ilta-ajat"
st-paused = { $name } on tauolla. Kutsuja ja muistutuksia ei lähde. Vastauksia ei oteta vastaan. Jatka: /resume { $name }

# max 300 · name="ilta-ajat"
st-resumed = { $name } jatkuu. Kutsut ja muistutukset lähtevät taas.

# max 300 · name="ilta-ajat"
st-cancel-ask =
    Perutaanko { $name }?
    Kutsuja ei enää lähde, eikä vastata voi. Annetut vastaukset säilyvät.
    Tätä ei voi kumota.
    .cancel-it = Peru kampanja
    .keep = En peru

# max 300 · name="ilta-ajat" · who="Maija Virtanen" · time="18.00"
st-cancelled = { $name } on peruttu: { $who } klo { $time }.

# max 300 · name="ilta-ajat"
st-kept = Selvä, { $name } jatkuu ennallaan.

# max 800 · name="ilta-ajat" · n="1000" · rr="58" · one_sentence="<300>" · margin="3,4" · deff="1,4" · k="10" · url="https://kuulolla.fi/r/iltavastaanotot"
st-report =
    { $name }: { $n ->
        [one] yksi vastaaja
       *[other] { $n } vastaajaa
    }, vastausaste { $rr } %.
    { $one_sentence }
    Tarkkuus: ±{ $margin } prosenttiyksikköä, painotuksen vaikutus { $deff }.
    Alle { $k } vastaajan ryhmiä ei näytetä.
    { $url }

# max 800 · name="ilta-ajat" · n="1000" · rr="58" · one_sentence="<300>" · k="10" · url="https://kuulolla.fi/r/iltavastaanotot"
st-report-rough =
    { $name }: { $n ->
        [one] yksi vastaaja
       *[other] { $n } vastaajaa
    }, vastausaste { $rr } %.
    { $one_sentence }
    Alle { $k } vastaajan ryhmiä ei näytetä.
    { $url }

# max 800 · name="ilta-ajat" · n="1000" · one_sentence="<300>" · k="10" · url="https://kuulolla.fi/r/iltavastaanotot"
st-report-open =
    { $name }: { $n ->
        [one] yksi vastaaja
       *[other] { $n } vastaajaa
    }.
    { $one_sentence }
    Alle { $k } vastaajan ryhmiä ei näytetä.
    { $url }

# max 300 · name="ilta-ajat" · n="1000" · k="10"
st-report-few = { $name }: vastaajia on { $n }, eikä tuloksia näytetä ennen kuin heitä on { $k }.

# max 40
st-role = rooli
    .owner = omistaja
    .planner = suunnittelija
    .moderator = moderaattori
    .analyst = analyytikko
    .dpo = tietosuojavastaava
    .auditor = tarkastaja

# max 2000 · rows="<1500>"
st-roles =
    Kuka saa tehdä mitä:
    { $rows }
    Uusi rooli: /roles invite moderator · lopeta rooli: /roles end 3

# max 120 · i="10" · who="Maija Virtanen" · role="tietosuojavastaava" · from="15.12.2026"
st-role-row = { $i } · { $who } · { $role } · { $from } alkaen

# max 500 · role="tietosuojavastaava" · url="https://kuulolla.fi/r/iltavastaanotot" · code="ABCD-EFGH-JKLM"
st-role-invite =
    Kutsu rooliin: { $role }. Anna linkki vain sille, jolle se kuuluu. Se toimii kerran ja vuorokauden ajan.
    Linkki: { $url }
    Koodi: { $code }

# max 300 · who="Maija Virtanen" · role="tietosuojavastaava"
st-role-ended = Rooli päättyi: { $who }, { $role }.

# max 300
st-role-last = Viimeistä omistajaa ei voi poistaa. Kutsu ensin toinen: /roles invite owner

# max 300
st-role-unknown = Roolia ei löytynyt. Katso rivit komennolla /roles.

# max 300
st-code-bad = Tällä koodilla ei pääse sisään. Pyydä omistajalta uusi kutsu.
