## The picture of themes, and the words that say the same

# max 200 · no="12" · title="<120>" · n="12000" · share="100 %"
theme-picture-row =
    { $no }. { $title }: { $n ->
        [one] yksi ihminen
       *[other] { $n } ihmistä
    }, { $share }.

# max 240 · no="12" · title="<120>" · n="12000" · share="100 %" · place="keskellä"
theme-picture-placed =
    { $no }. { $title }: { $n ->
        [one] yksi ihminen
       *[other] { $n } ihmistä
    }, { $share }, kartalla { $place }.

# max 40
theme-picture-place = paikka kartalla
    .left = vasemmalla
    .right = oikealla
    .top = ylhäällä
    .bottom = alhaalla
    .middle = keskellä

# max 80 · k="40" · n="12000"
theme-picture-rest =
    { $k ->
        [one] Yksi pienempi teema: { $n } ihmistä.
       *[other] { $k } pienempää teemaa: { $n } ihmistä.
    }

# max 80 · n="12000" · share="100 %"
theme-picture-other = Ei missään teemassa: { $n }, { $share }.

# max 160 · rest="<60>" · n="12000" · share="100 %"
theme-picture-gathered = { $rest }: { $n }, { $share }.

# max 40
theme-picture-none = Ei missään teemassa

# max 40 · n="12000" · share="100 %"
theme-picture-people = { $n } · { $share }

# max 80
theme-picture-map = Jokainen piste on yksi vastaus. Samanlaiset ovat lähekkäin.

# max 100 · a="12" · b="13"
theme-picture-near = Kartalla lähimpänä toisiaan ovat { $a } ja { $b }.
