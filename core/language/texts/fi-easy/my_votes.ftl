## My votes: looking through one's answers and changing them

# max 1200 · n="1000" · list="<160>"
my-votes =
    { $n ->
        [one] Olet vastannut yhteen lauseeseen:
       *[other] Olet vastannut { $n } lauseeseen. Tässä niistä:
    }
    { $list }
    Minkä vastauksen haluat vaihtaa?
    .more = Lisää
    .done = Valmis

# max 1200 · n="1000" · list="<160>"
my-votes-closed =
    { $n ->
        [one] Olet vastannut yhteen lauseeseen:
       *[other] Olet vastannut { $n } lauseeseen. Tässä niistä:
    }
    { $list }
    Kysely on päättynyt. Vastauksia ei voi enää vaihtaa.
    .more = Lisää
    .done = Valmis

# max 300
my-votes-none = Et ole vielä vastannut lauseisiin.
    .done = Valmis

# max 300 · statement="<160>" · vote="en tiedä"
my-vote =
    ”{ $statement }”
    Vastasit: { $vote }. Mitä mieltä olet nyt?
    .agree = Samaa mieltä
    .disagree = Eri mieltä
    .pass = En tiedä
    .take-back = Poista vastaus
    .back = Takaisin

# max 300 · vote="en tiedä"
my-vote-set = Vastauksesi on nyt: { $vote }.

# max 300
my-vote-gone = Vastauksesi on poistettu.

# max 1200 · list="<160>"
my-statements =
    Omat lauseesi:
    { $list }

# max 30
my-statement-is = tila
    .waiting = odottaa tarkistusta
    .approved = muut vastaavat
    .rejected = ei julkaistu
    .merged = liitetty toiseen
