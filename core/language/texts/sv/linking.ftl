## A second channel for one person

# max 400 · minutes="15" · code="ABCD-EFGH-JKLM" · addresses="https://kuulolla.pirkanmaanhyvinvointialue.fi/c/ABCDEFGHJKLM"
link-code =
    Skriv den här koden i den andra kanalen inom { $minutes } minuter: { $code }
    { $addresses }

# max 300 · channel="verkkokeskustelu" · masked="***123"
link-ask = Någon vill koppla en kanal till dina uppgifter: { $channel }, { $masked }. Är det du?
    .yes = Ja, det är jag
    .no = Nej

# max 300
link-wait = Vi frågade i din andra kanal om det är du. Svara där.
    .cancel = Avbryt kopplingen

# max 300 · channel="verkkokeskustelu"
link-done = Kanalerna är kopplade. Du kan fortsätta i vilken som helst. Inbjudningarna kommer hit: { $channel }.
    .go-on = Fortsätt
    .change-channel = Byt kanal

# max 300
link-merge = Du hade svarat i båda. Ditt senaste svar gäller, så du har en röst.

# max 300
link-no = Kanalen kopplades inte, och koden fungerar inte längre.
