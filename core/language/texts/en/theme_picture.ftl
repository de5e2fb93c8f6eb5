## The picture of themes, and the words that say the same

# max 200 · no="12" · title="<120>" · n="12000" · share="100 %"
theme-picture-row =
    { $no }. { $title }: { $n ->
        [one] one person
       *[other] { $n } people
    }, { $share }.

# max 240 · no="12" · title="<120>" · n="12000" · share="100 %" · place="in the middle"
theme-picture-placed =
    { $no }. { $title }: { $n ->
        [one] one person
       *[other] { $n } people
    }, { $share }, { $place } on the map.

# max 40
theme-picture-place = place on the map
    .left = on the left
    .right = on the right
    .top = at the top
    .bottom = at the bottom
    .middle = in the middle

# max 80 · k="40" · n="12000"
theme-picture-rest =
    { $k ->
        [one] One smaller theme: { $n } people.
       *[other] { $k } smaller themes: { $n } people.
    }

# max 80 · n="12000" · share="100 %"
theme-picture-other = In no theme: { $n }, { $share }.

# max 160 · rest="<60>" · n="12000" · share="100 %"
theme-picture-gathered = { $rest }: { $n }, { $share }.

# max 40
theme-picture-none = In no theme

# max 40 · n="12000" · share="100 %"
theme-picture-people = { $n } · { $share }

# max 80
theme-picture-map = Each dot is one reply. Those alike are close together.

# max 100 · a="12" · b="13"
theme-picture-near = Closest to each other on the map are { $a } and { $b }.
