## Stopping, coming back, and acute need

# max 500
stop-now =
    Vi har slutat skicka meddelanden. Vi skriver inte till dig om du inte själv skriver. Svaren du har gett sparas.
    Om du menade något annat, välj:
    .only-this = Bara denna enkät
    .break = 3 månaders paus
    .forget = Radera uppgifter

# max 300
stop-only-this = Okej, den här enkäten är avslutad för dig. Andra meddelanden är på.

# max 300 · until="30.9.2027"
stop-break = Okej, vi skriver inte till dig före { $until }. Du kan komma tillbaka när du vill genom att skriva: börja.

# max 300
stop-back = Meddelandena är på igen.
    .go-on = Fortsätt enkäten
    .my-data = Mina uppgifter

# max 500 · crisis="09 2525 0111, ympäri vuorokauden"
acute =
    Det här låter allvarligt. Om du eller någon annan är i nöd, ring genast 112.
    Brådskande besvär: Jourhjälpen 116 117, dygnet runt.
    Om du mår mycket dåligt eller tänker på självmord: Kristelefonen { $crisis }.
    Här svarar en robot och ingen läser ditt meddelande genast. Det sparades inte som svar.
    .answer = Det är mitt svar
    .go-on = Fortsätt enkäten
    .pause = Paus
