## Moderators: cards, decisions and their reasons

# max 600 · no="1234" · campaign="ilta-ajat" · language="suomi" · age="12 päivää" · statement="<160>" · dup_no="1233" · dup="<160>" · scan="Matti Meikäläinen" · queue="1000"
mod-card =
    Väite { $no } · { $campaign } · { $language } · odottanut { $age }
    ”{ $statement }”
    Muistuttaa: { $dup_no } ”{ $dup }”
    Henkilötiedot: { $scan }
    Jonossa { $queue }
    .approve = Hyväksy
    .reject = Hylkää
    .reword = Muotoile
    .merge = Yhdistä { $dup_no }
    .escalate = Siirrä eteenpäin

# max 500 · no="1234" · campaign="ilta-ajat" · language="suomi" · age="12 päivää" · statement="<160>" · scan="Matti Meikäläinen" · queue="1000"
mod-card-alone =
    Väite { $no } · { $campaign } · { $language } · odottanut { $age }
    ”{ $statement }”
    Henkilötiedot: { $scan }
    Jonossa { $queue }
    .approve = Hyväksy
    .reject = Hylkää
    .reword = Muotoile
    .escalate = Siirrä eteenpäin

# max 40
mod-scan = henkilötiedot
    .clear = ei löytynyt
    .health = terveystieto, ei julkaista näin

# max 300 · statement="<160>"
mod-why =
    ”{ $statement }”
    Miksi hylätään? Kirjoittaja näkee syyn.
    .not-statement = Ei ole väite
    .duplicate = Jo sanottu
    .identifies = Tunnistettava
    .off-topic = Ei kuulu aiheeseen
    .insult = Loukkaa tai uhkaa
    .two-things = Kaksi asiaa
    .back = Takaisin

# max 80
reason-not-statement = teksti ei ole lause, johon voi vastata

# max 80
reason-duplicate = joku on jo sanonut saman asian

# max 80
reason-identifies = tekstistä voi tunnistaa ihmisen

# max 80
reason-off-topic = teksti kertoo eri aiheesta

# max 80
reason-insult = teksti loukkaa tai uhkaa ihmistä

# max 80
reason-two-things = lauseessa on kaksi asiaa

# max 40 · into="1234"
mod-decision = päätös
    .approved = hyväksytty
    .rejected = hylätty
    .merged = yhdistetty
    .reworded = ehdotettu muutosta
    .escalated = siirretty eteenpäin
    .undone = palautettu jonoon
    .merged-into = yhdistetty: { $into }
    .accepted = muutos sopi
    .refused = muutos ei sopinut
    .appealed = uusi tarkistus
    .expired = ei vastausta
    .withdrawn = kirjoittaja poisti

# max 500 · kind="statement" · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen" · time="18.00" · statement="<160>"
mod-done =
    { $kind ->
        [quote] Lainaus
       *[statement] Väite
    } { $no }: { $decision } · { $who } klo { $time }
    ”{ $statement }”
    .undo = Kumoa
    .next = Seuraava

# max 300 · kind="statement" · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen" · time="18.00"
mod-taken =
    { $kind ->
        [quote] Lainaus
       *[statement] Väite
    } { $no } oli jo ratkaistu: { $decision }, { $who } klo { $time }. Painalluksesi ei muuttanut mitään.

# max 300 · kind="statement" · no="1234" · left="148"
mod-half =
    { $kind ->
        [quote] Lainaus
       *[statement] Väite
    } { $no }: hyväksyntäsi on kirjattu. Tarvitaan vielä { $left ->
        [one] yksi hyväksyjä
       *[other] { $left } hyväksyjää
    }.

# max 300 · kind="statement" · no="1234" · votes="1000"
mod-undone = { $kind ->
        [quote] Kumottu. Lainaus { $no } on taas jonossa. Sitä ei näytetä nyt.
       *[statement] Kumottu. Väite { $no } on taas jonossa. Ääniä ehti tulla { $votes }. Ne säilyvät, jos väite palaa.
    }

# max 300 · kind="statement" · no="1234"
mod-undo-denied =
    { $kind ->
        [quote] Lainausta
       *[statement] Väitettä
    } { $no } ei voi enää kumota.
    Päätöksen tekijä voi kumota sen vuorokauden ajan.
    Omistaja voi kumota sen aina.

# max 40
mod-author = kirjoittaja

# max 300 · kind="statement" · no="1234" · owner="Maija Virtanen"
mod-escalate =
    { $kind ->
        [quote] Lainaus
       *[statement] Väite
    } { $no } siirtyi vastuuhenkilölle: { $owner }.

# max 300
mod-no-owner = Toista vastuuhenkilöä ei ole. Siksi väitettä ei voi siirtää.

# max 400 · statement="<160>"
mod-reword =
    ”{ $statement }”
    Kirjoita uusi muoto. Älä muuta ajatusta. Kysymme kirjoittajalta luvan.
    .back = Takaisin

