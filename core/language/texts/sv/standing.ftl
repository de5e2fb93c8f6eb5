## Where do I stand, in words

# max 900 · n="1000" · group="A" · size="33000" · typicals="1" · typical="<160>" · vote="av annan åsikt" · commons="1" · common="<160>" · day="15.12" · time="18.00"
stand =
    Du har svarat på { $n ->
        [one] ett påstående
       *[other] { $n } påståenden
    }. Dina svar ligger närmast grupp { $group }, där { $size } personer finns.{ $typicals ->
        [0] {""}
       *[other] {"\u000A"}Typiskt för gruppen: ”{ $typical }” { $vote }.
    }{ $commons ->
        [0] {""}
       *[other] {"\u000A"}Alla grupper är av samma åsikt: ”{ $common }”
    }
    Grupperna bildas bara av svaren, inte av ålder eller kommun. Kartan gjordes { $day } kl. { $time }.
    .results = Visa resultat
    .change = Ändra svar

# max 30
stand-where = plats
    .middle = mitt i
    .edge = i kanten av

# max 700 · groups="<160>" · group="A" · where="i kanten av" · url="https://kuulolla.fi/r/iltavastaanotot"
stand-alt = På kartan är varje punkt en person. De som har svarat lika är nära varandra. Grupper: { $groups }. Du är { $where } grupp { $group }. Bilden finns på resultatsidan: { $url }

# max 500 · n="1000" · commons="1" · common="<160>" · day="15.12" · time="18.00"
stand-small =
    Du har svarat på { $n ->
        [one] ett påstående
       *[other] { $n } påståenden
    }. Dina svar ligger närmast en liten grupp. Vi berättar inte mer om den, så att ingen kan kännas igen.{ $commons ->
        [0] {""}
       *[other] {"\u000A"}Alla grupper är av samma åsikt: ”{ $common }”
    }
    Kartan gjordes { $day } kl. { $time }.
    .results = Visa resultat
    .go-on = Fortsätt

# max 400 · commons="1" · common="<160>" · day="15.12" · time="18.00"
stand-unclear =
    Det finns inga tydliga grupper: åsikterna delar sig på många sätt.{ $commons ->
        [0] {""}
       *[other] {"\u000A"}Flest är av samma åsikt om detta: ”{ $common }”
    }
    Kartan gjordes { $day } kl. { $time }.
    .results = Visa resultat
    .go-on = Fortsätt

# max 300 · n="7"
stand-few =
    Du ser var du står när du har svarat på { $n ->
        [one] ett påstående
       *[other] { $n } påståenden
    } till.
    .go-on = Fortsätt

# max 60
stand-picture = Din plats på kartan

# max 12
stand-you = du

# max 80 · group="A" · where="keskellä"
stand-here = Din plats är { $where } av grupp { $group }.
