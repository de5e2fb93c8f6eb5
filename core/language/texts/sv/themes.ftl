## Themes of free text: the card that staff correct, replies, quotes, statements

# max 80
st-cmd-themes = /themes NAMN – fria texter tema för tema

# max 200
st-usage-themes = Skriv: /themes NAMN, /themes NAMN FRÅGA eller till exempel /themes NAMN slå ihop 1 3.

# max 3500 · name="yhdyspinta-kysely-2027" · n="30000" · rows="<2200>" · other="30000" · share="100" · notes="<700>"
st-themes =
    Teman { $name }, { $n } texter:
    { $rows }
    Övriga { $other } ({ $share } %)
    { $notes }
    Rätta genom att skriva: döp om 2 Telefonkö · slå ihop 1 3 · dela 2 · flytta 118 1 · ångra
    .quotes = Citat
    .next = Nästa sida
    .picture = Bild
    .publish = Publicera
    .accept = Godkänn den nya
    .keep = Behåll den gamla
    .summary = Maskinens text

# max 400 · name="yhdyspinta-kysely-2027" · n="29"
st-themes-few = { $name }: texter { $n }, för få för teman. Läs dem själv. Teman kommer när texterna är 30.
    .read = Läs texterna

# max 1000 · name="yhdyspinta-kysely-2027" · n="30000" · notes="<700>"
st-themes-soon =
    { $name }: { $n } texter. Temana beräknas, titta igen om en stund.
    { $notes }
    .read = Läs texterna

# max 200 · name="yhdyspinta-kysely-2027"
st-themes-none = { $name }: ingen har ännu svarat med egna ord.

# max 2500 · name="yhdyspinta-kysely-2027" · rows="<2300>"
st-themes-which =
    { $name }: temana för vilken fråga?
    { $rows }

# max 20 · no="12"
st-themes-question = Fråga { $no }

# max 300 · no="12" · question="<200>" · n="30000"
st-theme-set = { $no }. { $question } (texter: { $n })

# max 260 · question="<200>"
st-theme-comments = Kommentarer: { $question }

# max 120 · no="30" · title="<80>" · n="30000"
st-theme-row = { $no }. { $title }, { $n }

# max 220 · no="30" · title="<80>" · n="30000" · more="<90>"
st-theme-row-more = { $no }. { $title }, { $n } ({ $more })

# max 40 · n="30000"
st-theme-new = sedan i går +{ $n }

# max 40 · n="30000"
st-theme-copies = { $n } likadana

# max 40
st-theme-aside = åt sidan

# max 40
st-theme-pinned = fäst

# max 40
st-theme-health = om hälsa, citeras inte

# max 40
st-theme-in = språk
    .fi = på finska
    .sv = på svenska
    .en = på engelska

# max 230 · question="<200>"
st-theme-about = Fråga: { $question }

# max 80
st-theme-unchecked = Grupperat av dator, inte granskat.

# max 120 · who="Maija-Liisa Virtanen-Korhonen" · day="15.12."
st-theme-checked = Grupperat av dator, { $day } granskat av { $who }.

# max 200 · unread="99"
st-theme-draft = Utkast: färre än 100 texter. Före publiceringen läses alla: skriv temats nummer. Olästa: { $unread }.

# max 120
st-theme-unclear = Texterna delar sig inte i tydliga teman.

# max 60
st-theme-wording = Sorterat efter ordalydelsen.

# max 250 · a="30" · b="31"
st-theme-by-language = Sorterat efter ordalydelsen, teman språk för språk. Om två språk talar om samma sak, förena dem så här: länka { $a } { $b }

# max 150 · n="30000" · all="30000"
st-theme-waiting = Språkmodellen har läst { $n } texter av { $all }.

# max 120 · n="30000"
st-theme-unplaced = Nya texter som väntar på sin plats: { $n }.

# max 120
st-theme-locked = Låst: inget beräknas på nytt. Skriv: lås upp

# max 250 · changed="30" · themes="30" · moved="30000"
st-theme-proposed = En ny gruppering väntar: { $changed } av { $themes } teman ändrades, { $moved } texter flyttades.

# max 40
st-theme-others = Övriga

# max 4000 · rows="<3700>"
st-theme-whole =
    Hela texten:
    { $rows }

# max 40
st-theme-all = Alla texter

# max 4000 · title="<90>" · n="30 000" · page="3000" · rows="<3700>"
st-theme-list =
    { $title }. Texter: { $n }, sida { $page }:
    { $rows }

# max 150 · title="<90>"
st-theme-list-empty = { $title }: inga texter.

# max 4000 · no="30000" · text="<3500>"
st-theme-reply = { $no }. { $text }

