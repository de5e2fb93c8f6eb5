## By which clock somebody lives

# max 300 · place="Kentucky/Monticello"
zone =
    Emme kirjoita sinulle yöllä.
    Asutko maassa, jossa kello on eri?
    Kirjoita silloin lähin suuri kaupunki.
    Esimerkiksi: Tukholma tai New York.
    Nyt: { $place }
    .here = Sama kuin täällä
    .done = Valmis

# max 200
zone-unknown = En tunne tätä paikkaa. Kirjoita lähin suuri kaupunki. Esimerkiksi: Tukholma tai New York.

# max 100 · place="Kentucky/Monticello"
zone-done = Kiitos. Katsomme nyt tämän kaupungin kelloa: { $place }
