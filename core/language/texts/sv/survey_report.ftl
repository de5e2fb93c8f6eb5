## Svaren på frågorna: i rapporten, i chatten och i bilden

# max 80
qr-heading = Svaren på frågorna

# max 300 · k="10"
qr-few = Resultaten av frågorna visas inte ännu, eftersom färre än { $k } har svarat.

# max 300 · n="12 000"
qr-sent = Svarande som har skickat alla sina svar: { $n }.

# max 300 · day="30.9.2027" · version="12"
qr-version = Frågorna rättades senast { $day }. Det här är version { $version }, och svaren på tidigare versioner är med.

# max 300 · i="100" · question="<280>"
qr-number = { $i }. { $question }

# max 300 · n="1000"
qr-people =
    { $n ->
        [0] Ingen har svarat ännu.
        [one] En person svarade.
       *[other] { $n } personer svarade.
    }

# max 300 · k="10"
qr-hidden = Färre än { $k } svarade på den här frågan, så resultaten visas inte.

# max 300 · answer="<60>" · share="51"
qr-top = Vanligaste svaret: { $answer } ({ $share } %).

# max 300 · answer="<60>" · share="51"
qr-top-several = Oftast valdes: { $answer } ({ $share } %). Man fick välja flera.

# max 300 · answer="<60>" · share="51"
qr-top-ranks = Oftast först: { $answer } ({ $share } %).

# max 300 · mean="10,5" · low="0" · high="10"
qr-mean = Medelvärdet är { $mean } på skalan { $low }–{ $high }.

# max 300 · mean="10,5"
qr-mean-weighted = Viktat till befolkningen är medelvärdet { $mean }.

# max 300 · median="1000,5" · low="1000,5" · high="1000,5"
qr-middle = Hälften svarade högst { $median }. Den mellersta hälften ligger mellan { $low } och { $high }.

# max 300 · mean="1000,5"
qr-average = Medelvärdet är { $mean }.

# max 300 · net="-100"
qr-net = Nettotalet är { $net }: andelen ovanför skalans mitt minus andelen nedanför.

# max 300 · net="-100"
qr-net-agree = Nettotalet är { $net }: andelen som är av samma åsikt minus andelen som är av annan åsikt.

# max 300 · net="-100"
qr-promoters = Rekommendationstalet (NPS) är { $net }: 9–10 minus 0–6.

# max 300
qr-words = Svaren är i egna ord och visas inte här.

# max 300
qr-files = Svaren är bilder och visas inte här.

# max 300 · skipped="12 000" · stopped="12 000"
qr-left = Hoppade över: { $skipped }. Stannade här: { $stopped }.

# max 300 · seconds="1000"
qr-time = Att svara tog vanligen { $seconds } s.

# max 300 · n="12 000"
qr-staff = Svar som personalen har fört in: { $n }.

# max 300 · n="12 000"
qr-earlier = Svar på en tidigare version: { $n }.

# max 40
qr-col = kolumner
    .answer = Svar
    .people = Svarande
    .share = Andel
    .range = 95 %-intervall
    .weighted = Viktad
    .weighted-range = Viktat intervall
    .rank = Medelplacering
    .mean = Medelvärde
    .group = Grupp

# max 160
qr-caption = Svaren och andelarna av dem som svarade

# max 500 · deff="1,5" · n="12 000"
qr-weighted = De viktade andelarna motsvarar befolkningen. Designeffekten är { $deff }, så svaren säger lika mycket som ett enkelt urval på { $n } personer.

# max 500
qr-range-how = Intervallet visar var andelen skulle ligga 95 gånger av hundra om de svarande hade dragits med lott. Det säger inget om vilka som inte svarade.

# max 300 · n="12 000"
qr-together = De svar som har ett streck, tillsammans: { $n }.

# max 60 · high="100000,5"
qr-bin-under = under { $high }

# max 60 · low="100000,5" · high="100000,5"
qr-bin-between = { $low } – under { $high }

# max 60 · low="100000,5"
qr-bin-over = { $low } eller mer

# max 60
qr-bin-all = alla tal

# max 60
qr-point = punkt på kartan

# max 40
qr-drawn = bild
    .share = av svaren
    .weighted = viktad

# max 2000 · rows="<1900>"
qr-alt = Stapeldiagram. { $rows }.

# max 160 · answer="<60>" · share="51" · n="12 000"
qr-alt-row = { $answer }: { $share } % ({ $n })

# max 200 · answer="<60>" · share="51" · n="12 000" · weighted="51"
qr-alt-row-weighted = { $answer }: { $share } % ({ $n }), viktat { $weighted } %

# max 160 · by="<80>"
qr-by = Svaren gruppvis: { $by }

# max 60
qr-by-name = gruppering
    .group = Åsiktsgrupp
    .arm = Frågans ordalydelse

# max 300
qr-by-caption = Andelar av gruppens svar. Inom parentes den viktade andelen, om gruppen är tillräckligt stor.

# max 300
qr-later = Svaren jämförs gruppvis när enkäten har avslutats.

# max 300 · strength="ei juuri yhteyttä" · measure="järjestyskorrelaatio" · value="-0,55" · n="12 000"
qr-effect = Sambandets styrka: { $strength } ({ $measure } { $value }, svarande { $n }).

# max 40
qr-strength = styrka
    .none = knappt något
    .weak = svag
    .clear = tydlig
    .strong = stark

# max 40
qr-measure = mått
    .cramers-v = Cramérs V
    .eta-squared = eta²
    .rank-correlation = rangkorrelation

# max 80
qr-cross-heading = Svaren på två frågor tillsammans

# max 300 · n="6"
qr-cross-intro = Här är alla par av de { $n } första frågorna som kan jämföras, inte bara de som hänger ihop.

# max 700 · first="<300>" · second="<300>"
qr-cross = ”{ $first }” och ”{ $second }”

# max 300 · n="100" · name="iltavastaanotot"
qr-not-asked = Enkäten { $name } har ingen fråga { $n }.

# max 4000 · name="iltavastaanotot" · rows="<3800>"
qr-chat =
    Svaren, { $name }:
    { $rows }

# max 300 · name="iltavastaanotot"
qr-more = En frågas tabell och bild: /report { $name } 1

# max 300 · left="100"
qr-rest = Fler frågor: { $left }.

# max 4000 · question="<300>" · sentence="<600>" · rows="<2900>"
qr-one =
    { $question }
    { $sentence }
    { $rows }

# max 40
qr-missing = inget svar
    .skipped = överhoppad
    .not-asked = inte tillfrågad
    .not-reached = kom inte hit
    .withheld = uppges inte
    .not-ranked = utan placering

# max 40
qr-ticked = val
    .no = inte vald
    .yes = vald

# max 40
qr-csv = CSV, svar
