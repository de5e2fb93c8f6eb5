## The report in detail, and the public record of a draw

# max 300 · statement="<160>" · share="51"
report-one-agree = { $share } % är av samma åsikt: ”{ $statement }”

# max 40 · share="95"
report-over = över { $share }

# max 40 · share="95"
report-under = under { $share }

# max 40
report-hidden = visas inte

# max 300 · k="10"
report-hidden-note = Ett streck betyder färre än { $k } svarande, eller en siffra som skulle avslöja en så liten grupp.

# max 80
report-majority-heading = Det här är de flesta överens om

# max 300
report-majority-none = Det finns inget påstående som en tydlig majoritet håller med om.

# max 160 · share="51" · n="12 000"
report-agree-figures = { $share } % är av samma åsikt. Svarande: { $n }.

# max 160 · share="51" · n="12 000"
report-disagree-figures = { $share } % är av annan åsikt. Svarande: { $n }.

# max 160 · agree="51" · disagree="49" · n="12 000"
report-divide-figures = { $agree } % är av samma och { $disagree } % av annan åsikt. Svarande: { $n }.

# max 40
report-column = kolumner
    .weighted = Av samma åsikt, viktat
    .invited-agree = Av samma åsikt, inbjudna
    .self-agree = Av samma åsikt, utan kod
    .drawn = Utlottade
    .invited = Inbjudna
    .took-part = Har svarat
    .what = Vad som hände

# max 40
report-trait = bakgrund
    .age_group = Ålder
    .gender = Kön
    .municipality = Kommun
    .language = Modersmål

# max 40
report-rest = övriga
    .municipality = Mindre kommuner
    .other = Annan
    .unknown = Uppgift saknas

# max 80
report-response-heading = Vad inbjudningarna ledde till

# max 40
report-outcome = utfall
    .complete = Svarade helt
    .partial = Svarade delvis
    .refused = Tackade nej eller avbröt
    .silent = Svarade inte
    .pending = Har inte svarat än

# max 300 · invited="12 000" · alone="12 000"
report-kinds = Inbjudna som svarade: { $invited }. Svarande som kom på eget initiativ: { $alone }.

# max 300
report-compared-frame = Det finns inga befolkningssiffror. Jämförelsen gäller alla som kunde lottas ut.

# max 300
report-why-few = För få av de inbjudna har svarat för att siffrorna ska kunna viktas.

# max 300
report-why-uneven = De svarande liknar befolkningen för lite för att siffrorna ska kunna viktas.

# max 300 · group="<60>"
report-why-empty = Siffrorna kan inte viktas, eftersom det saknas svar från gruppen: { $group }.

# max 300
report-why-unknown = Bakgrunden är okänd för alltför många för att siffrorna ska kunna viktas.

# max 300
report-why-unsettled = Vikterna kunde inte fås att stämma med befolkningen.

# max 300
report-why-no-population = Det finns inga befolkningssiffror att vikta efter.

# max 300
report-why-no-table = Ingen lottades ut efter bakgrund, så siffrorna kan inte viktas.

# max 300
report-map-unclear = Platserna i bilden bygger bara på svaren.

# max 300 · day="30 September 2026" · time="18:00"
draw-published = Kontrollsummorna publicerades { $day } kl. { $time }.

# max 300 · day="30 September 2026" · time="18:00"
draw-made = Lottningen gjordes { $day } kl. { $time }.

# max 300
draw-waiting = Lottningen har inte gjorts än. Kontrollsummorna binder oss redan: varken personerna eller planen kan ändras.

# max 300
draw-own-number = Lottningens tal är vårt eget. Talets kontrollsumma publicerades före lottningen och talet efter den.

# max 300 · source="<200>"
draw-public-number = Lottningens tal är offentligt, så ingen kunde välja det: { $source }.

# max 80
draw-hashes-heading = Lottningens tal

# max 80
draw-allocation-heading = Utlottade per grupp

# max 80
draw-names-heading = Utlottade beteckningar

# max 300 · n="1000"
draw-names =
    { $n ->
         [one] En beteckning lottades ut.
        *[other] { $n } beteckningar lottades ut.
    } Var och en har en egen beteckning i den här lottningen, och bara personen själv får veta den av oss.

# max 80
draw-verify-heading = Så kontrollerar du lottningen

# max 300
draw-verify-seed = Räkna SHA-256 av de fyra raderna nedan, var och en avslutad med radbyte. Resultatet ska vara fröet.

# max 500
draw-verify-ticket = Varje betecknings lott är SHA-256 av ”kuulolla-draw-1”, fröet och beteckningen, med radbyte emellan. I varje grupp dras de minsta lotterna.

# max 500
draw-verify-frame = Listan med personer och grupper ges bara till en granskare, eftersom en liten grupp kan avslöja någon. Med den gör kommandot nedan om hela lottningen.

# max 80
draw-download = Ladda ner protokollet (JSON)

# max 40
draw-row = rad
    .people = Personer som kunde lottas
    .frame = Ramens kontrollsumma
    .plan = Planens kontrollsumma
    .commitment = Talets kontrollsumma
    .number = Tal
    .seed = Frö
    .software = Program

# max 80
report-then-heading = Så här tog åsikterna form

# max 300 · day="15.12.2026" · n="33000" · k="5" · groups="A 12000, B 9000, C 6000, D 4000, E 2000"
report-then =
    { $day }: { $n ->
        [one] en svarande
       *[other] { $n } svarande
    }, antal grupper { $k }: { $groups }.

# max 300 · day="15.12.2026" · n="33000"
report-then-unclear =
    { $day }: { $n ->
        [one] en svarande
       *[other] { $n } svarande
    }, inga tydliga grupper.

# max 80
report-compare-heading = Svaren efter bakgrund

# max 300
report-compare-intro = Här ingår bara de inbjudna, för de andras bakgrund känner vi inte till. Grupper kan skilja sig åt också av en slump.

# max 160 · trait="Sukupuoli"
report-compare-caption = Andelen av dem som svarade som är av samma åsikt: { $trait }

# max 400 · statement="<160>" · most="Mänttä-Vilppula" · share="87" · least="Pienemmät kunnat" · rest="12"
report-compare-widest = Största skillnaden: ”{ $statement }” Av samma åsikt är { $share } % ({ $most }) och { $rest } % ({ $least }).

# max 160
report-compare-alike = Det finns inga tydliga skillnader.

# max 300
report-compare-later = Jämförelsen efter ålder, kön och annan bakgrund publiceras när enkäten har stängt.