# max 600 · no="1234" · old="<160>" · new="<160>"
mod-reword-sent =
    Väite { $no }: ehdotus lähti kirjoittajalle.
    Odotamme vastausta 3 päivää.
    Jos vastausta ei tule, väitettä ei julkaista.
    Nyt: ”{ $old }”
    Ehdotus: ”{ $new }”
    .undo = Kumoa

# max 300 · max="160"
mod-unfit =
    Ehdotus ei lähtenyt. Kirjoita se uudelleen.
    Siinä saa olla enintään { $max } merkkiä.
    Sen pitää poiketa nykyisestä tekstistä.
    Siinä ei saa olla henkilötietoja.

# max 300
mod-merge-gone = Väitteitä ei yhdistetty. Toinen ei ole enää äänestettävänä.

# max 300 · kind="statement" · no="1234"
mod-appeal-own = Hylkäsit itse { $kind ->
        [quote] lainauksen
       *[statement] väitteen
    } { $no }. Uuden tarkistuksen tekee toinen moderaattori.

# max 300
mod-empty = Jono on tyhjä. Kerromme, kun uutta tulee.

# max 300 · queue="1000" · oldest="12 päivää" · url="https://kuulolla.example/staff/queue"
mod-queue =
    Jonossa { $queue ->
        [one] yksi teksti
       *[other] { $queue } tekstiä
    }, vanhin odottanut { $oldest }.
    Sama sivuna: { $url }
    .open = Avaa jono

# max 300 · total="1000" · ok="1000" · rejected="1000" · merged="1000" · queue="1000" · oldest="12 päivää" · appeals="12"
mod-digest =
    Eilen { $total }: hyväksytty { $ok }, hylätty { $rejected }, yhdistetty { $merged }.
    Jonossa { $queue }, vanhin odottanut { $oldest }.
    Uusi tarkistus pyydetty: { $appeals }
    .open = Avaa jono

# max 400 · day="15.12." · total="1000" · ok="1000" · rejected="1000" · merged="1000" · queue="1000" · oldest="12 päivää" · appeals="12"
mod-digest-since =
    Tämä koskee aikaa { $day } alkaen.
    Päätöksiä { $total }: hyväksytty { $ok }, hylätty { $rejected }, yhdistetty { $merged }.
    Jonossa { $queue }, vanhin odottanut { $oldest }.
    Uusi tarkistus pyydetty: { $appeals }
    .open = Avaa jono

# max 300 · queue="1000" · oldest="12 päivää"
mod-waits =
    Jonossa { $queue ->
        [one] on yksi väite
       *[other] on { $queue } väitettä
    }. Vanhin on odottanut { $oldest }.
    Kirjoittajat odottavat vastausta. Lupasimme sen yleensä vuorokaudessa.
    .open = Avaa jono

# max 2000 · rows="<900>" · no="1234"
mod-log =
    Viimeisimmät päätökset, uusin ensin:
    { $rows }
    .undo = Kumoa { $no }

# max 200 · kind="statement" · day="15.12." · time="18.00" · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen"
mod-log-row = { $day } klo { $time } · { $kind ->
        [quote] lainaus
       *[statement] väite
    } { $no } · { $decision } · { $who }

# max 300
mod-log-empty = Päätöksiä ei ole vielä tehty.

# max 300 · who="Maija Virtanen"
mod-welcome = Tervetuloa, { $who }. Olet moderaattori. Väitteet tulevat tänne yksi kerrallaan. Komennot: /queue, /next, /log, /help

# max 300
mod-denied = Tähän tarvitaan moderaattorin oikeus. Sen antaa omistaja komennolla /roles.

## The queue as a page, for those who prefer a list

# max 80
mod-page-title = Moderaattorin jono

# max 200 · queue="1000" · oldest="12 päivää"
mod-page-counts =
    Jonossa { $queue ->
        [one] yksi teksti
       *[other] { $queue } tekstiä
    }, vanhin odottanut { $oldest }.

# max 80
mod-page-chat = Takaisin keskusteluun

# max 80 · kind="statement" · no="1234" · campaign="ilta-ajat"
mod-page-heading =
    { $kind ->
        [quote] Lainaus
       *[statement] Väite
    } { $no } · { $campaign }

# max 80
mod-page-waited = Odottanut

# max 80
mod-page-near = Muistuttaa

# max 80
mod-page-scan = Henkilötiedot

# max 80
mod-page-reason = Hylkäyksen syy

# max 80
mod-page-more = Näytä seuraavat

# max 80
mod-page-log = Viimeisimmät päätökset

# max 80
mod-page-choose = Valitse syy

# max 100
mod-page-words = Uusi lause. Kysymme kirjoittajalta luvan.

# max 80
mod-page-unchanged = Mikään ei muuttunut.
