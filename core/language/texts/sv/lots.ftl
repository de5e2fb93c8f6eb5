### Why me, where the sample doesn't mirror the population

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-even =
    Vi valde { $size } personer genom lottning. Alla som kunde bjudas in hade samma chans.
    Lottningen gjordes av ett program, inte av en människa.
    Vem som helst kan kontrollera lottningen: { $url }
    .take-part = Jag deltar
    .later = Senare
    .decline = Nej tack

# max 500 · size="8000" · stratum="Mänttä-Vilppula, 65–79, nainen" · eligible="12000" · drawn="800" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-uneven =
    Vi valde { $size } personer genom lottning bland dem som kunde bjudas in.
    Ur en del grupper lottades fler än ur andra, så att alla slags röster hörs.
    I din grupp ({ $stratum }) finns { $eligible } personer. Av dem valdes { $drawn }. Lottningen gjordes av ett program, inte av en människa.
    Vem som helst kan kontrollera lottningen: { $url }
    .take-part = Jag deltar
    .later = Senare
    .decline = Nej tack

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-uneven-small =
    Vi valde { $size } personer genom lottning bland dem som kunde bjudas in.
    Ur en del grupper lottades fler än ur andra, så att alla slags röster hörs.
    Lottningen gjordes av ett program, inte av en människa.
    Vem som helst kan kontrollera lottningen: { $url }
    .take-part = Jag deltar
    .later = Senare
    .decline = Nej tack
