## Correcting what is known of oneself

# max 300 · list="ikä 30–44, sukupuoli nainen, kunta Mänttä-Vilppula, äidinkieli suomi"
traits-known =
    Tiedämme sinusta jo nämä asiat: { $list }.
    Emme kysy niitä enää.
    Onko tieto väärä? Kirjoita silloin: korjaa.

# max 300 · known="4" · list="ikä 30–44, sukupuoli nainen, kunta Mänttä-Vilppula, äidinkieli suomi"
correct-which =
    { $known ->
        [0] Emme tiedä sinusta vielä mitään.
       *[other] Tiedämme sinusta nämä asiat: { $list }.
    }
    Mitä haluat korjata?
    .age-group = Ikä
    .gender = Sukupuoli
    .municipality = Kunta
    .language = Äidinkieli
    .done = Kaikki on oikein

# max 300
correct-age = Kuinka vanha olet?
    .age-18-29 = 18–29
    .age-30-44 = 30–44
    .age-45-64 = 45–64
    .age-65-79 = 65–79
    .age-80-plus = 80 tai yli
    .prefer-not = En kerro

# max 300
correct-gender = Mikä on sukupuolesi?
    .woman = Nainen
    .man = Mies
    .other = Muu
    .prefer-not = En kerro

# max 300
correct-municipality =
    Missä kunnassa asut?
    Kirjoita kunnan nimi.
    .prefer-not = En kerro

# max 300
correct-language = Mikä on äidinkielesi?
    .fi = Suomi
    .sv = Ruotsi
    .other = Muu
    .prefer-not = En kerro

# max 300
correct-done =
    Kiitos.
    Tietosi ovat nyt oikein.
