## Moderators: cards, decisions and their reasons

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

# max 300
mod-why = Miksi hylätään? Kirjoittaja näkee syyn.
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

# max 40
mod-decision = päätös
    .approved = hyväksytty
    .rejected = hylätty
    .merged = yhdistetty
    .reworded = ehdotettu muutosta
    .escalated = siirretty eteenpäin
    .undone = palautettu jonoon

# max 300 · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen" · time="18.00"
mod-done = Väite { $no }: { $decision } · { $who } klo { $time }
    .undo = Kumoa

# max 300 · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen" · time="18.00"
mod-taken = Väite { $no } oli jo ratkaistu: { $decision }, { $who } klo { $time }. Painalluksesi ei muuttanut mitään.

# max 300 · no="1234" · left="148"
mod-half =
    Väite { $no }: hyväksyntäsi on kirjattu. Tarvitaan vielä { $left ->
        [one] yksi hyväksyjä
       *[other] { $left } hyväksyjää
    }.

# max 300 · no="1234" · votes="1000"
mod-undone = Kumottu. Väite { $no } on taas jonossa. Ääniä ehti tulla { $votes }. Ne säilyvät, jos väite palaa.

# max 300 · no="1234"
mod-undo-denied =
    Väitettä { $no } ei voi enää kumota.
    Päätöksen tekijä voi kumota sen vuorokauden ajan.
    Omistaja voi kumota sen aina.

# max 300
mod-empty = Jono on tyhjä. Kerromme, kun uusi väite tulee.

# max 300 · queue="1000" · oldest="12 päivää"
mod-queue =
    Jonossa { $queue ->
        [one] yksi väite
       *[other] { $queue } väitettä
    }, vanhin odottanut { $oldest }.
    .open = Avaa jono

# max 2000 · rows="<900>"
mod-log =
    Viimeisimmät päätökset, uusin ensin:
    { $rows }

# max 200 · day="15.12." · time="18.00" · no="1234" · decision="hylätty, loukkaa tai uhkaa ihmistä" · who="Maija Virtanen"
mod-log-row = { $day } klo { $time } · väite { $no } · { $decision } · { $who }

# max 300
mod-log-empty = Päätöksiä ei ole vielä tehty.

# max 300 · who="Maija Virtanen"
mod-welcome = Tervetuloa, { $who }. Olet moderaattori. Väitteet tulevat tänne yksi kerrallaan. Komennot: /queue, /next, /log, /help

# max 300
mod-denied = Tähän tarvitaan moderaattorin oikeus. Sen antaa omistaja komennolla /roles.
