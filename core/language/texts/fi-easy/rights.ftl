## Stopping, coming back, and acute need

# max 500
stop-now =
    Emme lähetä enää viestejä.
    Vastauksesi ovat tallessa.
    Voit tulla takaisin. Kirjoita silloin: aloita.
    Tarkoititko muuta? Valitse:
    .only-this = Vain tämä kysely
    .break = Tauko 3 kuukautta
    .forget = Poista tietoni

# max 300
stop-only-this =
    Selvä.
    Emme enää kysy tästä asiasta.
    Voimme kirjoittaa muista asioista.

# max 300 · until="30.9.2027"
stop-break =
    Selvä.
    Nyt on tauko.
    Tauko loppuu { $until }.
    Jos haluat takaisin, kirjoita: aloita.

# max 300
stop-back = Saat taas viestejä.
    .go-on = Jatka kyselyä
    .my-data = Tietoni

# max 500 · crisis="09 2525 0111, ympäri vuorokauden"
acute =
    Onko sinulla hätä? Soita heti 112.
    Tarvitsetko lääkäriä pian? Soita 116 117. Numero vastaa aina, myös yöllä.
    Onko sinulla paha olo? Soita Kriisipuhelimeen { $crisis }.
    Tämä on robotti. Ihminen ei lue viestiäsi heti.
    Emme tallentaneet viestiäsi.
    .answer = Tämä on vastaukseni
    .go-on = Jatka kyselyä
    .pause = Tauko
