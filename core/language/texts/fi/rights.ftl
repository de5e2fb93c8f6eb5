## Stopping, coming back, and acute need

# max 500
stop-now =
    Selvä, viestit on lopetettu. Emme kirjoita sinulle, ellet itse kirjoita. Annetut vastaukset säilyvät.
    Jos tarkoitit muuta, valitse:
    .only-this = Vain tämä kysely
    .break = Tauko 3 kuukautta
    .forget = Poista tietoni

# max 300
stop-only-this = Selvä, tämä kysely on lopetettu. Muut viestit ovat päällä.

# max 300 · until="30.9.2027"
stop-break = Selvä, emme kirjoita sinulle ennen kuin { $until }. Voit tulla takaisin milloin vain kirjoittamalla: aloita.

# max 300
stop-back = Viestit ovat taas päällä.
    .go-on = Jatka kyselyä
    .my-data = Tietoni

# max 500 · crisis="09 2525 0111, ympäri vuorokauden"
acute =
    Tämä kuulostaa vakavalta. Jos sinulla tai jollakulla muulla on hätä, soita heti 112.
    Kiireellinen vaiva: Päivystysapu 116 117, ympäri vuorokauden.
    Paha olo tai ajatuksia itsemurhasta: Kriisipuhelin { $crisis }.
    Tässä vastaa robotti, eikä kukaan lue viestiäsi heti. Sitä ei tallennettu vastaukseksi.
    .answer = Tämä on vastaukseni
    .go-on = Jatka kyselyä
    .pause = Tauko