# max 4000 · no="30000" · text="<3500>" · more="<90>"
st-theme-reply-more = { $no }. { $text } ({ $more })

# max 300 · title="<90>" · no="30000"
st-theme-open = { $title }. Skriv till exempel: flytta { $no } 1 · fäst { $no } · övriga { $no } · läs { $no }
    .next = Nästa sida
    .themes = Teman

# max 200 · title="<90>" · no="30000"
st-theme-open-few = { $title }. Hela texten ser du så här: läs { $no }
    .next = Nästa sida
    .themes = Teman

# max 150 · no="30" · words="<60>"
st-theme-renamed = Tema { $no } heter nu ”{ $words }”.

# max 150 · no="30" · other="30"
st-theme-merged = Tema { $other } hör nu till tema { $no }.

# max 150 · no="30" · new="<40>"
st-theme-split = Tema { $no } är delat. Nya teman: { $new }.

# max 150 · no="30000" · other="30"
st-theme-moved = Text { $no } är nu i tema { $other } och stannar där.

# max 150 · no="30000"
st-theme-stays = Text { $no } stannar nu i sitt tema.

# max 150 · no="30000"
st-theme-othered = Text { $no } hör nu inte till något tema.

# max 200 · no="30"
st-theme-set-aside = Tema { $no } är åt sidan: det räknas, men syns inte i rapporten.

# max 150 · words="<60>"
st-theme-excluded = Ordet ”{ $words }” namnger inte längre teman.

# max 150
st-theme-is-locked = Temana är låsta. Nya texter väntar tills du skriver: lås upp

# max 120
st-theme-is-unlocked = Temana är inte längre låsta.

# max 150
st-theme-again = Temana beräknas på nytt. Rättelserna står kvar.

# max 150 · what="<25>"
st-theme-undone = Den senaste rättelsen är ångrad: { $what }.

# max 150 · what="<25>" · no="30, 31"
st-theme-undone-of = Den senaste rättelsen är ångrad: { $what } (tema { $no }).

# max 120
st-theme-nothing = Det finns inget att ångra.

# max 200
st-theme-published = Temana är publicerade. Siffrorna ändras bara när en ny gruppering godkänns.

# max 120
st-theme-unpublished = Temana är borttagna ur rapporten.

# max 120
st-theme-not-published = Temana är inte publicerade.

# max 120
st-theme-accepted = Den nya grupperingen gäller.

# max 120
st-theme-kept = Den gamla grupperingen står kvar.

# max 400 · name="yhdyspinta-kysely-2027" · n="30000" · themes="30"
st-theme-publish = Publiceras temana? { $name }: { $themes } teman, { $n } texter. Rapporten visar dem, och där står att du granskade dem.
    .yes = Publicera
    .no = Inte än

# max 300 · who="Maija-Liisa Virtanen-Korhonen" · no="30, 31" · what="<25>"
st-theme-changed = { $who } ändrade just tema { $no } ({ $what }). Din rättelse gjordes inte. Titta på listan och skriv igen om den ännu passar.

# max 300 · who="Maija-Liisa Virtanen-Korhonen" · what="<25>"
st-theme-changed-set = { $who } ändrade just de här temana ({ $what }). Din rättelse gjordes inte. Titta på listan och skriv igen om den ännu passar.

# max 250
st-theme-changed-run = Temana beräknades just på nytt. Din rättelse gjordes inte. Titta på listan och skriv igen om den ännu passar.

# max 40
st-theme-what = ändring
    .rename = nytt namn
    .merge = sammanslagning
    .split = delning
    .move = flyttad text
    .other = text till övriga
    .aside = åt sidan
    .exclude = uteslutet ord
    .undone = ångrad rättelse

# max 120
st-theme-same = Så är det redan, inget ändrades.

# max 200 · no="30"
st-theme-alike = Texterna i tema { $no } är för lika. Nämn två som skiljer sig: dela { $no } 118 40

# max 150 · n="99" · needed="100"
st-theme-few-for = Texter: { $n }. Här behövs minst { $needed }.

# max 100 · no="9999999"
st-theme-unknown = Tema { $no } finns inte.

# max 100 · no="9999999"
st-theme-unknown-reply = Text { $no } finns inte.

# max 120 · no="30" · heir="30"
st-theme-heir = Tema { $no } är nu i tema { $heir }.

# max 200 · n="99"
st-theme-unread = Texterna är färre än 100, så alla läses före publiceringen. Olästa: { $n }.

# max 120
st-theme-no-themes = Det finns inga teman ännu.

# max 120
st-theme-no-proposal = Ingen ny gruppering väntar.

# max 120
st-theme-not-now = Temana är låsta. Skriv först: lås upp

