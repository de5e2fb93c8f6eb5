### A sample changed in the staff chat

# max 300 · size="8000" · minimum="100" · strata="municipality, age_group, gender, language"
st-sample-change =
    Vad ska ändras? Skriv det i ord, till exempel: storlek 900, minst 3, strata ålder kön
    Nu: storlek { $size }, minst { $minimum }, strata { $strata }.
    .reseed = Bara ett nytt frö
    .cancel = Avbryt

# max 300
st-sample-unread = Det gick inte att läsa, så ingenting ändrades.

# max 120
st-sample-quota = Ett kvoturval: ingen bjuds in till en full grupp. Det är inget sannolikhetsurval.

# max 200 · name="<60>"
st-why-no-frame = Det finns ingen ram som heter { $name }. Läs in den först: ./run import members

# max 200 · name="<60>"
st-why-no-group = Det finns ingen grupp i poolen som heter { $name }.
