## My votes: looking through one's answers and changing them

# max 1200 · n="1000" · list="<160>"
my-votes =
    { $n ->
        [one] Vastasit yhteen väitteeseen:
       *[other] Vastasit { $n } väitteeseen, tässä niistä:
    }
    { $list }
    Minkä vastauksen haluat muuttaa?
    .more = Lisää
    .mine = Omat väitteeni
    .done = Valmis

# max 1200 · n="1000" · list="<160>"
my-votes-closed =
    { $n ->
        [one] Vastasit yhteen väitteeseen:
       *[other] Vastasit { $n } väitteeseen, tässä niistä:
    }
    { $list }
    Äänestys on päättynyt, eikä vastauksia voi enää muuttaa.
    .more = Lisää
    .mine = Omat väitteeni
    .done = Valmis

# max 300
my-votes-none = Et ole vielä vastannut väitteisiin.
    .mine = Omat väitteeni
    .done = Valmis

# max 300 · statement="<160>" · vote="en osaa sanoa"
my-vote =
    ”{ $statement }”
    Vastasit: { $vote }. Mitä mieltä olet nyt?
    .agree = Samaa mieltä
    .disagree = Eri mieltä
    .pass = En osaa sanoa
    .take-back = Poista vastaus
    .back = Takaisin

# max 300 · vote="en osaa sanoa"
my-vote-set = Vastauksesi on nyt: { $vote }.

# max 300
my-vote-gone = Vastauksesi on poistettu.

# max 1200 · list="<160>"
my-statements =
    Omat väitteesi ja miten niille kävi:
    { $list }
    .more = Lisää
    .back = Takaisin

# max 40 · n="1000" · reason="<80>" · into="<160>"
my-statement-is = tila
    .waiting = odottaa tarkistusta
    .proposed = odottaa, hyväksytkö uuden muodon
    .approved = julkaistu, vastaajia { $n }
    .approved-few = julkaistu, vastaajia alle { $n }
    .rejected = ei julkaistu
    .rejected-why = ei julkaistu, syy: { $reason }
    .merged = liitetty toiseen väitteeseen
    .merged-into = liitetty väitteeseen ”{ $into }”
