## The picture of themes, and the words that say the same

# max 200 · no="12" · title="<120>" · n="12000" · share="100 %"
theme-picture-row =
    { $no }. { $title }: { $n ->
        [one] en person
       *[other] { $n } personer
    }, { $share }.

# max 240 · no="12" · title="<120>" · n="12000" · share="100 %" · place="i mitten"
theme-picture-placed =
    { $no }. { $title }: { $n ->
        [one] en person
       *[other] { $n } personer
    }, { $share }, { $place } på kartan.

# max 40
theme-picture-place = plats på kartan
    .left = till vänster
    .right = till höger
    .top = högst upp
    .bottom = längst ner
    .middle = i mitten

# max 80 · k="40" · n="12000"
theme-picture-rest =
    { $k ->
        [one] Ett mindre tema: { $n } personer.
       *[other] { $k } mindre teman: { $n } personer.
    }

# max 80 · n="12000" · share="100 %"
theme-picture-other = I inget tema: { $n }, { $share }.

# max 160 · rest="<60>" · n="12000" · share="100 %"
theme-picture-gathered = { $rest }: { $n }, { $share }.

# max 40
theme-picture-none = I inget tema

# max 40 · n="12000" · share="100 %"
theme-picture-people = { $n } · { $share }

# max 80
theme-picture-map = Varje punkt är ett svar. De som liknar varandra ligger nära.

# max 100 · a="12" · b="13"
theme-picture-near = Närmast varandra på kartan är { $a } och { $b }.
