## The report in detail, and the public record of a draw

# max 300 · statement="<160>" · share="51"
report-one-agree = { $share } % agree: "{ $statement }"

# max 40 · share="95"
report-over = over { $share }

# max 40 · share="95"
report-under = under { $share }

# max 40
report-hidden = not shown

# max 300 · k="10"
report-hidden-note = A dash means fewer than { $k } people, or a figure that would reveal so few.

# max 80
report-majority-heading = What most people agree on

# max 300
report-majority-none = There is no statement that a clear majority agrees with.

# max 160 · share="51" · n="12 000"
report-agree-figures = { $share } % agree. People who answered: { $n }.

# max 160 · share="51" · n="12 000"
report-disagree-figures = { $share } % disagree. People who answered: { $n }.

# max 160 · agree="51" · disagree="49" · n="12 000"
report-divide-figures = { $agree } % agree, { $disagree } % disagree. People who answered: { $n }.

# max 40
report-column = columns
    .weighted = Agree, weighted
    .invited-agree = Agree, invited
    .self-agree = Agree, without a code
    .drawn = Drawn
    .invited = Invited
    .took-part = Answered
    .what = What happened

# max 40
report-trait = trait
    .age_group = Age
    .gender = Gender
    .municipality = Municipality
    .language = First language

# max 40
report-rest = rest
    .municipality = Smaller municipalities
    .other = Other
    .unknown = Not known

# max 80
report-response-heading = What became of the invitations

# max 40
report-outcome = outcome
    .complete = Answered fully
    .partial = Answered in part
    .refused = Declined or stopped
    .silent = No answer
    .pending = No answer so far

# max 300 · invited="12 000" · alone="12 000"
report-kinds = Invited people who answered: { $invited }. People who came by themselves: { $alone }.

# max 300
report-compared-frame = There are no population figures. The comparison is with all who could be drawn.

# max 300
report-why-few = Too few of the invited have answered for weighting.

# max 300
report-why-uneven = Those who answered are too unlike the population for weighting.

# max 300 · group="<60>"
report-why-empty = The figures can't be weighted, because this group has no answers: { $group }.

# max 300
report-why-unknown = The background of too many is unknown for weighting.

# max 300
report-why-unsettled = The weights couldn't be made to fit the population.

# max 300
report-why-no-population = There are no population figures to weight by.

# max 300
report-why-no-table = Nobody was drawn by background, so there is nothing to weight by.

# max 300
report-map-unclear = The places in the picture come from the answers only.

# max 300 · day="30 September 2026" · time="18:00"
draw-published = The hashes were published on { $day } at { $time }.

# max 300 · day="30 September 2026" · time="18:00"
draw-made = The draw was made on { $day } at { $time }.

# max 300
draw-waiting = The draw hasn't been made yet. The hashes already bind us: neither the people nor the plan can change.

# max 300
draw-own-number = The number of the draw is our own. Its hash was published before the draw, the number after it.

# max 300 · source="<200>"
draw-public-number = The number of the draw is public, so nobody could choose it: { $source }.

# max 80
draw-hashes-heading = Numbers of the draw

# max 80
draw-allocation-heading = People drawn from each group

# max 80
draw-names-heading = Pseudonyms drawn

# max 300 · n="1000"
draw-names =
    { $n ->
         [one] One pseudonym was drawn.
        *[other] { $n } pseudonyms were drawn.
    } Each person who could be drawn has a pseudonym of their own in this draw, and they alone can learn it from us.

# max 80
draw-verify-heading = How to check the draw

# max 300
draw-verify-seed = Compute the SHA-256 of the four lines below, each ended by a line feed. It must be the seed.

# max 500
draw-verify-ticket = Each pseudonym's lot is the SHA-256 of "kuulolla-draw-1", the seed and the pseudonym, a line feed between them. In each group the smallest lots are drawn.

# max 500
draw-verify-frame = The list of people with their groups goes to an auditor only, because small groups could reveal someone. With it, the command below repeats the whole draw.

# max 80
draw-download = Download the record (JSON)

# max 40
draw-row = row
    .people = People who could be drawn
    .frame = Hash of the frame
    .plan = Hash of the plan
    .commitment = Hash of the number
    .number = Number
    .seed = Seed
    .software = Program

# max 80
report-then-heading = How opinions took shape

# max 300 · day="15.12.2026" · n="33000" · k="5" · groups="A 12000, B 9000, C 6000, D 4000, E 2000"
report-then =
    { $day }: { $n ->
        [one] one person
       *[other] { $n } people
    }, groups { $k }: { $groups }.

# max 300 · day="15.12.2026" · n="33000"
report-then-unclear =
    { $day }: { $n ->
        [one] one person
       *[other] { $n } people
    }, no clear groups.

# max 80
report-compare-heading = Answers by background

# max 300
report-compare-intro = Only those who were invited are included, as we don't know the background of the others. Groups may differ by chance, too.

# max 160 · trait="Sukupuoli"
report-compare-caption = Share of those who answered that agrees: { $trait }

# max 400 · statement="<160>" · most="Mänttä-Vilppula" · share="87" · least="Pienemmät kunnat" · rest="12"
report-compare-widest = The widest difference: "{ $statement }" { $share } % ({ $most }) and { $rest } % ({ $least }) agree.

# max 160
report-compare-alike = There are no clear differences.

# max 300
report-compare-later = The comparison by age, gender and other background is published when voting has closed.
