## Web pages: the chat, signing in, and what every page has

# max 80
page-title = Kuulolla – säg din åsikt

# max 80
page-skip = Gå till innehållet

# max 80
page-log = Samtal

# max 80
page-picture = Bild. Texten ovanför säger detsamma.

# max 80
page-input = Skriv ett meddelande

# max 20
page-send = Skicka

# max 40
page-you = Du

# max 300
page-lost = Förbindelsen bröts. Dina svar är sparade. Vi försöker igen.

# max 80
page-restored = Förbindelsen fungerar igen.

# max 300
page-not-sent = Meddelandet kunde inte skickas. Det finns kvar i fältet. Försök igen om en stund.

# max 300
page-too-many = Det kom många meddelanden på en gång. Vänta en stund och skicka igen.

# max 300
page-no-script = Samtalet fungerar också utan JavaScript. Nya meddelanden syns när du skickar eller laddar om sidan.

# max 40
page-reload = Ladda om sidan

# max 80
page-language = Sidans språk

# max 80
page-privacy = Dataskydd

# max 80
page-accessibility = Tillgänglighet

# max 160 · org="Västra Nylands välfärdsområde"
page-footer = Kuulolla är en tjänst som erbjuds av { $org }.

# max 80
page-staff-title = Kuulolla – personal

# max 80
page-signin-title = Logga in

# max 300
page-signin-ask = Länken fungerar en gång. Tryck på knappen när du är vid din egen enhet.

# max 20
page-signin-button = Logga in

# max 300
page-signin-needed = Till den här sidan kommer du med en inbjudningslänk. Be en ägare om den.

# max 80
page-missing-title = Sidan hittades inte

# max 300
page-missing = Adressen kan vara fel, eller så är sidan borttagen. Börja från startsidan.

# max 40
page-home = Startsidan

# max 80
page-error-title = Felet är vårt

# max 300
page-error = Sidan kunde inte visas. Dina svar är sparade. Försök igen om en stund.

# max 160 · title="Iltavastaanotot ja kiireetön hoito"
page-draw-title = Protokoll över lottningen: { $title }

# max 500
page-draw = Här ser du hur de inbjudna lottades. Inga namn finns med. Vem som helst kan räkna om lottningen och får samma resultat.

# max 40
page-languages = språk
    .fi = Suomi
    .fi-easy = Selkosuomi
    .sv = Svenska
    .en = English
