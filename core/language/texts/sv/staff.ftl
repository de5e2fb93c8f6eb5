## Staff: campaigns from file to report, and who may do what

# max 300 · who="Maija Virtanen" · roles="suunnittelija, moderaattori"
st-welcome =
    Välkommen, { $who }. Din roll: { $roles }.
    Skriv /help, så ser du vad du kan göra.

# max 300 · roles="suunnittelija, moderaattori"
st-name =
    Välkommen. Din roll: { $roles }.
    Under vilket namn ser kollegerna dig? Skriv namnet.
    .skip = Jag berättar inte

# max 300 · who="Maija Virtanen"
st-name-set = Kollegerna ser dig som: { $who }

# max 300
st-name-bad = Skriv namnet med bokstäver, högst 60 tecken.

# max 1200 · rows="<900>"
st-help =
    Du kan använda dessa:
    { $rows }

# max 80
st-cmd-campaigns = /campaigns – alla kampanjer

# max 80
st-cmd-new = /new – ny kampanj, /new NAMN – en kampanjs fil

# max 80
st-cmd-sample = /sample NAMN – lotta ett urval

# max 80
st-cmd-preview = /preview NAMN – se vad invånaren ser

# max 80
st-cmd-launch = /launch NAMN – be om start

# max 80
st-cmd-status = /status NAMN – läget

# max 80
st-cmd-pause = /pause NAMN – avbryt

# max 80
st-cmd-resume = /resume NAMN – fortsätt

# max 80
st-cmd-cancel = /cancel NAMN – avsluta helt

# max 80
st-cmd-report = /report NAMN – resultat

# max 80
st-cmd-roles = /roles – vem som får göra vad

# max 80
st-cmd-queue = /queue – hur många påståenden väntar

# max 80
st-cmd-next = /next – nästa påstående

# max 80
st-cmd-log = /log – de senaste besluten

# max 80
st-cmd-help = /help – den här listan

# max 300
st-stranger = Den här chatten är för personal. Du kommer med genom en inbjudningskod från en ägare.

# max 300 · command="<20>" · roles="omistaja tai suunnittelija"
st-denied = Du har inte rätt till kommandot { $command }. Det kräver rollen: { $roles }. En ägare ger rollen med /roles.

# max 300 · roles="omistaja tai suunnittelija"
st-denied-now = Du har inte längre rätt till det här. Det kräver rollen: { $roles }. En ägare ger den med /roles.

# max 300 · name="ilta-ajat"
st-unknown-campaign = Kampanjen { $name } finns inte. Du ser alla kampanjer med /campaigns.

# max 300
st-usage-sample = Skriv kampanjens namn, till exempel: /sample ilta-ajat

# max 300
st-usage-preview = Skriv kampanjens namn och, om du vill, språket och ordet nummer, till exempel: /preview ilta-ajat sv nummer

# max 300
st-usage-launch = Skriv kampanjens namn, till exempel: /launch ilta-ajat

# max 300
st-usage-status = Skriv kampanjens namn, till exempel: /status ilta-ajat

# max 300
st-usage-pause = Skriv kampanjens namn, till exempel: /pause ilta-ajat

# max 300
st-usage-resume = Skriv kampanjens namn, till exempel: /resume ilta-ajat

# max 300
st-usage-cancel = Skriv kampanjens namn, till exempel: /cancel ilta-ajat

# max 300
st-usage-report = Skriv kampanjens namn, till exempel: /report ilta-ajat

# max 500
st-usage-roles =
    Så här delar du ut roller:
    /roles – vem som får göra vad
    /roles invite moderator – inbjudningslänk till en ny person
    /roles end 3 – avsluta rollen på rad 3
    Roller: owner, planner, moderator, analyst, dpo, auditor

# max 40
st-state = läge
    .draft = utkast
    .checked = kontrollerad
    .requested = väntar på beslut
    .launched = startad
    .open = pågår
    .paused = pausad
    .closed = avslutad
    .reported = resultat ute
    .cancelled = inställd

# max 2000 · rows="<1500>"
st-campaigns =
    Kampanjer, den nyaste först:
    { $rows }

# max 200 · name="ilta-ajat" · state="odottaa hyväksyntää" · from="15.12.2026" · to="15.12.2027" · title="Iltavastaanotot ja kiireetön hoito"
st-campaign-row = { $name } · { $state } · { $from }–{ $to } · ”{ $title }”

# max 300
st-campaigns-none = Det finns inga kampanjer än. Börja med /new.

# max 300
st-new = Skicka kampanjfilen eller svara på frågor.
    .file = Jag skickar filen
    .ask = Fråga mig
    .template = Tom mall

# max 300
st-new-file = Klistra in kampanjfilens text som ett meddelande här.
    .template = Tom mall
    .cancel = Avbryt

# max 2000 · n="1000" · rows="<1500>"
st-new-faults =
    { $n ->
        [one] Filen har ett fel
       *[other] Filen har { $n } fel
    }:
    { $rows }
    Rätta och skicka igen.

