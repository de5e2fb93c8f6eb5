## Going on with another device

# max 300 · code="ABCD-EFGH-JKLM"
web-return = Din returkod är { $code }. Med den fortsätter du på en annan enhet. Håll den för dig själv.

# max 300
return-welcome = Välkommen tillbaka. Dina svar är sparade. Ska vi fortsätta där du slutade?
    .continue = Fortsätt
