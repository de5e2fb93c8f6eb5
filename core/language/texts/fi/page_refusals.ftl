## The web chat: links with a code, and requests that are refused

# max 80
page-refused-title = Tämä ei onnistunut

# max 300
page-too-long = Viesti on liian pitkä, eikä sitä tallennettu. Lyhennä sitä ja lähetä uudelleen.

# max 300
page-no-cookie = Keskustelu tarvitsee evästeen, eikä selain lähettänyt sitä. Viestiä ei tallennettu. Salli evästeet tälle sivustolle ja avaa keskustelu uudelleen.

# max 300
page-foreign = Pyyntö tuli toiselta sivustolta, joten mitään ei tallennettu. Avaa keskustelu ja yritä siellä.

# max 300
page-wrong = Pyyntöä ei voitu lukea, eikä mitään tallennettu. Avaa keskustelu ja yritä uudelleen.

# max 80
page-to-chat = Avaa keskustelu

# max 80
page-code-title = Tervetuloa vastaamaan

# max 300
page-code-why = Koodisi on jo tässä osoitteessa. Se toimii kerran. Koodi on käytetty vasta, kun painat painiketta.

# max 20
page-code-start = Aloita
