## Kinds of questions: how to answer, what an answer lacks, and how it is said back

# max 30
kind-choice = val
    .done = Klar
    .next = Fortsätt

# max 30
answer-photo = en bild

# max 30
answer-read = läst

# max 130 · text="<120>"
answer-text = ”{ $text }”

# max 110 · example="1 2 3 4 5 6 7 8 9"
hint-multiple = Du kan välja flera. Skriv siffrorna, till exempel: { $example }

# max 110 · n="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-just = Välj { $n }. Skriv siffrorna, till exempel: { $example }

# max 110 · least="8" · most="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-between = Välj { $least }–{ $most }. Skriv siffrorna, till exempel: { $example }

# max 110 · most="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-most = Du kan välja flera, högst { $most }. Skriv siffrorna, till exempel: { $example }

# max 110 · least="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-least = Välj minst { $least }. Skriv siffrorna, till exempel: { $example }

# max 220 · low="0" · high="10" · ends="<131>"
hint-scale = Svara med ett tal { $low }–{ $high }. { $ends }. Om du inte vet, skriv: hoppa över.

# max 220 · low="0" · high="10" · ends="<131>"
hint-scale-must = Svara med ett tal { $low }–{ $high }. { $ends }.

# max 90 · low="0" · high="10"
hint-scale-bare = Svara med ett tal { $low }–{ $high }. Om du inte vet, skriv: hoppa över.

# max 60 · low="0" · high="10"
hint-scale-bare-must = Svara med ett tal { $low }–{ $high }.

# max 80 · example="1 000 000 twenty letters, say."
hint-number = Skriv ett tal, till exempel: { $example }

# max 70 · example="30 September 2027"
hint-date = Skriv en dag, till exempel: { $example }

# max 150 · example="3 1 2 4 5 6 7 8 9"
hint-ranking = Ordna alternativen, det viktigaste först. Skriv siffrorna, till exempel: { $example }

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
hint-ranking-just = Ordna { $n } av alternativen, det viktigaste först. Skriv siffrorna, till exempel: { $example }

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
hint-ranking-most = Ordna högst { $n } av alternativen, det viktigaste först. Skriv siffrorna, till exempel: { $example }

# max 90
hint-text = Skriv inte namn, personbeteckningar eller sjukdomar.

# max 170
hint-photo = Skicka en bild. Vi tar bort uppgifter om plats och apparat. Skicka inte en bild där någon kan kännas igen.

# max 150 · example="Mänttä-Vilppula"
hint-place = Skriv namnet på en kommun, till exempel: { $example }. Du kan också skicka en plats eller skriva den så här: 61.50, 23.76

# max 90 · example="Mänttä-Vilppula"
hint-place-name = Skriv namnet på en kommun, till exempel: { $example }

# max 110 · example="61.50, 23.76"
hint-place-pin = Skicka en plats, eller skriv koordinaterna, till exempel: { $example }

# max 120 · min="1 000 000" · max="9 000 000" · example="5 000 000"
q-number-range = Talet ska vara { $min }–{ $max }. Till exempel: { $example }

# max 120 · min="1 000 000" · example="5 000 000"
q-number-least = Talet ska vara minst { $min }. Till exempel: { $example }

# max 120 · max="9 000 000" · example="5 000 000"
q-number-most = Talet ska vara högst { $max }. Till exempel: { $example }

# max 120 · example="5 000 000"
q-number-not = Roboten hittade inget tal. Skriv ett tal, till exempel: { $example }

# max 120 · example="5 000 000"
q-number-two = Skriv bara ett tal, till exempel: { $example }

# max 140 · unit="<20>" · example="5 000 000"
q-number-unit = Skriv ett tal i enheten { $unit }. Till exempel: { $example }

# max 120 · example="5 000 000"
q-number-whole = Skriv ett heltal, till exempel: { $example }

# max 120 · example="30 September 2027"
q-date-not = Roboten hittade ingen dag. Skriv en dag, till exempel: { $example }

# max 120 · example="30 September 2027"
q-date-two = Skriv bara en dag, till exempel: { $example }

# max 140 · day="<20>" · example="30 September 2027"
q-date-none = En sådan dag finns inte: { $day }. Skriv en dag, till exempel: { $example }

# max 120 · first="30 September 2027" · last="30 September 2028"
q-date-range = Dagen ska vara mellan { $first } och { $last }.

# max 120 · first="30 September 2027"
q-date-early = Dagen är för tidig. Den tidigaste möjliga dagen: { $first }

# max 120 · last="30 September 2027"
q-date-late = Dagen är för sen. Den sista möjliga dagen: { $last }

# max 140 · n="9" · example="1 2 3 4 5 6 7 8 9"
q-choices-few = Välj minst { $n }. Skriv siffrorna, till exempel: { $example }

# max 120 · n="9"
q-choices-many = Du kan välja högst { $n }. Ta först bort ett val eller skriv siffrorna.

# max 120 · choice="<20>"
q-choices-exclusive = ”{ $choice }” passar bara ensamt. Välj antingen det eller de andra.

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
q-rank-few = Ordna minst { $n }. Skriv siffrorna, till exempel: { $example }

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
q-rank-many = Ordna högst { $n }. Skriv siffrorna, till exempel: { $example }

# max 140 · example="3 1 2 4 5 6 7 8 9"
q-rank-twice = Samma alternativ finns med två gånger. Skriv siffrorna, till exempel: { $example }

# max 90
q-text-empty = Skriv svaret med egna ord.

# max 140 · max="4000" · over="4000"
q-text-long =
    { $over ->
        [one] Texten är ett tecken för lång.
       *[other] Texten är { $over } tecken för lång.
    } Det ryms högst { $max } tecken. Korta av lite.

# max 120
q-photo-not = Här behövs en bild. Skicka den i den här chatten.

# max 120
q-photo-skip = Här behövs en bild. Skicka en bild eller skriv: hoppa över.

# max 120 · max="20"
q-photo-large = Bilden är för stor. Den får vara högst { $max } MB. Skicka en mindre bild.

# max 120
q-photo-many-pixels = Bilden är för detaljerad för att öppnas. Skicka en mindre bild.

# max 140
q-photo-heic = Bilden går inte att öppna, eftersom den är i formatet HEIC. Skicka den som JPEG eller PNG.

# max 120
q-photo-kind = Filen är inte en bild som går att öppna. Skicka en JPEG- eller PNG-bild.

# max 120
q-photo-broken = Bilden kom inte fram hel. Skicka den på nytt.

# max 120 · example="Mänttä-Vilppula"
q-place-none = Kommunen hittades inte. Skriv namnet på en kommun, till exempel: { $example }

# max 120 · name="Mänttä-Vilppula"
q-place-near = Menade du: { $name }? Skriv namnet så här.

# max 140 · example="61.50, 23.76"
q-place-no-point = Platsen hittades inte. Skicka en plats, eller skriv koordinaterna, till exempel: { $example }
