## The pool: who is in it, who is missing, groups and sharing

# max 400 · n="12000" · letter="9000" · self="3000" · groups="Mänttä-Vilppula, 18–29, Mies" · capped="1000"
st-pool =
    Pool: { $n } members, { $letter } with a code, { $self } without.
    Most missing against the population: { $groups }.
    At the monthly cap: { $capped }.
    .picture = Show picture
    .groups = Groups

# max 60
st-pool-nobody-missing = nobody for sure

# max 4000 · rows="<3500>"
st-pool-groups =
    The pool's groups against the population, with the 95 per cent interval of each share:
    { $rows }

# max 120 · group="Mänttä-Vilppula" · count="alle 10" · share="12" · low="10" · high="14" · population="13"
st-pool-row = { $group }: { $count }, { $share } % ({ $low }–{ $high }), population { $population } %

# max 250 · group="Mänttä-Vilppula" · count="alle 10" · share="12" · low="10" · high="14" · population="13" · needed="1 200" · letters="40 000"
st-pool-row-missing = { $group }: { $count }, { $share } % ({ $low }–{ $high }), population { $population } %. About { $needed } more are needed: send about { $letters } letters, or invite by poster.

# max 150 · group="Mänttä-Vilppula" · needed="1 200" · letters="40 000"
st-pool-gap = { $group }: about { $needed } more needed, about { $letters } letters

# max 80 · group="Mänttä-Vilppula" · count="alle 10"
st-pool-row-few = { $group }: { $count }

# max 30 · k="10"
st-pool-few = fewer than { $k }

# max 200
st-usage-pool = Write: /pool, /pool groups, /pool group NAME: CONDITION, /pool duplicates, /pool contacts NO or /pool sharing.

# max 600 · name="lapsiperheet" · query="<300>" · count="alle 10" · n="12000"
st-group-saved = Group { $name } is saved. Condition: { $query }. It has { $count } of the pool's { $n } members.

# max 500 · name="lapsiperheet" · count="120" · query="<300>"
st-group-row = { $name }: { $count } ({ $query })

# max 4000 · rows="<3500>"
st-groups =
    Groups:
    { $rows }

# max 120
st-groups-none = There are no groups yet. Write: /pool group NAME: CONDITION

# max 120
st-group-unread = A condition looks like: municipality == Nokia and age_group != 80+

# max 300 · trait="shoe_size" · traits="age_group, gender, municipality, language"
st-group-no-trait = There is no trait { $trait }. There are: { $traits }

# max 400 · trait="age_group" · value="90+" · options="18-29, 30-44, 45-64, 65-79, 80+"
st-group-no-option = The trait { $trait } has no value { $value }. Its values: { $options }

# max 200 · was="12001" · to="12"
st-pool-duplicate = Members { $was } and { $to } have the same name and address. Are they one person?
    .merge = Merge
    .leave = Keep apart

# max 120 · was="12001" · to="12"
st-pool-merged = Member { $was } is now the same as { $to }. It is in the log.

# max 120 · was="12001" · to="12"
st-pool-left = Members { $was } and { $to } stay apart.

# max 80
st-pool-gone = This has been dealt with already.

# max 120
st-pool-no-duplicates = No two members have the same name and address.

# max 1200 · partner="Pirkanmaan liitto" · own="12000" · theirs="8000" · both="5000" · added="3000" · letters="100000" · rate="3" · rows="<300>" · ours-sent="1000" · theirs-sent="1000" · cap="4" · full="120"
st-sharing =
    Sharing the pool with: { $partner }
    You may invite { $own }, the partner { $theirs }, both { $both }.
    Sharing would add { $added }, if they agree. By letter the same would take about { $letters } letters ({ $rate } % answer).
    By age group, own and added:
    { $rows }
    To members of both in 30 days: { $ours-sent } invitations of yours, { $theirs-sent } of the partner. The cap is a common one, { $cap } a member, and full for: { $full }.

# max 80 · group="Mänttä-Vilppula" · own="120" · added="alle 10"
st-sharing-row = { $group }: { $own } + { $added }

# max 150
st-sharing-none = The pool is shared with nobody. Partners are written in the organisation's file.

# max 80
st-cmd-pool = /pool – who is in the pool, who is missing

# max 200 · source="Tilastokeskus, väestörakenne" · dated="2025"
st-pool-source = Population: { $source }, { $dated }

# max 4000 · no="12001" · rows="<3500>"
st-contacts =
    Member { $no } was written to:
    { $rows }

# max 200 · campaign="ilta-ajat-2027" · day="15.12.2026" · way="letter" · reminders="2" · declined="15.12.2026"
st-contacts-row = { $campaign }: invited { $day }, by { $way }, reminders { $reminders }, declined { $declined }

# max 120 · no="12001"
st-contacts-none = No campaign has written to member { $no }.

# max 80 · trait="Terveysaseman käyttö"
st-pool-own = { $trait },
