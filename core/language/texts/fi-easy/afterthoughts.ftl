## What is said of messages that are edited or removed after they were sent

# max 300 · vote="en osaa sanoa"
edit-vote = Vaihdettu: { $vote }.

# max 300 · no="10"
edit-answer = Vastauksesi kysymykseen { $no } on nyt muutettu.

# max 300 · statement="<160>"
edit-statement =
    Väitteesi on nyt:
    ”{ $statement }”
    Se tarkistetaan ennen julkaisua.

# max 300
statement-decided =
    Väitteesi on jo tarkistettu.
    Se ei enää muutu.

# max 300 · no="10"
redact-answer = Poistit vastauksesi kysymykseen { $no }.

# max 300
redact-statement =
    Poistit väitteesi.
    Sitä ei julkaista.

# max 300
redact-draft =
    Poistit viestisi.
    Sitä ei tallennettu.

# max 300
redact-late =
    Kysely on päättynyt.
    Siksi vastauksesi jää.
    Voit poistaa tietosi. Kirjoita: tietoni
