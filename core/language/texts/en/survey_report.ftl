## The answers to questions: in the report, in chat and in the picture

# max 80
qr-heading = Answers to the questions

# max 300 · k="10"
qr-few = Results of the questions aren't shown yet, because fewer than { $k } people have answered.

# max 300 · n="12 000"
qr-sent = People who sent all their answers: { $n }.

# max 300 · day="30.9.2027" · version="12"
qr-version = The questions were last corrected on { $day }. This is version { $version }, and answers to earlier versions are included.

# max 300 · i="100" · question="<280>"
qr-number = { $i }. { $question }

# max 300 · n="1000"
qr-people =
    { $n ->
        [0] Nobody has answered yet.
        [one] One person answered.
       *[other] { $n } people answered.
    }

# max 300 · k="10"
qr-hidden = Fewer than { $k } answered this, so results aren't shown.

# max 300 · answer="<60>" · share="51"
qr-top = Most common answer: { $answer } ({ $share } %).

# max 300 · answer="<60>" · share="51"
qr-top-several = Chosen most often: { $answer } ({ $share } %). People could choose several.

# max 300 · answer="<60>" · share="51"
qr-top-ranks = Most often first: { $answer } ({ $share } %).

# max 300 · mean="10,5" · low="0" · high="10"
qr-mean = The mean is { $mean } on a scale of { $low }–{ $high }.

# max 300 · mean="10,5"
qr-mean-weighted = Weighted to the population the mean is { $mean }.

# max 300 · median="1000,5" · low="1000,5" · high="1000,5"
qr-middle = Half answered { $median } or less. The middle half lies between { $low } and { $high }.

# max 300 · mean="1000,5"
qr-average = The mean is { $mean }.

# max 300 · net="-100"
qr-net = The net score is { $net }: the share above the middle of the scale less the share below it.

# max 300 · net="-100"
qr-net-agree = The net score is { $net }: the share that agrees less the share that disagrees.

# max 300 · net="-100"
qr-promoters = The net promoter score (NPS) is { $net }: 9–10 less 0–6.

# max 300
qr-words = The answers are in people's own words and aren't shown here.

# max 300
qr-files = The answers are pictures and aren't shown here.

# max 300 · skipped="12 000" · stopped="12 000"
qr-left = Skipped: { $skipped }. Stopped here: { $stopped }.

# max 300 · seconds="1000"
qr-time = Answering usually took { $seconds } s.

# max 300 · n="12 000"
qr-staff = Answers entered by staff: { $n }.

# max 300 · n="12 000"
qr-earlier = Answers to an earlier version: { $n }.

# max 40
qr-col = columns
    .answer = Answer
    .people = People
    .share = Share
    .range = 95 % interval
    .weighted = Weighted
    .weighted-range = Weighted interval
    .rank = Mean rank
    .mean = Mean
    .group = Group

# max 160
qr-caption = Answers and shares of those who answered

# max 500 · deff="1,5" · n="12 000"
qr-weighted = The weighted shares stand for the population. The design effect is { $deff }, so the answers tell as much as a simple sample of { $n } people.

# max 500
qr-range-how = The interval shows where the share would be 95 times in a hundred if those who answered had been drawn by lot. It says nothing of who didn't answer.

# max 300 · n="12 000"
qr-together = The answers marked with a dash, together: { $n }.

# max 60 · high="100000,5"
qr-bin-under = under { $high }

# max 60 · low="100000,5" · high="100000,5"
qr-bin-between = { $low } to under { $high }

# max 60 · low="100000,5"
qr-bin-over = { $low } or more

# max 60
qr-bin-all = all numbers

# max 60
qr-point = point on the map

# max 40
qr-drawn = picture
    .share = of the answers
    .weighted = weighted

# max 2000 · rows="<1900>"
qr-alt = Bar chart. { $rows }.

# max 160 · answer="<60>" · share="51" · n="12 000"
qr-alt-row = { $answer }: { $share } % ({ $n })

# max 200 · answer="<60>" · share="51" · n="12 000" · weighted="51"
qr-alt-row-weighted = { $answer }: { $share } % ({ $n }), weighted { $weighted } %

# max 160 · by="<80>"
qr-by = Answers by group: { $by }

# max 60
qr-by-name = grouping
    .group = Opinion group
    .arm = Wording

# max 300
qr-by-caption = Shares of the group's answers. In brackets the weighted share, where the group is large enough.

# max 300
qr-later = Answers are compared by group when this has closed.

# max 300 · strength="ei juuri yhteyttä" · measure="järjestyskorrelaatio" · value="-0,55" · n="12 000"
qr-effect = Strength of the tie: { $strength } ({ $measure } { $value }, people { $n }).

# max 40
qr-strength = strength
    .none = hardly any
    .weak = weak
    .clear = clear
    .strong = strong

# max 40
qr-measure = measure
    .cramers-v = Cramér's V
    .eta-squared = eta²
    .rank-correlation = rank correlation

# max 80
qr-cross-heading = Answers to two questions together

# max 300 · n="6"
qr-cross-intro = Here are all pairs of the first { $n } questions that can be compared, not only those that go together.

# max 700 · first="<300>" · second="<300>"
qr-cross = "{ $first }" and "{ $second }"

# max 300 · n="100" · name="iltavastaanotot"
qr-not-asked = There is no question { $n } in { $name }.

# max 4000 · name="iltavastaanotot" · rows="<3800>"
qr-chat =
    Answers, { $name }:
    { $rows }

# max 300 · name="iltavastaanotot"
qr-more = One question's table and picture: /report { $name } 1

# max 300 · left="100"
qr-rest = More questions: { $left }.

# max 4000 · question="<300>" · sentence="<600>" · rows="<2900>"
qr-one =
    { $question }
    { $sentence }
    { $rows }

# max 40
qr-missing = no answer
    .skipped = skipped
    .not-asked = not asked
    .not-reached = not reached
    .withheld = withheld
    .not-ranked = not ranked

# max 40
qr-ticked = choice
    .no = not chosen
    .yes = chosen

# max 40
qr-csv = CSV, answers
