## Correcting what is known of oneself

# max 300 · list="ikä 30–44, sukupuoli nainen, kotikunta Mänttä-Vilppula, äidinkieli suomi"
traits-known = Kirjeen perusteella tiedämme jo: { $list }. Emme kysy niitä uudestaan. Jos tieto on väärä, kirjoita: korjaa.

# max 300 · known="4" · list="ikä 30–44, sukupuoli nainen, kotikunta Mänttä-Vilppula, äidinkieli suomi"
correct-which =
    { $known ->
        [0] Meillä ei ole sinusta taustatietoja.
       *[other] Meillä on sinusta nämä tiedot: { $list }.
    }
    Mitä haluat korjata?
    .age-group = Ikä
    .gender = Sukupuoli
    .municipality = Kotikunta
    .language = Äidinkieli
    .done = Kaikki on oikein

# max 300
correct-age = Minkä ikäinen olet?
    .age-18-29 = 18–29
    .age-30-44 = 30–44
    .age-45-64 = 45–64
    .age-65-79 = 65–79
    .age-80-plus = 80 tai yli
    .prefer-not = En halua kertoa

# max 300
correct-gender = Mikä on sukupuolesi?
    .woman = Nainen
    .man = Mies
    .other = Muu
    .prefer-not = En halua kertoa

# max 300
correct-municipality = Missä kunnassa asut? Kirjoita kunnan nimi.
    .prefer-not = En halua kertoa

# max 300
correct-language = Mikä on äidinkielesi?
    .fi = Suomi
    .sv = Ruotsi
    .other = Muu
    .prefer-not = En halua kertoa

# max 300
correct-done = Kiitos, tietosi ovat ajan tasalla.
