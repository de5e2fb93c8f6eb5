## Where do I stand, in words

# max 900 · n="1000" · group="A" · size="33000" · typicals="1" · typical="<160>" · vote="eri mieltä" · commons="1" · common="<160>" · day="15.12." · time="18.00"
stand =
    Vastasit { $n ->
        [one] yhteen väitteeseen
       *[other] { $n } väitteeseen
    }. Vastauksesi ovat lähimpänä ryhmää { $group }, jossa on { $size } vastaajaa.{ $typicals ->
        [0] {""}
       *[other] {"\u000A"}Ryhmälle on tyypillistä: ”{ $typical }” { $vote }.
    }{ $commons ->
        [0] {""}
       *[other] {"\u000A"}Kaikissa ryhmissä ollaan samaa mieltä: ”{ $common }”
    }
    Ryhmät syntyvät vain vastauksista, eivät iästä tai kunnasta. Kartta on tehty { $day } klo { $time }.
    .results = Näytä tulokset
    .change = Muutan vastauksia

# max 30
stand-where = paikka
    .middle = keskellä
    .edge = reunalla

# max 700 · groups="<160>" · group="A" · where="reunalla" · url="https://kuulolla.fi/r/iltavastaanotot"
stand-alt = Kartalla jokainen piste on yksi vastaaja. Samalla tavalla vastanneet ovat lähekkäin. Ryhmät: { $groups }. Sinun paikkasi on ryhmän { $group } { $where }. Kuva on tulossivulla: { $url }

# max 500 · n="1000" · commons="1" · common="<160>" · day="15.12." · time="18.00"
stand-small =
    Vastasit { $n ->
        [one] yhteen väitteeseen
       *[other] { $n } väitteeseen
    }. Vastauksesi ovat lähimpänä pientä ryhmää. Siitä ei kerrota enempää, jotta ketään ei tunnisteta.{ $commons ->
        [0] {""}
       *[other] {"\u000A"}Kaikissa ryhmissä ollaan samaa mieltä: ”{ $common }”
    }
    Kartta on tehty { $day } klo { $time }.
    .results = Näytä tulokset
    .go-on = Jatka

# max 400 · commons="1" · common="<160>" · day="15.12." · time="18.00"
stand-unclear =
    Selviä ryhmiä ei ole: mielipiteet jakautuvat monella tavalla.{ $commons ->
        [0] {""}
       *[other] {"\u000A"}Eniten samaa mieltä ollaan tästä: ”{ $common }”
    }
    Kartta on tehty { $day } klo { $time }.
    .results = Näytä tulokset
    .go-on = Jatka

# max 300 · n="7"
stand-few =
    Paikkasi näkyy, kun vastaat vielä { $n ->
        [one] yhteen väitteeseen
       *[other] { $n } väitteeseen
    }.
    .go-on = Jatka

# max 60
stand-picture = Sinun paikkasi kartalla

# max 12
stand-you = sinä

# max 80 · group="A" · where="keskellä"
stand-here = Sinun paikkasi on ryhmän { $group } { $where }.
