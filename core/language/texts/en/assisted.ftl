## Letters and answers off paper, in the staff chat

# max 80
st-cmd-letters = /letters NAME – letters and what came back

# max 80
st-cmd-assist = /assist CODE – enter a person's answers

# max 300
st-usage-letters = Write the campaign's name, for example: /letters ilta-ajat. When the letters are in the post: /letters ilta-ajat posted. When one comes back: /letters returned CODE

# max 300
st-usage-assist = Write the code that is on the slip or that the caller reads out, for example: /assist ABCD-EFGH-JKLM – or with answers: /assist ABCD-EFGH-JKLM 1=2 3=4,5

# max 2000 · name="iltavastaanotot-pirkanmaa-2027" · rows="<1800>"
st-letters =
    Letters of { $name }:
    { $rows }

# max 200 · batch="iltavastaanotot-pirkanmaa-2027-12" · n="8000" · day="15.12.2027"
st-letters-waiting =
    { $batch }: { $n ->
        [one] one letter
       *[other] { $n } letters
    }, made { $day }, not in the post yet

# max 200 · batch="iltavastaanotot-pirkanmaa-2027-12" · n="8000" · day="15.12.2027"
st-letters-gone =
    { $batch }: { $n ->
        [one] one letter
       *[other] { $n } letters
    }, in the post { $day }

# max 200 · variant="A" · n="8000" · back="8000" · opened="8000" · answered="8000"
st-letters-variant =
    Variant { $variant }: { $n ->
        [one] one letter
       *[other] { $n } letters
    }, { $back } returned, { $opened } came in, { $answered } answered it all

# max 300 · name="iltavastaanotot-pirkanmaa-2027"
st-letters-none = { $name } has no letters. They are made on the server: ./run letters { $name } --out FOLDER

# max 300 · batch="iltavastaanotot-pirkanmaa-2027-12"
st-letters-posted = Batch { $batch } is in the post. Its codes are forgotten here; only the letters hold them.

# max 300 · name="iltavastaanotot-pirkanmaa-2027"
st-letters-no-wait = { $name } has no letters that wait for the post.

# max 300 · name="iltavastaanotot-pirkanmaa-2027"
st-letter-back = Noted: the letter came back. Its code opens nothing any more. The next of the group steps in. Campaign: { $name }.

# max 300 · name="iltavastaanotot-pirkanmaa-2027"
st-letter-again = This letter was noted as returned before. Campaign: { $name }.

# max 300
st-letter-used = This letter's code has been used, so somebody got it. Nothing was noted.

# max 300
as-bad = No letter of ours has this code. Check it: 12 letters and digits in fours.

# max 300
as-gone = This person isn't in the pool any more. Nothing more can be entered.

# max 300 · name="iltavastaanotot-pirkanmaa-2027" · state="<30>"
as-closed = { $name } takes no answers now. Its state: { $state }.

# max 300
as-in-chat = This person has come in by the code. What they answered in chat stands.

# max 700 · title="<60>" · number="148" · left="148" · statement="<300>"
as-card =
    { $title }, statement { $number }. Without an answer: { $left }.
    "{ $statement }"
    Press, or write many in one line: 1 a, 2 d, 3 - (agree, disagree, can't say).
    .agree = Agree
    .disagree = Disagree
    .pass = Can't say
    .skip = Left empty
    .done = Done

# max 300 · what="<80>"
as-unclear = I couldn't read: { $what }. Nothing of the line was entered. Write a number and a letter, for example: 1 a, 2 d, 3 -

# max 300 · what="<80>"
as-no-statement = There is no statement with this number: { $what }. Nothing of the line was entered.

# max 200 · n="148"
as-entered =
    Entered: { $n ->
        [one] one answer
       *[other] { $n } answers
    }.

# max 200 · n="148"
as-kept =
    The person answered { $n ->
        [one] one of these
       *[other] { $n } of these
    } in chat. That stands.

# max 300 · n="148" · own="148"
as-done = Ended. Entered by staff for this person: { $n }. Answered by themselves in chat: { $own }.

# max 300 · chat="12 000" · staff="12 000"
report-modes = Answered by themselves: { $chat }. Entered by staff off paper or the phone: { $staff }.
