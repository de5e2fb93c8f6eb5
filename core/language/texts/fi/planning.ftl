### The recruitment planner, in the staff chat

# max 80
st-cmd-plan = /plan 400 vastausta – kirjeet, viikot ja eurot

# max 300
st-usage-plan = Kirjoita, kuinka monta ja mitä: /plan 43 paikkaa tai /plan 400 vastausta

# max 700 · target="<120>" · letters="100 000" · pool="100 000" · low="10 000" · high="10 000" · weeks="12" · cost="200 000" · letter_rate="12,5" · pool_rate="12,5" · basis="<100>"
st-plan =
    Tavoite: { $target }.
    Tarvitaan noin { $letters } kirjettä ja { $pool } kutsua poolista. Vastauksia tulee arviolta { $low }–{ $high }.
    Aikaa menee noin { $weeks } viikkoa ja rahaa noin { $cost } €.
    Oletus: kirjeeseen vastaa { $letter_rate } %, poolin jäsenistä { $pool_rate } %. Lähde: { $basis }.
    .change = Muuta oletuksia
    .draft = Tee luonnos

# max 120 · n="100000" · wanted="600 000"
st-plan-target-seats = { $n ->
        [one] yksi paikka
       *[other] { $n } paikkaa
    }, joihin tarvitaan noin { $wanted } halukasta

# max 80 · n="100000"
st-plan-target-answers = { $n ->
        [one] yksi vastaus
       *[other] { $n } vastausta
    }

# max 100
st-plan-basis-assumed = arvio, koska yhtään tällaista kampanjaa ei ole vielä päättynyt

# max 100 · campaigns="100" · people="800000"
st-plan-basis-learned = { $campaigns ->
        [one] yksi päättynyt kampanja
       *[other] { $campaigns } päättynyttä kampanjaa
    }, { $people ->
        [one] yksi kutsu
       *[other] { $people } kutsua
    }

# max 100
st-plan-basis-yours = omat lukusi

# max 300
st-plan-change =
    Kirjoita omat oletuksesi, esimerkiksi: kirje 4, pooli 30, hinta 1,90, hakijoita 6
    Kirje ja pooli ovat prosentteja, hinta on euroja kirjeeltä ja hakijat ovat paikkaa kohti.
    .cancel = Peruuta

# max 300
st-plan-unread = Tästä ei saanut selvää, joten mikään ei muuttunut. Prosentit ovat välillä 0,1–100.

# max 300
st-plan-drafted = Tässä on tiedosto, jossa ovat suunnitelman luvut. Vaihda siihen oma otsikko, kysymykset ja päivät, ja lähetä se takaisin.
