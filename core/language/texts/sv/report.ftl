## The public report: headings, sentences, tables and the picture in words

# max 160 · title="Iltavastaanotot ja kiireetön hoito"
report-title = Resultat: { $title }

# max 300 · n="1000"
report-people =
    { $n ->
        [0] Ingen har svarat än.
        [one] En person svarade.
       *[other] { $n } personer svarade.
    }

# max 300 · size="8000" · rr="58"
report-invited =
    Inbjudan gick till { $size ->
        [one] en invånare
       *[other] { $size } invånare
    }. Svarsprocenten är { $rr } % (AAPOR RR2).

# max 300 · closes="15.12"
report-open = Enkäten är öppen till och med { $closes }, och siffrorna ändras ännu.

# max 300 · closes="15.12"
report-closed = Enkäten avslutades { $closes } och siffrorna är slutliga.

# max 160 · day="14" · time="18.00"
report-updated = Uppdaterad { $day } kl. { $time }

# max 300 · body="välfärdsområdesstyrelsen" · meets="15.12.2027"
report-decision = Svaren behandlas av { $body } { $meets }. Vi berättar här vad de ledde till.

# max 160
report-elsewhere = Diskussionen har förts någon annanstans och tagits in här.

# max 160 · org="Västra Nylands välfärdsområde"
report-by = Frågorna kommer från: { $org }

# max 300 · k="10"
report-none = Resultaten visas inte än, eftersom färre än { $k } har svarat.

# max 300 · closes="15.12"
report-at-close = Resultaten publiceras när enkäten är slut. Den är öppen till och med { $closes }.

# max 80
report-shared-heading = Det här är man överens om

# max 300
report-shared-intro = I alla grupper är majoriteten av samma åsikt om de här.

# max 300
report-shared-none = Det finns inget påstående som alla grupper är överens om.

# max 80
report-against-heading = Det här tar man gemensamt avstånd från

# max 80
report-divides-heading = Det här delar åsikterna

# max 300
report-divides-none = Inget påstående delar åsikterna tydligt.

# max 80
report-groups-heading = Åsiktsgrupper

# max 300 · k="10"
report-groups-intro =
    { $k ->
        [one] Svaren bildar en grupp
       *[other] Svaren bildar { $k } grupper
    }. Grupperna bygger bara på svaren, inte på ålder eller kommun.

# max 300
report-groups-none = Det finns inga tydliga grupper: åsikterna delar sig på många sätt.

# max 80 · group="Mänttä-Vilppula, 65–79, nainen" · n="1000"
report-group-heading =
    Grupp { $group }: { $n ->
        [one] en svarande
       *[other] { $n } svarande
    }

# max 300
report-group-typical = Typiskt för gruppen:

# max 300 · statement="<160>" · share="51" · rest="52"
report-group-agree = ”{ $statement }” Av gruppen är { $share } % av samma åsikt, av övriga { $rest } %.

# max 300 · statement="<160>" · share="51" · rest="52"
report-group-disagree = ”{ $statement }” Av gruppen är { $share } % av annan åsikt, av övriga { $rest } %.

# max 80
report-map-heading = Åsikterna på en karta

# max 500 · k="10" · groups="A vasemmalla (12 000 vastaajaa), B oikealla (12 000 vastaajaa), C ylhäällä (8 000 vastaajaa)"
report-map-alt =
    Bild: varje punkt är en svarande. De som har svarat lika är nära varandra. { $k ->
        [0] Det finns inga tydliga grupper.
        [one] Det finns en grupp.
       *[other] Det finns { $k } grupper: { $groups }.
    }

# max 80 · group="Mänttä-Vilppula, 65–79, nainen" · n="1000"
report-map-group =
    { $group }, { $n ->
        [one] en svarande
       *[other] { $n } svarande
    }

# max 40
report-map-place = plats i bilden
    .left = till vänster
    .right = till höger
    .top = uppe
    .bottom = nere
    .middle = i mitten

# max 80
report-statements-heading = Alla påståenden

# max 160 · k="10"
report-statements-caption = Påståenden och svarens andelar. Siffror från färre än { $k } svarande visas inte.

# max 40
report-col = kolumner
    .number = Nr
    .statement = Påstående
    .agree = Av samma åsikt
    .disagree = Av annan åsikt
    .pass = Kan inte säga
    .people = Svarande
    .group = Grupp
    .answers = Av de svarande
    .population = Av befolkningen
    .difference = Skillnad
    .weight = Vikt

# max 40 · k="10"
report-suppressed = färre än { $k }

# max 300 · k="10"
report-suppressed-note = Siffror från färre än { $k } svarande visas inte, så att ingen kan kännas igen.

# max 80
report-represent-heading = Vilka svarade

# max 160
report-represent-caption = De svarande och befolkningen, procent

# max 300 · missing="<120>"
report-represent-missing = Jämfört med befolkningen saknas mest: { $missing }.

# max 300 · deff="1,4" · margin="3,4"
report-represent-weighted = Siffrorna är viktade enligt befolkningen. Viktningens effekt är { $deff } och precisionen ±{ $margin } procentenheter.

# max 300
report-represent-unweighted = Siffrorna är inte viktade. De gäller bara dem som svarade.

# max 300 · share="51"
report-weighted-shared = Viktat enligt befolkningen är { $share } % av samma åsikt.

# max 300 · n="1000"
report-self =
    { $n ->
        [one] En person svarade
       *[other] { $n } personer svarade
    } utan kod. De svaren visas skilt, eftersom vi inte vet vem som svarar.

# max 80
report-download-heading = Ladda ner siffrorna

# max 160
report-draw = Kontrollera lottningen

# max 80
report-how-heading = Så här kom siffrorna till

# max 500
report-how = Varje svarande räknas en gång. De inbjudna valdes genom lottning, och vem som helst kan kontrollera den. Svaren visar inte vem som gav dem.

# max 500
report-how-open = Varje svarande räknas en gång. Ingen valdes genom lottning. Svaren visar inte vem som gav dem.
