## Vad som hindrar att svar grupperas efter innehåll: visas för personalen på temakortet

# max 300
embedding-missing =
    Språkmodellen finns inte på servern eller kan inte laddas, så nya svar grupperas inte ännu.
    Svaren är i säkerhet och väntar. Den som sköter servern ser orsaken med ”kuulolla doctor”.

# max 300
embedding-died = Språkmodellen stannade mitt i, så nya svar grupperas inte ännu. Svaren är i säkerhet och väntar, och ett nytt försök görs automatiskt.

# max 300
embedding-languages = Den valda språkmodellen kan inte alla språk i den här tjänsten. Därför sorteras svaren efter ordalydelsen, varje språk för sig.
