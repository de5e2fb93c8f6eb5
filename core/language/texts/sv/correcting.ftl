## Correcting what is known of oneself

# max 300 · list="ålder 30–44, kön kvinna, hemkommun Mänttä-Vilppula, modersmål finska"
traits-known = Utifrån brevet vet vi redan: { $list }. Vi frågar inte om det igen. Om något är fel, skriv: rätta.

# max 300 · known="4" · list="ålder 30–44, kön kvinna, hemkommun Mänttä-Vilppula, modersmål finska"
correct-which =
    { $known ->
        [0] Vi har inga bakgrundsuppgifter om dig.
       *[other] Vi har de här uppgifterna om dig: { $list }.
    }
    Vad vill du rätta?
    .age-group = Ålder
    .gender = Kön
    .municipality = Hemkommun
    .language = Modersmål
    .done = Allt stämmer

# max 300
correct-age = Hur gammal är du?
    .age-18-29 = 18–29
    .age-30-44 = 30–44
    .age-45-64 = 45–64
    .age-65-79 = 65–79
    .age-80-plus = 80 eller äldre
    .prefer-not = Vill inte uppge

# max 300
correct-gender = Vilket är ditt kön?
    .woman = Kvinna
    .man = Man
    .other = Annat
    .prefer-not = Vill inte uppge

# max 300
correct-municipality = I vilken kommun bor du? Skriv kommunens namn.
    .prefer-not = Vill inte uppge

# max 300
correct-language = Vilket är ditt modersmål?
    .fi = Finska
    .sv = Svenska
    .other = Annat
    .prefer-not = Vill inte uppge

# max 300
correct-done = Tack, dina uppgifter är aktuella.
