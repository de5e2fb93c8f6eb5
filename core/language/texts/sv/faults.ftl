## Faults of a document: what is wrong and what to do

# max 300 · line="1000" · fault="<200>"
fault-line = Rad { $line }: { $fault }

# max 300 · file="ilta-ajat.yaml"
fault-none = { $file }: inga fel.

# max 300 · file="ilta-ajat.yaml"
fault-unread = Filen { $file } kan inte läsas. Kontrollera namnet och att den är text i UTF-8.

# max 300
fault-empty = Filen är tom. Börja med mallen.

# max 300 · limit="256"
fault-too-big = Filen är för stor. Högst { $limit } kilobyte.

# max 300
fault-control-character = På raden finns ett tecken som inte är text. Ta bort det.

# max 300
fault-tab = Raden är indragen med tabb. Använd mellanslag.

# max 300
fault-not-yaml = Filen är inte YAML från och med här. Kontrollera indrag, parenteser och citattecken.

# max 300
fault-too-deep = Det finns för många nivåer. Kontrollera parenteser och indrag.

# max 300
fault-two-documents = Filen har två dokument. Ta bort raden ---.

# max 300
fault-alias = Hänvisningar (& och *) kan inte användas. Skriv texten på nytt.

# max 300 · tag="<40>"
fault-tag = Typmarkeringen kan inte användas: { $tag }. Ta bort den.

# max 300
fault-top-not-map = Filen ska börja med nycklar, till exempel: campaign: kvallar

# max 300
fault-key-not-text = Nyckeln ska vara text.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-duplicate-key = Nyckeln finns två gånger: { $key }. Ta bort den ena.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-unknown-key = Okänd nyckel: { $key }. Ta bort den eller rätta namnet.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-missing = Nyckeln saknas: { $key }. Lägg till den.

# max 300 · key="steps.12.question.ask.fi-easy" · languages="fi, sv, en"
fault-texts-not-map = Under { $key } behövs en text på varje språk: { $languages }.

