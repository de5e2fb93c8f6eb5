## The web chat: links with a code, and requests that are refused

# max 80
page-refused-title = Det här lyckades inte

# max 300
page-too-long = Meddelandet är för långt och sparades inte. Förkorta det och skicka det på nytt.

# max 300
page-no-cookie = Chatten behöver en kaka som webbläsaren inte skickade. Meddelandet sparades inte. Tillåt kakor för den här webbplatsen och öppna chatten på nytt.

# max 300
page-foreign = Begäran kom från en annan webbplats, så ingenting sparades. Öppna chatten och försök där.

# max 300
page-wrong = Begäran kunde inte läsas, och ingenting sparades. Öppna chatten och försök igen.

# max 80
page-to-chat = Öppna chatten

# max 80
page-code-title = Välkommen att svara

# max 300
page-code-why = Din kod finns redan i den här adressen. Den fungerar en gång. Koden är använd först när du trycker på knappen.

# max 20
page-code-start = Börja
