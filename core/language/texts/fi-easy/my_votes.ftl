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
    .mine = Omat lauseeni
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
    .mine = Omat lauseeni
    .done = Valmis

# max 300
my-votes-none = Et ole vielä vastannut lauseisiin.
    .mine = Omat lauseeni
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
    Tässä ovat omat lauseesi.
    { $list }
    .more = Lisää
    .back = Takaisin

# max 40 · n="1000" · reason="<80>" · into="<160>"
my-statement-is = tila
    .waiting = odottaa tarkistusta
    .proposed = odottaa, sopiiko uusi lause
    .approved = muut voivat vastata, vastaajia { $n }
    .approved-few = muut voivat vastata, vastaajia alle { $n }
    .rejected = ei julkaistu
    .rejected-why = ei julkaistu, syy: { $reason }
    .merged = liitetty toiseen lauseeseen
    .merged-into = liitetty lauseeseen ”{ $into }”
