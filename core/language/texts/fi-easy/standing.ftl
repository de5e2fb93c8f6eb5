## Where do I stand, in words

# max 900 · n="1000" · group="A" · size="33000" · typicals="1" · typical="<160>" · vote="eri mieltä" · commons="1" · common="<160>" · day="15.12." · time="18.00"
stand =
    Olet vastannut { $n ->
        [one] yhteen lauseeseen
       *[other] { $n } lauseeseen
    }.
    Vastaat melkein kuin ryhmä { $group }.
    Ryhmässä on { $size } ihmistä.{ $typicals ->
        [0] {""}
       *[other] {"\u000A"}Ryhmä on tästä { $vote }:{"\u000A"}”{ $typical }”
    }{ $commons ->
        [0] {""}
       *[other] {"\u000A"}Kaikki ryhmät ovat tästä samaa mieltä:{"\u000A"}”{ $common }”
    }
    Ryhmät syntyvät vain vastauksista.
    Ikä tai kunta ei vaikuta.
    Tieto on tehty { $day } klo { $time }.
    .results = Näytä tulokset
    .change = Vaihdan vastauksia

# max 30
stand-where = paikka
    .middle = keskellä
    .edge = reunalla

# max 700 · groups="<160>" · group="A" · where="reunalla" · url="https://kuulolla.fi/r/iltavastaanotot"
stand-alt =
    Kartalla jokainen piste on yksi ihminen.
    Samalla tavalla vastanneet ovat lähellä toisiaan.
    Ryhmät: { $groups }.
    Sinä olet ryhmän { $group } { $where }.
    Kuvan näet täältä: { $url }

# max 500 · n="1000" · commons="1" · common="<160>" · day="15.12." · time="18.00"
stand-small =
    Olet vastannut { $n ->
        [one] yhteen lauseeseen
       *[other] { $n } lauseeseen
    }.
    Vastaat melkein kuin yksi pieni ryhmä.
    Emme kerro siitä enempää.
    Näin ketään ei tunnisteta.{ $commons ->
        [0] {""}
       *[other] {"\u000A"}Kaikki ryhmät ovat tästä samaa mieltä:{"\u000A"}”{ $common }”
    }
    Tieto on tehty { $day } klo { $time }.
    .results = Näytä tulokset
    .go-on = Jatka

# max 400 · commons="1" · common="<160>" · day="15.12." · time="18.00"
stand-unclear =
    Selviä ryhmiä ei ole.
    Ihmiset ajattelevat monella tavalla.{ $commons ->
        [0] {""}
       *[other] {"\u000A"}Tästä moni on samaa mieltä:{"\u000A"}”{ $common }”
    }
    Tieto on tehty { $day } klo { $time }.
    .results = Näytä tulokset
    .go-on = Jatka

# max 300 · n="7"
stand-few =
    Vastaa vielä { $n ->
        [one] yhteen lauseeseen
       *[other] { $n } lauseeseen
    }.
    Sen jälkeen näet paikkasi.
    .go-on = Jatka

# max 60
stand-picture = Sinun paikkasi kuvassa

# max 12
stand-you = sinä

# max 80 · group="A" · where="keskellä"
stand-here = Paikkasi on ryhmän { $group } { $where }.
