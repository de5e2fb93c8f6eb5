## Kinds of questions: how to answer, what an answer lacks, and how it is said back

# max 30
kind-choice = choice
    .done = Done
    .next = Go on

# max 30
answer-photo = a picture

# max 30
answer-read = read

# max 130 · text="<120>"
answer-text = "{ $text }"

# max 110 · example="1 2 3 4 5 6 7 8 9"
hint-multiple = Choose as many as you like. Write the numbers, for example: { $example }

# max 110 · n="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-just = Choose { $n }. Write the numbers, for example: { $example }

# max 110 · least="8" · most="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-between = Choose { $least }–{ $most }. Write the numbers, for example: { $example }

# max 110 · most="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-most = Choose as many as you like, at most { $most }. Write the numbers, for example: { $example }

# max 110 · least="9" · example="1 2 3 4 5 6 7 8 9"
hint-multiple-least = Choose at least { $least }. Write the numbers, for example: { $example }

# max 220 · low="0" · high="10" · ends="<131>"
hint-scale = Answer { $low }–{ $high }. { $ends }. If you don't know, write: skip.

# max 220 · low="0" · high="10" · ends="<131>"
hint-scale-must = Answer { $low }–{ $high }. { $ends }.

# max 90 · low="0" · high="10"
hint-scale-bare = Answer { $low }–{ $high }. If you don't know, write: skip.

# max 60 · low="0" · high="10"
hint-scale-bare-must = Answer { $low }–{ $high }.

# max 80 · example="1 000 000 twenty letters, say."
hint-number = Write a number, for example: { $example }

# max 70 · example="30 September 2027"
hint-date = Write a day, for example: { $example }

# max 150 · example="3 1 2 4 5 6 7 8 9"
hint-ranking = Put them in order, the most important first. Write the numbers, for example: { $example }

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
hint-ranking-just = Put { $n } of them in order, the most important first. Write the numbers, for example: { $example }

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
hint-ranking-most = Put at most { $n } of them in order, the most important first. Write the numbers, for example: { $example }

# max 90
hint-text = Don't write names, identity codes or illnesses.

# max 170
hint-photo = Send a picture. We take away what it tells of place and device. Don't send one in which someone can be recognised.

# max 150 · example="Mänttä-Vilppula"
hint-place = Write the name of a municipality, for example: { $example }. You can also send a location, or write it like this: 61.50, 23.76

# max 90 · example="Mänttä-Vilppula"
hint-place-name = Write the name of a municipality, for example: { $example }

# max 110 · example="61.50, 23.76"
hint-place-pin = Send a location, or write the coordinates, for example: { $example }

# max 120 · min="1 000 000" · max="9 000 000" · example="5 000 000"
q-number-range = The number must be { $min }–{ $max }. For example: { $example }

# max 120 · min="1 000 000" · example="5 000 000"
q-number-least = The number must be at least { $min }. For example: { $example }

# max 120 · max="9 000 000" · example="5 000 000"
q-number-most = The number must be at most { $max }. For example: { $example }

# max 120 · example="5 000 000"
q-number-not = The robot didn't find a number. Write a number, for example: { $example }

# max 120 · example="5 000 000"
q-number-two = Please write one number only, for example: { $example }

# max 140 · unit="<20>" · example="5 000 000"
q-number-unit = Please write a number in this unit: { $unit }. For example: { $example }

# max 120 · example="5 000 000"
q-number-whole = Please write a whole number, for example: { $example }

# max 120 · example="30 September 2027"
q-date-not = The robot didn't find a day. Write a day, for example: { $example }

# max 120 · example="30 September 2027"
q-date-two = Please write one day only, for example: { $example }

# max 140 · day="<20>" · example="30 September 2027"
q-date-none = There is no such day: { $day }. Write a day, for example: { $example }

# max 120 · first="30 September 2027" · last="30 September 2028"
q-date-range = The day must be between { $first } and { $last }.

# max 120 · first="30 September 2027"
q-date-early = The day is too early. The first possible day: { $first }

# max 120 · last="30 September 2027"
q-date-late = The day is too late. The last possible day: { $last }

# max 140 · n="9" · example="1 2 3 4 5 6 7 8 9"
q-choices-few = Choose at least { $n }. Write the numbers, for example: { $example }

# max 120 · n="9"
q-choices-many = You can choose at most { $n }. First take one away, or write the numbers.

# max 120 · choice="<20>"
q-choices-exclusive = "{ $choice }" only goes alone. Choose either that or the others.

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
q-rank-few = Put at least { $n } in order. Write the numbers, for example: { $example }

# max 150 · n="9" · example="3 1 2 4 5 6 7 8 9"
q-rank-many = Put at most { $n } in order. Write the numbers, for example: { $example }

# max 140 · example="3 1 2 4 5 6 7 8 9"
q-rank-twice = The same choice is there twice. Write the numbers, for example: { $example }

# max 90
q-text-empty = Please answer in your own words.

# max 140 · max="4000" · over="4000"
q-text-long =
    { $over ->
        [one] The text is one character too long.
       *[other] The text is { $over } characters too long.
    } There is room for { $max } characters. Please shorten it a little.

# max 120
q-photo-not = A picture is needed here. Send it in this chat.

# max 120
q-photo-skip = A picture is needed here. Send one, or write: skip.

# max 120 · max="20"
q-photo-large = The picture is too large. It may have { $max } MB. Please send a smaller one.

# max 120
q-photo-many-pixels = The picture has too much detail to be opened. Please send a smaller one.

# max 140
q-photo-heic = The picture can't be opened, because its format is HEIC. Please send it as JPEG or PNG.

# max 120
q-photo-kind = The file isn't a picture that can be opened. Please send a JPEG or PNG picture.

# max 120
q-photo-broken = The picture didn't arrive whole. Please send it again.

# max 120 · example="Mänttä-Vilppula"
q-place-none = We didn't find the municipality. Write its name, for example: { $example }

# max 120 · name="Mänttä-Vilppula"
q-place-near = Did you mean: { $name }? Write the name like this.

# max 140 · example="61.50, 23.76"
q-place-no-point = We didn't find the location. Send a location, or write the coordinates, for example: { $example }
