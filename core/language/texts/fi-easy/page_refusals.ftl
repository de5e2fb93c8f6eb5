## The web chat: links with a code, and requests that are refused

# max 80
page-refused-title = Tämä ei onnistunut

# max 300
page-too-long = Viesti on liian pitkä. Emme tallentaneet sitä. Lyhennä viestiä ja lähetä se uudelleen.

# max 300
page-no-cookie = Keskustelu tarvitsee evästeen. Selaimesi ei lähettänyt sitä. Emme tallentaneet viestiä. Salli evästeet ja avaa keskustelu uudelleen.

# max 300
page-foreign = Pyyntö tuli toiselta sivustolta. Emme tallentaneet mitään. Avaa keskustelu ja yritä siellä.

# max 300
page-wrong = Emme voineet lukea pyyntöä. Emme tallentaneet mitään. Avaa keskustelu ja yritä uudelleen.

# max 80
page-to-chat = Avaa keskustelu

# max 80
page-code-title = Tervetuloa vastaamaan

# max 300
page-code-why = Koodisi on jo tässä osoitteessa. Koodi toimii kerran. Käytät koodin, kun painat painiketta.

# max 20
page-code-start = Aloita
