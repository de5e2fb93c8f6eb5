## Voting on statements: a statement at a time, undo, results

# max 500
vote-intro =
    Näet lyhyitä väitteitä. Osan niistä ovat kirjoittaneet asukkaat.
    Kerro, oletko samaa vai eri mieltä. Oikeita vastauksia ei ole, ja voit muuttaa vastaustasi. Nimeäsi ei näytetä muille.

# max 300 · i="10" · n="10" · statement="<160>"
vote-card =
    Väite { $i }/{ $n }
    ”{ $statement }”
    .agree = Samaa mieltä
    .disagree = Eri mieltä
    .pass = En osaa sanoa
    .later = Myöhemmin

# max 300 · statement="<160>" · vote="en osaa sanoa"
vote-set =
    ”{ $statement }”
    Vastasit: { $vote }.

# max 300 · vote="en osaa sanoa"
vote-receipt = Kirjattu: { $vote }.

# max 30
vote-said = vastaus
    .agree = samaa mieltä
    .disagree = eri mieltä
    .pass = en osaa sanoa
    .later = myöhemmin

# max 300 · statement="<160>"
vote-undone =
    Vastauksesi on kumottu. Mitä mieltä olet nyt?
    ”{ $statement }”
    .agree = Samaa mieltä
    .disagree = Eri mieltä
    .pass = En osaa sanoa
    .later = Myöhemmin

# max 300 · n="1000" · left="148"
vote-cap =
    Olet vastannut { $n ->
        [one] yhteen väitteeseen
       *[other] { $n } väitteeseen
    }, kiitos. { $left ->
        [0] Väitteitä ei ole jäljellä.
        [one] Jäljellä on yksi väite.
       *[other] Jäljellä on { $left } väitettä.
    } Jatketaanko?
    .go-on = Jatka
    .write-own = Kirjoitan väitteen
    .results = Näytä tulokset
    .enough = Riittää tältä erää

# max 300
vote-empty = Olet vastannut kaikkiin väitteisiin. Kerromme, kun uusia tulee, enintään kerran päivässä.
    .write-own = Kirjoitan väitteen
    .results = Näytä tulokset
    .mute = Älä ilmoita

# max 300 · n="1000" · title="Iltavastaanotot ja kiireetön hoito"
vote-new =
    { $n ->
        [one] Yksi uusi väite odottaa vastaustasi.
       *[other] { $n } uutta väitettä odottaa vastaustasi.
    }
    Kysely: ”{ $title }”
    .go-on = Jatka
    .mute = Älä ilmoita

# max 300
vote-empty-muted = Olet vastannut kaikkiin väitteisiin. Emme ilmoita uusista.
    .write-own = Kirjoitan väitteen
    .results = Näytä tulokset
    .notify = Ilmoita uusista

# max 300
vote-muted = Selvä. Uusista väitteistä ei ilmoiteta. Jatka milloin vain kirjoittamalla: jatka.

# max 300
vote-gone = Väite on poistettu äänestyksestä, joten vastaustasi siihen ei laskettu.

# max 800 · people="33000" · a="<160>" · pa="58" · b="<160>" · pb="52" · db="48" · split="1" · closes="15.12." · url="https://kuulolla.fi/r/iltavastaanotot"
vote-results =
    Tilanne nyt: { $people ->
        [one] yksi vastaaja
       *[other] { $people } vastaajaa
    }.
    Yhteistä: ”{ $a }” samaa mieltä { $pa } %.
    { $split ->
        [0] Mikään väite ei jaa vastaajia selvästi.
       *[other] Jakaa eniten: ”{ $b }” samaa mieltä { $pb } %, eri mieltä { $db } %.
    }
    Äänestys jatkuu { $closes } asti. Kaikki tulokset: { $url }
    .stand = Missä minä olen?
    .go-on = Jatka

# max 300 · n="7"
vote-results-few =
    Näet tulokset, kun vastaat vielä { $n ->
        [one] yhteen väitteeseen
       *[other] { $n } väitteeseen
    }.
    .go-on = Jatka

# max 300 · url="https://kuulolla.fi/r/iltavastaanotot"
vote-results-none = Tuloksia ei voi vielä näyttää, koska vastaajia on vähän. Kaikki tulokset tulevat tänne: { $url }
    .go-on = Jatka

# max 300 · closes="15.12."
vote-results-at-close = Tulokset julkaistaan, kun äänestys on päättynyt. Se on auki { $closes } asti.
    .go-on = Jatka
