## What is said of messages that are edited or removed after they were sent

# max 300 · vote="en osaa sanoa"
edit-vote = Changed: { $vote }.

# max 300 · no="10"
edit-answer = Your answer to question { $no } is changed.

# max 300 · statement="<160>"
edit-statement = Your statement is now: "{ $statement }" It waits to be checked.

# max 300
statement-decided = Your statement has been checked already, so it doesn't change.

# max 300 · no="10"
redact-answer = You removed your answer to question { $no }.

# max 300
redact-statement = You removed your statement. It won't be published.

# max 300
redact-draft = You removed your message, so it wasn't saved.

# max 300
redact-late = The survey is over, so your answer stays. You can erase it: write my data
