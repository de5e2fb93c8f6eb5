## What is said of messages that are edited or removed after they were sent

# max 300 · vote="en osaa sanoa"
edit-vote = Vaihdettu: { $vote }.

# max 300 · no="10"
edit-answer = Vastauksesi kysymykseen { $no } on muutettu.

# max 300 · statement="<160>"
edit-statement = Väitteesi on nyt: ”{ $statement }” Se odottaa tarkistusta.

# max 300
statement-decided = Väitteesi on jo tarkistettu, joten se ei muutu.

# max 300 · no="10"
redact-answer = Poistit vastauksesi kysymykseen { $no }.

# max 300
redact-statement = Poistit väitteesi. Sitä ei julkaista.

# max 300
redact-draft = Poistit viestisi, joten sitä ei tallennettu.

# max 300
redact-late = Kysely on päättynyt, joten vastauksesi jää. Voit poistaa sen kirjoittamalla: tietoni