# max 300 · key="steps.12.question.ask.fi-easy" · language="fi-easy"
fault-language-missing = Texten saknar språket { $language }. Lägg till { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-language-unknown = Okänt språk: { $key }. Språken är fi, sv, en och fi-easy.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-text = Värdet ska vara text: { $key }. Sätt det inom citattecken.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-text-empty = Texten saknas: { $key }. Skriv den.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="300" · length="1200"
fault-text-long = Texten är för lång: { $key }. Den har { $length } tecken, gränsen är { $limit }. Förkorta.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="300"
fault-text-long-plain = Texten är för lång: { $key }. Gränsen är { $limit } tecken.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-yes-no = Skriv true eller false: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-number = Värdet ska vara ett tal: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-whole-number = Värdet ska vara ett heltal: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-map = Här ska finnas undernycklar: { $key }. Mallen har ett exempel.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-list = Värdet ska vara en lista: { $key }. Börja varje rad med ett streck.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-date = Värdet ska vara en dag, till exempel 2026-12-01: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · value="2026-02-30"
fault-no-such-day = Dagen finns inte i kalendern: { $value }. Nyckel: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-span = Skriv tiden som tal och enhet, till exempel 3 days: { $key }. Enheter: hours, days, weeks.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-address = Adressen ska börja med https://: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="1000000"
fault-above = Talet ska vara större än { $limit }: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="1000000"
fault-at-least = Det minsta talet är { $limit }: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="1000000"
fault-at-most = Det största talet är { $limit }: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="500"
fault-list-short = För få alternativ: { $key }. Minst { $limit }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="500"
fault-list-long = För många: { $key }. Högst { $limit }.

# max 300 · key="steps.12.question.ask.fi-easy" · allowed="public-task, consent, legal-obligation, legitimate-interest"
fault-choice = Detta kan inte väljas: { $key }. Alternativ: { $allowed }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-slug = Kortnamnet har 2–40 tecken: a–z, 0–9 och bindestreck. Rätta { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-code = Koden kan ha bokstäver a–z, siffror och streck. Rätta { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-value = Värdet duger inte: { $key }. Se mallen.

# max 300 · key="steps.12.question.ask.fi-easy" · value="municipality"
fault-twice = Samma namn finns två gånger: { $value }. Nyckel: { $key }. Byt det ena.

# max 300 · key="decision.answer_by" · first="decision.meets"
fault-date-order = Dagarna är i fel ordning: { $first } är senare än { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · first="from" · second="to"
fault-range-order = Värdet { $first } ska vara mindre än { $second }: { $key }.

# max 300 · strata="230" · needed="1150" · size="800"
fault-minimums-exceed-size = Urvalet är för litet: { $strata } strata kräver minst { $needed } personer. Storleken är { $size }.

# max 300 · key="age_group=18-28"
fault-expected-key = Andelens namn duger inte: { $key }. Skriv default eller till exempel age_group=18-29.

# max 300 · key="municipality=Mänttä-Vilppula"
fault-group-key = { $key } är ingen grupp i det här urvalet. Skriv en uppgift ur sample.strata och dess värde, till exempel age_group=18-29.

# max 300 · answers="1000" · size="800"
fault-answers-exceed-size = Man vill ha { $answers } svar men lottar ut { $size } personer. Rätta waves.until eller sample.size.

# max 300 · waves="20"
fault-waves-too-long = Inbjudningsomgångarna ryms inte medan enkäten är öppen. Omgångar: { $waves }. Förkorta mellanrummet eller minska antalet.

# max 300 · reminders="2"
fault-reminders-too-long = Påminnelserna ryms inte medan enkäten är öppen. Påminnelser: { $reminders }. Förkorta mellanrummet eller minska antalet.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-step-kind = Steget ska ha antingen statements eller question: { $key }.

# max 300 · kind="statements" · step="statements"
fault-step-missing = Kampanjen är av slaget { $kind }, men steget saknas: { $step }. Lägg till det.

# max 300 · question="why" · types="single, multiple, scale, number, text"
fault-question-type = Frågan { $question } behöver en typ: { $types }.

# max 300 · question="why"
fault-question-wording = Frågan { $question } saknar ord: ge antingen ask eller arms.

# max 300
fault-place-way = En plats anges på kartan eller ur kommunlistan. Tillåt åtminstone det ena: pin eller municipalities.

# max 300 · question="why" · name="whem"
fault-condition-question = Villkoret för frågan { $question } nämner { $name }, som inte frågas tidigare. Rätta namnet eller ordningen.

# max 300 · question="why" · name="when" · value="evenings"
fault-condition-code = Villkoret för frågan { $question } har { $value }, som inte är ett alternativ i frågan { $name }.

# max 300 · question="why"
fault-unreachable = Frågan { $question } går inte att nå. Rätta villkoret.

# max 300 · question="<40>" · column="501"
fault-condition-wants-question = Villkoret för frågan { $question } kan inte läsas vid tecken { $column }: där ska stå namnet på en fråga.

# max 300 · question="<40>" · column="501"
fault-condition-wants-operator = Villkoret för frågan { $question } kan inte läsas vid tecken { $column }: där ska stå en jämförelse, till exempel ==, !=, <, in eller has.

# max 300 · question="<40>" · column="501"
fault-condition-wants-value = Villkoret för frågan { $question } kan inte läsas vid tecken { $column }: där ska stå en kod, ett tal eller en dag.

# max 300 · question="<40>" · column="501"
fault-condition-wants-opening = Villkoret för frågan { $question } kan inte läsas vid tecken { $column }: skriv koderna inom parentes, till exempel: in (a, b)

# max 300 · question="<40>" · column="501"
fault-condition-wants-closing = Villkoret för frågan { $question } kan inte läsas vid tecken { $column }: en parentes är inte stängd.

# max 300 · question="<40>" · column="501"
fault-condition-wants-joint = Villkoret för frågan { $question } kan inte läsas vid tecken { $column }: förena två jämförelser med and eller or.

# max 300 · question="<40>" · column="501"
fault-condition-wants-quote = Villkoret för frågan { $question } kan inte läsas vid tecken { $column }: ett citattecken är inte stängt.

# max 300 · question="<40>" · column="501"
fault-condition-wants-character = Villkoret för frågan { $question } kan inte läsas vid tecken { $column }: tecknet hör inte hit. Skriv en kod som har det inom citattecken.

# max 300 · question="<40>" · column="501"
fault-condition-wants-shorter = Villkoret för frågan { $question } är för långt: det måste sluta före tecken { $column }. Dela frågan i två.

# max 300 · question="<40>" · circle="<80>"
fault-condition-circle = Frågorna väntar på varandra i en cirkel: { $circle }. Rätta villkoret för frågan { $question } eller någon annan av dem.

# max 300 · question="<40>" · name="<40>" · kind="multiple" · comparison="answered"
fault-condition-kind = Villkoret för frågan { $question } har { $comparison } om frågan { $name }, men det går inte med dess typ ({ $kind }).

# max 300 · question="<40>" · name="<40>" · value="<40>"
fault-condition-number = Villkoret för frågan { $question } jämför frågan { $name } med { $value }. Skriv ett tal, till exempel 12 eller 2.5.

# max 300 · question="<40>" · name="<40>" · value="<40>"
fault-condition-day = Villkoret för frågan { $question } jämför frågan { $name } med { $value }. Skriv en dag, till exempel 2026-12-01.

# max 300 · question="<40>" · name="<40>" · value="<40>" · bounds="2026-12-01–2026-12-31"
fault-condition-bounds = Villkoret för frågan { $question } har { $value }, men gränserna för frågan { $name } är { $bounds }.

# max 300 · question="<40>" · part="<100>"
fault-condition-part = En del av villkoret för frågan { $question } kan aldrig bli sann: { $part }. Rätta den eller ta bort den.

# max 300
fault-conditions-tangled = Villkoren är för invecklade för att kontrolleras till slut. Pröva frågorna själv eller gör dem enklare.

# max 300 · question="<40>"
fault-condition-always = Villkoret för frågan { $question } är sant för alla. Ta bort eller rätta det.

# max 300 · question="<40>" · name="<40>"
fault-pipe = En text i frågan { $question } visar svaret på { $name }, som inte frågas före den. Rätta namnet eller ordningen.

# max 300 · question="<40>" · name="<40>"
fault-pipe-kind = En text i frågan { $question } visar svaret på { $name }, som inte kan skrivas ut. Ta bort det.

# max 300 · question="<40>" · name="<40>"
fault-pipe-silent = En text i frågan { $question } visar svaret på { $name }, men alla svarar inte på den. Lägg till i villkoret: answered({ $name })

# max 300 · question="<40>" · block="<40>"
fault-block-apart = Frågan { $question } hör till blocket { $block }, men det står andra frågor emellan. Ställ blockets frågor efter varandra.

# max 300 · question="<40>" · name="<40>" · block="<40>"
fault-block-refers = Frågan { $question } hänvisar till { $name } i samma block { $block }, vars ordning lottas. Ta ut den ena ur blocket.

# max 300 · question="<40>" · key="exclusive" · kinds="single, multiple, ranking"
fault-key-kind = Frågan { $question } kan inte ha { $key }: bara dessa typer kan ha det: { $kinds }.

# max 300 · question="<40>" · key="at_least" · count="9"
fault-choices-few = { $key } passar inte frågan { $question }: alternativ som kan väljas tillsammans: { $count }.

# max 300 · question="<40>"
fault-limits-order = I frågan { $question } är at_least större än at_most. Rätta det ena.

# max 300 · question="<40>" · quota="1000000" · size="1000000"
fault-quota-exceeds-size = Kvoten för frågan { $question } är { $quota }, men { $size } personer lottas. Rätta quota eller sample.size.

# max 350 · line="1000" · fault="<250>"
fault-caution = Rad { $line }, en anmärkning: { $fault }
