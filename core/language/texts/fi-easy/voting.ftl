## Voting on statements: a statement at a time, undo, results

# max 500
vote-intro =
    Näytämme sinulle lyhyitä lauseita.
    Lue lause. Kerro, oletko samaa mieltä.
    Mikään vastaus ei ole väärä.
    Voit vaihtaa vastauksesi.
    Muut eivät näe nimeäsi.

# max 300 · i="10" · n="10" · statement="<160>"
vote-card =
    Lause { $i }. Lauseita on { $n }.
    ”{ $statement }”
    .agree = Samaa mieltä
    .disagree = Eri mieltä
    .pass = En tiedä
    .later = Myöhemmin

# max 300 · statement="<160>" · vote="en tiedä"
vote-set =
    ”{ $statement }”
    Vastasit: { $vote }.

# max 300 · vote="en tiedä"
vote-receipt = Vastasit: { $vote }.

# max 30
vote-said = vastaus
    .agree = samaa mieltä
    .disagree = eri mieltä
    .pass = en tiedä
    .later = myöhemmin

# max 300 · statement="<160>"
vote-undone =
    Vastauksesi on poistettu. Mitä mieltä olet nyt?
    ”{ $statement }”
    .agree = Samaa mieltä
    .disagree = Eri mieltä
    .pass = En tiedä
    .later = Myöhemmin

# max 300 · n="1000" · left="148"
vote-cap =
    Olet vastannut { $n ->
        [one] yhteen lauseeseen
       *[other] { $n } lauseeseen
    }. Kiitos.
    { $left ->
        [0] Lauseita ei ole jäljellä.
        [one] Jäljellä on yksi lause.
       *[other] Jäljellä on { $left } lausetta.
    }
    Haluatko jatkaa?
    .go-on = Jatka
    .write-own = Kirjoitan lauseen
    .results = Näytä tulokset
    .enough = Riittää nyt

# max 300
vote-empty =
    Olet vastannut kaikkiin lauseisiin.
    Kerromme, kun tulee uusia lauseita.
    Kerromme enintään kerran päivässä.
    .write-own = Kirjoitan lauseen
    .results = Näytä tulokset
    .mute = Älä kerro

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · n="1000"
vote-new =
    { $n ->
        [one] Yksi uusi lause odottaa sinua.
       *[other] { $n } uutta lausetta odottaa sinua.
    }
    Aihe on: ”{ $title }”
    .go-on = Jatka
    .mute = Älä kerro

# max 300
vote-empty-muted =
    Olet vastannut kaikkiin lauseisiin.
    Emme kerro uusista lauseista.
    .write-own = Kirjoitan lauseen
    .results = Näytä tulokset
    .notify = Kerro uusista

# max 300
vote-muted =
    Selvä.
    Emme kerro uusista lauseista.
    Jos haluat jatkaa, kirjoita: jatka.

# max 300
vote-gone =
    Lause on poistettu.
    Siksi vastaustasi ei laskettu.

# max 800 · people="33000" · a="<160>" · pa="58" · b="<160>" · pb="52" · db="48" · split="1" · closes="15.12." · url="https://kuulolla.fi/r/iltavastaanotot"
vote-results =
    { $people ->
        [one] Yksi ihminen on vastannut.
       *[other] { $people } ihmistä on vastannut.
    }
    Tästä ollaan samaa mieltä:
    ”{ $a }”
    Samaa mieltä on { $pa } %.
    { $split ->
        [0] Mikään lause ei jaa ihmisiä selvästi.
       *[other]
            Tästä ollaan eniten eri mieltä:
            ”{ $b }”
            Samaa mieltä on { $pb } %. Eri mieltä on { $db } %.
    }
    Voit vastata { $closes } asti.
    Kaikki tulokset näet täältä: { $url }
    .stand = Missä olen?
    .go-on = Jatka

# max 300 · n="7"
vote-results-few =
    Vastaa vielä { $n ->
        [one] yhteen lauseeseen
       *[other] { $n } lauseeseen
    }.
    Sen jälkeen näet tulokset.
    .go-on = Jatka

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot"
vote-results-none =
    Vain muutama ihminen on vastannut.
    Siksi emme vielä näytä tuloksia.
    Tulokset tulevat tänne: { $url }
    .go-on = Jatka

# max 300 · closes="15.12."
vote-results-at-close =
    Voit vastata { $closes } asti.
    Sen jälkeen näytämme tulokset.
    .go-on = Jatka