# max 700
st-theme-how =
    Jag förstod inte. Bara ett nummer visar temats texter. Du kan också skriva:
    döp om 2 Telefonkön · döp om 2 fi: Puhelinjono · slå ihop 1 3 · dela 2
    läs 118 · flytta 118 1 · fäst 118 · övriga 118 · övriga
    åt sidan 4 · uteslut hälsostation · grövre · finare · räkna om · lås · ångra
    påstående 3 Kvällsmottagningar behövs. · citat · bild · publicera · avpublicera

# max 100
st-theme-how-show = Skriv så här: visa 2

# max 100
st-theme-how-rename = Skriv så här: döp om 2 Telefonkö

# max 100
st-theme-how-merge = Skriv så här: slå ihop 1 3

# max 100
st-theme-how-split = Skriv så här: dela 2 eller dela 2 118 40

# max 100
st-theme-how-move = Skriv så här: flytta 118 1

# max 100
st-theme-how-pin = Skriv så här: fäst 118

# max 100
st-theme-how-other = Skriv så här: övriga 118

# max 100
st-theme-how-aside = Skriv så här: åt sidan 4

# max 100
st-theme-how-exclude = Skriv så här: uteslut hälsostation

# max 100
st-theme-how-lock = Skriv så här: lås

# max 100
st-theme-how-unlock = Skriv så här: lås upp

# max 100
st-theme-how-coarser = Skriv så här: grövre

# max 100
st-theme-how-finer = Skriv så här: finare

# max 100
st-theme-how-recompute = Skriv så här: räkna om

# max 100
st-theme-how-undo = Skriv så här: ångra

# max 100
st-theme-how-statement = Skriv så här: påstående 3 Kvällsmottagningar behövs.

# max 100
st-theme-how-read = Skriv så här: läs 118

# max 100
st-theme-how-quotes = Skriv så här: citat

# max 100
st-theme-how-picture = Skriv så här: bild

# max 100
st-theme-how-summary = Skriv så här: sammanfattning

# max 100
st-theme-how-publish = Skriv så här: publicera

# max 100
st-theme-how-unpublish = Skriv så här: avpublicera

# max 100
st-theme-how-accept = Skriv så här: godkänn

# max 100
st-theme-how-keep = Skriv så här: behåll

# max 100
st-theme-how-themes = Skriv så här: teman

# max 4000 · name="yhdyspinta-kysely-2027" · rows="<3500>"
st-theme-quotes =
    Citat { $name }:
    { $rows }

# max 700 · title="<90>" · quotes="<600>"
st-theme-quoted =
    { $title }:
    { $quotes }

# max 600 · text="<550>"
st-theme-quote = ”{ $text }”

# max 300 · n="90" · k="10"
st-theme-quotes-asked = Citat som nu föreslogs för moderatorn: { $n }. Ett citat syns när skribenten har samtyckt, moderatorn godkänner och temat har { $k } personer.

# max 120 · name="yhdyspinta-kysely-2027" · n="30000"
st-themes-drawn = Teman { $name }, { $n } texter

# max 3500 · name="yhdyspinta-kysely-2027" · words="<3300>"
st-themes-picture = Teman { $name }: { $words }

# max 4000 · model="paikallinen-malli-12b" · rows="<3700>"
st-theme-summary =
    Skrivet av en maskin ({ $model }), inte granskat. Under varje mening står citaten som den bygger på.
    { $rows }

# max 1500 · sentence="<400>" · quotes="<1000>"
st-theme-summary-row =
    { $sentence }
    { $quotes }

# max 200
st-theme-no-summary = Det finns ingen sammanfattning av en maskin.

# max 200 · no="30" · campaign="yhdyspinta-kysely-2027" · number="1234"
st-theme-statement = Påstående { $number } väntar på moderatorn i kampanjen { $campaign }. Det kom ur tema { $no }.

# max 150 · over="9999"
st-theme-statement-long = Påståendet är för långt, tecken för mycket: { $over }. Det får ha högst 160.

# max 200
st-theme-statement-private = Påståendet verkar innehålla person- eller hälsouppgifter. Skriv det så att ingen känns igen.

# max 250 · name="yhdyspinta-kysely-2027"
st-theme-statement-where = I kampanjen { $name } röstar man inte om påståenden. Nämn en pågående kampanj där man röstar: påstående 3 ilta-ajat: Kvällsmottagningar behövs.

# max 150 · name="yhdyspinta-kysely-2027" · state="odottaa hyväksyntää"
st-theme-statement-over = I kampanjen { $name } röstar man inte just nu. Dess läge: { $state }

# max 150 · number="1234"
st-theme-statement-same = Samma påstående finns redan, det har nummer { $number }.