# max 300 · name="ilta-ajat" · next="/preview ilta-ajat" · title="Iltavastaanotot ja kiireetön hoito"
st-new-made = Kampanjen { $name } är skapad: ”{ $title }”. Härnäst: { $next }

# max 300 · name="ilta-ajat" · title="Iltavastaanotot ja kiireetön hoito"
st-new-changed = Kampanjen { $name } är uppdaterad: ”{ $title }”. Urvalet måste lottas på nytt: /sample { $name }

# max 300 · name="ilta-ajat" · title="Iltavastaanotot ja kiireetön hoito"
st-new-changed-open = Kampanjen { $name } är uppdaterad: ”{ $title }”. Se på den ännu: /preview { $name }

# max 300 · name="ilta-ajat"
st-new-taken = Namnet { $name } används redan, och kampanjen kan inte längre ändras. Ge filen ett annat namn.

# max 1500 · name="ilta-ajat" · size="8000" · pool="33000" · rows="<900>" · hash="<16>" · time="18.00"
st-sample =
    Urval { $name }: { $size ->
        [one] en person
       *[other] { $size } personer
    }, { $pool } i poolen. Urval % / befolkning %
    { $rows }
    Fröets hashvärde { $hash }, publicerat { $time }.
    .accept = Godkänn urvalet
    .change = Ändra
    .picture = Visa bild
    .groups = Alla grupper

# max 400 · name="ilta-ajat" · day="15" · days="15" · state="avoinna" · started="100000" · done="100000" · to="15.12.2026"
st-status-open =
    { $name }, dag { $day }/{ $days }, { $state }
    Vem som helst får svara, ingen har lottats: började { $started } · färdiga { $done }
    Öppen till { $to }.

# max 120 · group="Mänttä-Vilppula, 65–79, nainen" · share="51" · population="52"
st-sample-row = { $group } { $share } / { $population }

# max 300 · group="Mänttä-Vilppula, 65–79, nainen" · got="1000" · target="1200"
st-sample-short = Blir för få: { $group } { $got }, mål { $target }.

# max 500 · why="<300>"
st-sample-refused = Urvalet kan inte lottas: { $why }

# max 300 · name="ilta-ajat"
st-sample-accepted = Urvalet { $name } är godkänt. Kontrollera ännu /preview { $name } och be sedan om start: /launch { $name }

# max 300 · language="suomi"
st-preview = FÖRHANDSVISNING { $language }: invånaren ser det här. Inget sparas, och siffrorna är påhittade.

# max 300
st-preview-press = Det här är en förhandsvisning: ett tryck gör ingenting.

# max 300
st-preview-none = Det finns inga påståenden än, så här är inga kort.

# max 500 · name="ilta-ajat" · invitations="<80>" · from="15.12.2026" · to="15.12.2027" · capped="1000"
st-launch =
    Ska { $name } startas?
    Inbjudningar { $invitations }. Öppen { $from }–{ $to }.
    Månadsgränsen utesluter: { $capped }. Filen kan inte ändras efter starten.
    En annan person måste godkänna.
    .ask = Be om godkännande
    .cancel = Avbryt

# max 80 · size="8000" · first="4000"
st-invited-waves = { $size }, genast { $first }, resten i vågor

# max 80 · size="8000"
st-invited-once = { $size }, alla genast

# max 80
st-invited-none = 0, eftersom alla som vill kan svara

# max 300 · names="Maija Virtanen, Matti Meikäläinen, Liisa Lahtinen"
st-asked = Begäran är skickad. Dessa kan godkänna: { $names }.

# max 300
st-no-approver = Ingen annan kan godkänna. Bjud in en annan person: /roles invite planner

# max 300 · who="Maija Virtanen" · name="ilta-ajat" · size="8000"
st-approve =
    { $who } ber om start: { $name }, { $size ->
        [one] en inbjudan
       *[other] { $size } inbjudningar
    }. Se först /preview { $name }.
    .approve = Jag godkänner
    .return = Jag skickar åter

# max 300 · names="Maija Virtanen, Matti Meikäläinen, Liisa Lahtinen"
st-own = Du kan inte godkänna din egen begäran. Dessa kan: { $names }.

# max 300 · who="Maija Virtanen" · name="ilta-ajat"
st-returned = { $who } skickade begäran tillbaka: { $name }. Kampanjen startade inte. Ändra filen och be igen.

# max 300 · name="ilta-ajat" · a="Maija Virtanen" · b="Matti Meikäläinen" · time="18.00" · first_at="18.00"
st-launched = { $name } pågår: begärdes av { $a }, godkändes av { $b }, kl. { $time }. De första inbjudningarna går kl. { $first_at }. Avbryt: /pause { $name }

# max 300 · name="ilta-ajat" · a="Maija Virtanen" · b="Matti Meikäläinen" · time="18.00" · first_at="18.00"
st-launched-open = { $name } pågår: begärdes av { $a }, godkändes av { $b }, kl. { $time }. Man kan svara från kl. { $first_at }. Avbryt: /pause { $name }

# max 300 · name="ilta-ajat" · state="odottaa hyväksyntää"
st-taken = { $name } är redan behandlad: { $state }. Ditt tryck ändrade ingenting.

