## En kampanj som påhittade invånare provar innan någon tillfrågas

# max 80
st-cmd-dryrun = /dryrun NAMN – låt påhittade invånare prova

# max 300
st-usage-dryrun = Skriv kampanjens namn, till exempel: /dryrun ilta-ajat

# max 300 · name="iltavastaanotot-2026" · people="10000"
st-dryrun-begun = { $people } påhittade invånare provar nu { $name }. Jag skriver om några minuter när de är klara. Ingenting skickas till någon.

# max 400 · people="10000" · days="30" · done="100" · minutes="25" · q="12" · faults="12"
st-dryrun =
    Provkörning: { $people } påhittade invånare, { $days } dagar.
    { $done } % svarade till slutet, det tog { $minutes } min. Flest avbröt vid fråga { $q }.
    Fel: { $faults }.
    .chat = Läs en chatt
    .try = Prova själv

# max 600 · name="iltavastaanotot-2026" · why="Urvalet kan inte dras: gruppernas minimiantal överstiger storleken 800 med 8000 personer. Ändra planen och skicka /sample på nytt."
st-dryrun-failed =
    Provkörningen av { $name } kom inte fram till starten:
    { $why }

# max 300 · name="iltavastaanotot-2026"
st-dryrun-gone = Chatten finns inte kvar. Prova på nytt: /dryrun { $name }
