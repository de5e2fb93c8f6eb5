## The public report: headings, sentences, tables and the picture in words

# max 160 · title="Iltavastaanotot ja kiireetön hoito"
report-title = Results: { $title }

# max 300 · n="1000"
report-people =
    { $n ->
        [0] Nobody has answered yet.
        [one] One person answered.
       *[other] { $n } people answered.
    }

# max 300 · size="8000" · rr="58"
report-invited =
    { $size ->
        [one] One resident was
       *[other] { $size } residents were
    } invited. The response rate is { $rr } % (AAPOR RR2).

# max 300 · closes="30 September"
report-open = It is open until { $closes }, and the figures still change.

# max 300 · closes="30 September"
report-closed = It closed on { $closes }, and the figures are final.

# max 160 · day="14" · time="18:00"
report-updated = Updated on { $day } at { $time }

# max 300 · body="the county board" · meets="30 September 2027"
report-decision = The answers go to: { $body }, { $meets }. We will tell here what came of them.

# max 160
report-elsewhere = This conversation was held elsewhere and brought in here.

# max 160 · org="the wellbeing services county of Western Uusimaa"
report-by = Asked by: { $org }

# max 300 · k="10"
report-none = Results aren't shown yet, because fewer than { $k } people have answered.

# max 300 · closes="30 September"
report-at-close = Results are published when this has closed. It is open until { $closes }.

# max 80
report-shared-heading = What people agree on

# max 300
report-shared-intro = In every group a majority agrees with these.

# max 300
report-shared-none = There is no statement that all groups agree on.

# max 80
report-against-heading = What people together disagree with

# max 80
report-divides-heading = What divides opinion

# max 300
report-divides-none = No statement clearly divides opinion.

# max 80
report-groups-heading = Opinion groups

# max 300 · k="10"
report-groups-intro =
    { $k ->
        [one] The answers form one group
       *[other] The answers form { $k } groups
    }. Groups come from the answers only, not from age or municipality.

# max 300
report-groups-none = There are no clear groups: opinions divide in many ways.

# max 80 · group="Mänttä-Vilppula, 65–79, nainen" · n="1000"
report-group-heading =
    Group { $group }: { $n ->
        [one] one person
       *[other] { $n } people
    }

# max 300
report-group-typical = Typical of the group:

# max 300 · statement="<160>" · share="51" · rest="52"
report-group-agree = "{ $statement }" In the group { $share } % agree, elsewhere { $rest } %.

# max 300 · statement="<160>" · share="51" · rest="52"
report-group-disagree = "{ $statement }" In the group { $share } % disagree, elsewhere { $rest } %.

# max 80
report-map-heading = Opinions on a map

# max 500 · k="10" · groups="A vasemmalla (12 000 vastaajaa), B oikealla (12 000 vastaajaa), C ylhäällä (8 000 vastaajaa)"
report-map-alt =
    Picture: each dot is one person. People who answered alike are close together. { $k ->
        [0] There are no clear groups.
        [one] There is one group.
       *[other] There are { $k } groups: { $groups }.
    }

# max 80 · group="Mänttä-Vilppula, 65–79, nainen" · n="1000"
report-map-group =
    { $group }, { $n ->
        [one] one person
       *[other] { $n } people
    }

# max 40
report-map-place = place in the picture
    .left = on the left
    .right = on the right
    .top = at the top
    .bottom = at the bottom
    .middle = in the middle

# max 80
report-statements-heading = All statements

# max 160 · k="10"
report-statements-caption = Statements and shares of answers. Figures from fewer than { $k } people aren't shown.

# max 40
report-col = columns
    .number = No.
    .statement = Statement
    .agree = Agree
    .disagree = Disagree
    .pass = Pass / unsure
    .people = People
    .group = Group
    .answers = Of those answering
    .population = Of the population
    .difference = Difference
    .weight = Weight

# max 40 · k="10"
report-suppressed = under { $k }

# max 300 · k="10"
report-suppressed-note = Figures from fewer than { $k } people aren't shown, so that nobody can be identified.

# max 80
report-represent-heading = Who answered

# max 160
report-represent-caption = Those who answered and the population, per cent

# max 300 · missing="<120>"
report-represent-missing = Most missing against the population: { $missing }.

# max 300 · deff="1,4" · margin="3,4"
report-represent-weighted = Figures are weighted to the population. The design effect is { $deff }, the precision ±{ $margin } points.

# max 300
report-represent-unweighted = Figures aren't weighted. They tell only of those who answered.

# max 300 · share="51"
report-weighted-shared = Weighted to the population, { $share } % agree.

# max 300 · n="1000"
report-self =
    { $n ->
        [one] One person answered
       *[other] { $n } people answered
    } without a code. These answers are shown separately, because we can't know who answers.

# max 80
report-download-heading = Download the figures

# max 160
report-draw = Check the draw

# max 80
report-how-heading = How the figures came about

# max 500
report-how = Each person counts once. Those invited were drawn by lot, and anyone can check the draw. Answers don't show who gave them.

# max 500
report-how-open = Each person counts once. Nobody was drawn by lot. Answers don't show who gave them.
