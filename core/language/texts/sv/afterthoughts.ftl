## What is said of messages that are edited or removed after they were sent

# max 300 · vote="en osaa sanoa"
edit-vote = Ändrat: { $vote }.

# max 300 · no="10"
edit-answer = Ditt svar på fråga { $no } är ändrat.

# max 300 · statement="<160>"
edit-statement = Ditt påstående är nu: ”{ $statement }” Det väntar på att granskas.

# max 300
statement-decided = Ditt påstående är redan granskat, så det ändras inte.

# max 300 · no="10"
redact-answer = Du tog bort ditt svar på fråga { $no }.

# max 300
redact-statement = Du tog bort ditt påstående. Det publiceras inte.

# max 300
redact-draft = Du tog bort ditt meddelande, så det sparades inte.

# max 300
redact-late = Enkäten är avslutad, så ditt svar står kvar. Du kan radera det: skriv mina uppgifter
