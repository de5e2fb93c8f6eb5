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

# max 3500 · rows="<3400>"
st-dryrun-details = { $rows }

# max 220 · n="100" · question="<60>" · met="10000" · left="10000" · skipped="10000" · seconds="600"
st-dryrun-question = { $n }. { $question } Tillfrågade { $met }, avbröt här { $left }, hoppade över { $skipped }, { $seconds } s

# max 200 · questions="10, 11, 12"
st-dryrun-unreached = Ingen kom till fråga: { $questions }. Se på villkoret.

# max 200 · questions="10, 11, 12"
st-dryrun-filled = Kvoten fylldes: fråga { $questions }

# max 160 · language="selkosuomi" · begun="10000" · done="10000" · minutes="25"
st-dryrun-language = { $language }: { $begun } började, { $done } svarade till slutet, { $minutes } min

# max 200
st-dryrun-not-source = Alla drogs ur den påhittade poolen, inte ur filens egen källa.

# max 200
st-dryrun-not-group = Den sparade gruppen lämnades bort: påhittade invånare hör inte till någon.

# max 9000 · body="<8500>"
st-try = { $body }
    .end = Avsluta provet
    .picture = Provbild

# max 200
st-try-begun = Du svarar nu som en invånare. Inget av det sparas.

# max 200 · name="iltavastaanotot-2026"
st-try-voting = Påståendena mellan frågorna är utelämnade här. Se dem: /preview { $name }

# max 200
st-try-done = Provet är slut. Inget sparades.

# max 200
st-try-gone = Provet är över. Börja på nytt: /dryrun
