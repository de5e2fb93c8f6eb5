## The pool: who is in it, who is missing, groups and sharing

# max 400 · n="12000" · letter="9000" · self="3000" · groups="Mänttä-Vilppula, 18–29, Mies" · capped="1000"
st-pool =
    Poolen: { $n } medlemmar, { $letter } med kod och { $self } utan.
    Saknas mest jämfört med befolkningen: { $groups }.
    Månadsgränsen är full för: { $capped }.
    .picture = Visa bild
    .groups = Grupper

# max 60
st-pool-nobody-missing = ingen säkert

# max 4000 · rows="<3500>"
st-pool-groups =
    Poolens grupper jämfört med befolkningen, inom parentes andelens 95-procentsintervall:
    { $rows }

# max 120 · group="Mänttä-Vilppula" · count="alle 10" · share="12" · low="10" · high="14" · population="13"
st-pool-row = { $group }: { $count }, { $share } % ({ $low }–{ $high }), av befolkningen { $population } %

# max 250 · group="Mänttä-Vilppula" · count="alle 10" · share="12" · low="10" · high="14" · population="13" · needed="1 200" · letters="40 000"
st-pool-row-missing = { $group }: { $count }, { $share } % ({ $low }–{ $high }), av befolkningen { $population } %. Det saknas ungefär { $needed }: skicka ungefär { $letters } brev eller bjud in med affisch.

# max 150 · group="Mänttä-Vilppula" · needed="1 200" · letters="40 000"
st-pool-gap = { $group }: det saknas ungefär { $needed }, ungefär { $letters } brev

# max 80 · group="Mänttä-Vilppula" · count="alle 10"
st-pool-row-few = { $group }: { $count }

# max 30 · k="10"
st-pool-few = färre än { $k }

# max 200
st-usage-pool = Skriv: /pool, /pool groups, /pool group NAMN: VILLKOR, /pool duplicates, /pool contacts NR eller /pool sharing.

# max 600 · name="lapsiperheet" · query="<300>" · count="alle 10" · n="12000"
st-group-saved = Gruppen { $name } är sparad. Villkor: { $query }. Den har { $count } av poolens { $n } medlemmar.

# max 500 · name="lapsiperheet" · count="120" · query="<300>"
st-group-row = { $name }: { $count } ({ $query })

# max 4000 · rows="<3500>"
st-groups =
    Grupper:
    { $rows }

# max 120
st-groups-none = Det finns inga grupper än. Skriv: /pool group NAMN: VILLKOR

# max 120
st-group-unread = Ett villkor ser ut så här: municipality == Nokia and age_group != 80+

# max 300 · trait="shoe_size" · traits="age_group, gender, municipality, language"
st-group-no-trait = Det finns ingen uppgift { $trait }. Det finns: { $traits }

# max 400 · trait="age_group" · value="90+" · options="18-29, 30-44, 45-64, 65-79, 80+"
st-group-no-option = Uppgiften { $trait } har inget värde { $value }. Värdena är: { $options }

# max 200 · was="12001" · to="12"
st-pool-duplicate = Medlemmarna { $was } och { $to } har samma namn och adress. Är de samma person?
    .merge = Slå ihop
    .leave = Håll isär

# max 120 · was="12001" · to="12"
st-pool-merged = Medlem { $was } är nu samma som { $to }. Det står i loggen.

# max 120 · was="12001" · to="12"
st-pool-left = Medlemmarna { $was } och { $to } hålls isär.

# max 80
st-pool-gone = Det här är redan behandlat.

# max 120
st-pool-no-duplicates = Inga två medlemmar har samma namn och adress.

# max 1200 · partner="Pirkanmaan liitto" · own="12000" · theirs="8000" · both="5000" · added="3000" · letters="100000" · rate="3" · rows="<300>" · ours-sent="1000" · theirs-sent="1000" · cap="4" · full="120"
st-sharing =
    Dela poolen med: { $partner }
    Du får bjuda in { $own }, partnern { $theirs }, båda { $both }.
    Delningen skulle ge { $added } nya, om de samtycker. Med brev skulle det kräva ungefär { $letters } brev ({ $rate } % svarar).
    Efter åldersgrupp, egna och nya:
    { $rows }
    Till gemensamma medlemmar på 30 dagar: { $ours-sent } egna inbjudningar, { $theirs-sent } av partnern. Gränsen är gemensam, { $cap } per medlem, och full för: { $full }.

# max 80 · group="Mänttä-Vilppula" · own="120" · added="alle 10"
st-sharing-row = { $group }: { $own } + { $added }

# max 150
st-sharing-none = Poolen delas inte med någon. Partnerna skrivs i organisationens fil.

# max 80
st-cmd-pool = /pool – poolens sammansättning och luckor

# max 200 · source="Tilastokeskus, väestörakenne" · dated="2025"
st-pool-source = Befolkning: { $source }, { $dated }

# max 4000 · no="12001" · rows="<3500>"
st-contacts =
    Till medlem { $no } har skrivits:
    { $rows }

# max 200 · campaign="ilta-ajat-2027" · day="15.12.2026" · way="letter" · reminders="2" · declined="15.12.2026"
st-contacts-row = { $campaign }: inbjudan { $day }, sätt { $way }, påminnelser { $reminders }, tackade nej { $declined }

# max 120 · no="12001"
st-contacts-none = Ingen kampanj har skrivit till medlem { $no }.

# max 80 · trait="Terveysaseman käyttö"
st-pool-own = { $trait },