# max 300 · command="<20>" · name="ilta-ajat" · state="odottaa hyväksyntää"
st-not-now = Kommandot { $command } går inte nu, eftersom läget för kampanjen { $name } är: { $state }.

# max 500 · name="ilta-ajat" · day="14" · days="14" · state="odottaa hyväksyntää" · invited="8000" · started="8000" · done="8000" · refused="8000" · gone="8000" · rr="58" · missing="<120>" · next="15.12.2026 18.00"
st-status =
    { $name }, dag { $day }/{ $days }, { $state }
    Inbjudna { $invited } · började { $started } · svarade { $done } · avböjde { $refused } · nåddes inte { $gone }
    Svarsprocent { $rr } % (AAPOR RR2)
    Saknas mest: { $missing }
    Nästa våg: { $next }
    .wave = Våg nu
    .remind = Påminn
    .picture = Visa bild
    .groups = Alla grupper

# max 120 · group="Mänttä-Vilppula, 65–79, nainen" · got="1000" · target="1200"
st-status-group = { $group }, { $got }, mål { $target }

# max 40
st-status-none = inget

# max 300 · name="ilta-ajat" · state="odottaa hyväksyntää" · from="15.12.2026" · to="15.12.2027"
st-status-draft = { $name }: { $state }. Inga inbjudningar har skickats. Öppen { $from }–{ $to }.

# max 300 · name="ilta-ajat"
st-paused = { $name } är pausad. Inga inbjudningar eller påminnelser skickas. Svar tas inte emot. Fortsätt: /resume { $name }

# max 300 · name="ilta-ajat"
st-resumed = { $name } fortsätter. Inbjudningar och påminnelser skickas igen.

# max 300 · name="ilta-ajat"
st-cancel-ask =
    Ska { $name } ställas in?
    Inga fler inbjudningar skickas, och ingen kan svara. Givna svar sparas.
    Det går inte att ångra.
    .cancel-it = Ställ in kampanjen
    .keep = Ställ inte in

# max 300 · name="ilta-ajat" · who="Maija Virtanen" · time="18.00"
st-cancelled = { $name } är inställd: { $who } kl. { $time }.

# max 300 · name="ilta-ajat"
st-kept = Okej, { $name } fortsätter som förut.

# max 800 · name="ilta-ajat" · n="1000" · rr="58" · one_sentence="<300>" · margin="3,4" · deff="1,4" · k="10" · url="https://kuulolla.fi/r/iltavastaanotot"
st-report =
    { $name }: { $n ->
        [one] en svarande
       *[other] { $n } svarande
    }, svarsprocent { $rr } %.
    { $one_sentence }
    Precision: ±{ $margin } procentenheter, viktningens effekt { $deff }.
    Grupper med färre än { $k } svarande visas inte.
    { $url }

# max 800 · name="ilta-ajat" · n="1000" · rr="58" · one_sentence="<300>" · k="10" · url="https://kuulolla.fi/r/iltavastaanotot"
st-report-rough =
    { $name }: { $n ->
        [one] en svarande
       *[other] { $n } svarande
    }, svarsprocent { $rr } %.
    { $one_sentence }
    Grupper med färre än { $k } svarande visas inte.
    { $url }

# max 800 · name="ilta-ajat" · n="1000" · one_sentence="<300>" · k="10" · url="https://kuulolla.fi/r/iltavastaanotot"
st-report-open =
    { $name }: { $n ->
        [one] en svarande
       *[other] { $n } svarande
    }.
    { $one_sentence }
    Grupper med färre än { $k } svarande visas inte.
    { $url }

# max 300 · name="ilta-ajat" · n="1000" · k="10"
st-report-few = { $name }: { $n } har svarat, och resultat visas först när de är { $k }.

# max 40
st-role = roll
    .owner = ägare
    .planner = planerare
    .moderator = moderator
    .analyst = analytiker
    .dpo = dataskyddsombud
    .auditor = granskare

# max 2000 · rows="<1500>"
st-roles =
    Vem får göra vad:
    { $rows }
    Ny roll: /roles invite moderator · avsluta en roll: /roles end 3

# max 120 · i="10" · who="Maija Virtanen" · role="tietosuojavastaava" · from="15.12.2026"
st-role-row = { $i } · { $who } · { $role } · från och med { $from }

# max 500 · role="tietosuojavastaava" · url="https://kuulolla.fi/r/iltavastaanotot" · code="ABCD-EFGH-JKLM"
st-role-invite =
    Inbjudan till rollen: { $role }. Ge länken bara till rätt person. Den fungerar en gång och i ett dygn.
    Länk: { $url }
    Kod: { $code }

# max 300 · who="Maija Virtanen" · role="tietosuojavastaava"
st-role-ended = Rollen avslutades: { $who }, { $role }.

# max 300
st-role-last = Den sista ägaren kan inte tas bort. Bjud först in en annan: /roles invite owner

# max 300
st-role-unknown = Rollen hittades inte. Se raderna med /roles.

# max 300
st-code-bad = Den här koden öppnar ingenting. Be en ägare om en ny inbjudan.
