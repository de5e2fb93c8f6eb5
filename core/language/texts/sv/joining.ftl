## Joining with a letter's code or without one, consents and background

# max 300 · org-fi="Länsi-Uudenmaan hyvinvointialue" · org-sv="Västra Nylands välfärdsområde" · org-en="Wellbeing services county of Western Uusimaa"
join-language =
    Kuulolla: { $org-fi } · { $org-sv } · { $org-en }
    Kieli? Språk? Language?
    .fi = Suomi
    .fi-easy = Selkosuomi
    .sv = Svenska
    .en = English

# max 500 · org-genitive="Västra Nylands välfärdsområdes" · title="Iltavastaanotot ja kiireetön hoito" · minutes="25"
join-hello =
    Hej! Det här är Kuulolla, { $org-genitive } robot.
    Du fick ett brev eftersom du har valts genom lottning att svara på enkäten ”{ $title }”. Det tar ungefär { $minutes ->
        [one] en minut
       *[other] { $minutes } minuter
    }.
    Det är frivilligt och påverkar inte den service du får. Du kan sluta när du vill: skriv sluta.
    Suomeksi: kirjoita suomi. In English: write English.
    .continue = Fortsätt
    .who = Vem frågar?
    .decline = Nej tack

# max 500 · org="Västra Nylands välfärdsområde" · body="välfärdsområdesstyrelsen" · meets="15.12.2027" · url="https://kuulolla.fi/r/iltavastaanotot"
join-who =
    Frågorna kommer från { $org }. Det ordnar hälsotjänster, socialtjänster och räddningsväsendet i området.
    Svaren behandlas av { $body } { $meets }. Vi berättar för dig vad de ledde till.
    Svaren kopplas inte till patientuppgifter. Dataskydd: { $url }
    .continue = Fortsätt
    .decline = Nej tack

# max 300 · cap="12"
consent-pool =
    Får vi bjuda in dig också senare?
    Medlemmarna i invånarpoolen får inbjudningar till enkäter och omröstningar, { $cap ->
        [one] högst en
       *[other] högst { $cap }
    } i månaden. Vi sparar dina kontaktuppgifter tills du tar bort dem.
    .join = Ja, jag går med
    .only-this = Bara denna enkät
    .decline = Nej tack

# max 300 · n="4" · i="1"
traits-intro =
    Ännu { $n ->
        [one] en kort fråga
       *[other] { $n } korta frågor
    } om dig. De visar oss vems röst som saknas. Du behöver inte svara.
    Fråga { $i }/{ $n }. Hur gammal är du?
    .age-18-29 = 18–29
    .age-30-44 = 30–44
    .age-45-64 = 45–64
    .age-65-79 = 65–79
    .age-80-plus = 80 eller över
    .prefer-not = Vill inte uppge

# max 300 · i="4" · n="4"
trait-gender = Fråga { $i }/{ $n }. Vilket är ditt kön?
    .woman = Kvinna
    .man = Man
    .other = Annat
    .prefer-not = Vill inte uppge

# max 300 · i="4" · n="4"
trait-municipality = Fråga { $i }/{ $n }. I vilken kommun bor du? Skriv kommunens namn.
    .prefer-not = Vill inte uppge

# max 300 · name="Mänttä-Vilppula"
trait-municipality-guess = Menade du: { $name }?
    .yes = Ja
    .no = Nej

# max 300
trait-municipality-again = Kommunen hittades inte. Skriv kommunens namn en gång till, till exempel: Tammerfors
    .prefer-not = Vill inte uppge

# max 300
trait-municipality-none = Kommunen hittades inte. Det gör inget, vi fortsätter.

# max 300 · i="4" · n="4"
trait-language = Fråga { $i }/{ $n }. Vilket är ditt modersmål?
    .fi = Finska
    .sv = Svenska
    .other = Annat
    .prefer-not = Vill inte uppge

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · minutes="25" · results="15.12.2027" · body="välfärdsområdesstyrelsen"
join-done =
    Tack, du är med.
    Först enkäten ”{ $title }”, ungefär { $minutes ->
        [one] en minut
       *[other] { $minutes } minuter
    }. Resultaten berättar vi { $results }, och beslutet när { $body } har fattat det. Ska vi börja?
    .start = Börja nu
    .later = Senare

# max 300
join-in-pool = Tack, du är med i invånarpoolen. Vi bjuder in dig nästa gång vi frågar.

# max 300
join-declined = Okej. Vi sparade inget om dig. Om du ändrar dig, skriv: jag deltar.

# max 500 · org-genitive="Västra Nylands välfärdsområdes"
web-hello =
    Hej! Det här är Kuulolla, { $org-genitive } robot. Här kan du påverka tjänsterna genom att svara på korta enkäter.
    Det är frivilligt att delta, och du kan sluta när du vill.
    Fick du en kod i ett brev?
    .have-code = Jag har en kod
    .no-code = Ingen kod
    .what = Vad är det här?

# max 500 · org="Västra Nylands välfärdsområde" · url="https://kuulolla.fi/r/iltavastaanotot"
web-what =
    Kuulolla är en robot som { $org } använder för att fråga invånarna om tjänster. Du svarar i egen takt och kan sluta när du vill.
    Svaren kopplas inte till patientuppgifter. Dataskydd: { $url }
    Fick du en kod i ett brev?
    .have-code = Jag har en kod
    .no-code = Ingen kod

# max 300
code-ask = Skriv koden från brevet. Stora och små bokstäver går bra, bindestrecken kan du lämna bort.

# max 300
code-bad =
    Den här koden öppnar ingenting. Den kan vara felskriven, redan använd eller för gammal.
    Kontrollera koden och skriv den igen, eller fortsätt utan kod.
    .again = Försök igen
    .without = Utan kod
    .new = Be om en ny kod

# max 300
code-wait = Koden har prövats många gånger. Försök igen om en timme eller fortsätt utan kod.
    .without = Utan kod

# max 300
code-again = Du är redan med. Vi fortsätter där du slutade.

# max 300 · contact="029 123 4567, kuulolla@hyvinvointialue.fi"
code-new = Så här får du en ny kod: { $contact }. Vi kan inte ge den här, eftersom vi inte vet vem som frågar.

# max 300
self-note = Du kan svara utan kod. Vi visar de här svaren skilt i resultaten, eftersom vi inte vet vem som svarar.
    .continue = Fortsätt
    .code = Jag skriver en kod
