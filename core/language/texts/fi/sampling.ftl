### A sample changed in the staff chat

# max 300 · size="8000" · minimum="100" · strata="municipality, age_group, gender, language"
st-sample-change =
    Mikä muuttuu? Kirjoita se sanoin, esimerkiksi: koko 900, vähintään 3, ositus ikä sukupuoli
    Nyt: koko { $size }, vähintään { $minimum }, ositus { $strata }.
    .reseed = Vain uusi siemen
    .cancel = Peruuta

# max 300
st-sample-unread = Tästä ei saanut selvää, joten mikään ei muuttunut.

# max 120
st-sample-quota = Kiintiöotos: täyteen ryhmään ei enää kutsuta. Tämä ei ole todennäköisyysotos.

# max 200 · name="<60>"
st-why-no-frame = Kehikkoa { $name } ei ole. Lue se ensin sisään: ./run import members

# max 200 · name="<60>"
st-why-no-group = Poolissa ei ole ryhmää { $name }.
