## Svar med egna ord, tema för tema: i rapporten och i chatten

# max 80
rt-heading = Vad man skrev om med egna ord

# max 300
rt-intro = Ett temas storlek visar hur många som skrev om ämnet. Den visar inte vad man tycker om det.

# max 400 · question="<300>"
rt-comments = Kommentarer till frågan ”{ $question }”

# max 300 · n="1000"
rt-people =
    { $n ->
        [one] I grupperingen finns svaret från en person.
       *[other] I grupperingen finns svaren från { $n } personer.
    }

# max 300 · name="Anna-Liisa Virtanen-Korhonen" · day="15.12.2026"
rt-checked = En dator grupperade svaren, och { $name } granskade grupperingen { $day }.

# max 300 · day="15.12.2026"
rt-checked-staff = En dator grupperade svaren, och en anställd granskade grupperingen { $day }.

# max 300
rt-wording = Svaren är sorterade efter ordval och språk: samma sak kan vara olika teman på olika språk.

# max 300
rt-draft = Svaren är få, så temana är bara riktgivande.

# max 300
rt-unclear = Svaren delar sig inte i tydliga teman.

# max 300 · k="10"
rt-none = Inget tema har svar från minst { $k } personer.

# max 40 · number="100"
rt-unnamed = Tema { $number }

# max 120 · number="100" · title="<80>"
rt-numbered = Tema { $number }: { $title }

# max 40
rt-rest = resten
    .other = Övriga svar
    .gathered = Övriga svar och små teman
    .apart = Övriga sammanlagt

# max 40
rt-cohesion = sammanhållning
    .tight = Svaren liknar varandra mycket.
    .mixed = Svaren varierar i någon mån.
    .loose = Svaren varierar mycket.

# max 300 · n="12 000"
rt-copies = Ordagrant likadana svar: { $n }.

# max 300 · group="B"
rt-mostly = De flesta som skrev om detta hör till åsiktsgrupp { $group }.

# max 300 · words="<200>"
rt-words = Nyckelord: { $words }.

# max 100 · word="<60>" · share="yli 95"
rt-word = { $word } ({ $share } %)

# max 40
rt-language = språk
    .fi = på finska
    .sv = på svenska
    .en = på engelska

# max 80
rt-summary = Sammanfattning av en maskin

# max 300 · model="paikallinen-malli-12b"
rt-summary-by = Det här är skrivet av en maskin ({ $model }) och inte granskat. Under varje mening står de citat som den bygger på.

# max 160
rt-caption = Teman och andelen som skrev om dem

# max 40
rt-theme = Tema

# max 160 · by="<80>"
rt-by = Teman gruppvis: { $by }

# max 40
rt-way = på annat håll
    .name = Var man skrev
    .own = i en chatt, okänt vilken
    .staff = via en anställd
    .telegram = Telegram
    .matrix = Matrix
    .web = webbchatten

# max 120 · theme="<80>" · share="51"
rt-share = { $theme } ({ $share } %)

# max 60 · left="100"
rt-left = mindre teman { $left }

# max 900 · question="<60>" · n="1000" · themes="<700>"
rt-line =
    ”{ $question }”, { $n ->
        [one] ett svar
       *[other] { $n } svar
    }: { $themes }.

# max 900 · question="<60>" · themes="<700>"
rt-line-none = ”{ $question }”: { $themes }.

# max 4000 · name="iltavastaanotot" · rows="<3800>"
rt-chat =
    Teman, { $name }:
    { $rows }

# max 40
rt-csv = CSV, teman
