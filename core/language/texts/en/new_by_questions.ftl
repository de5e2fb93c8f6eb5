## A new campaign by questions: what it decides, who answers, when, in which languages

# max 300
st-new-decision =
    Question 1/8. Which decision waits for the answers, and who makes it?
    Write in English the decision and who makes it, with a comma between. For example: times of evening clinics, the county board
    .cancel = Cancel

# max 300
st-new-decision-bad = It wasn't clear who decides. Write the decision and who makes it, with a comma between. For example: times of evening clinics, the county board

# max 300 · body="välfärdsområdesstyrelsen" · example="10.12.2026–24.12.2026"
st-new-meets = Decided by: { $body }. Which day does it meet, and by which day will you tell residents what came of the answers? For example: { $example }
    .back = Back
    .cancel = Cancel

# max 300
st-new-title = Question 2/8. What is the title of the campaign? Write it in English, at most 60 characters.
    .back = Back
    .cancel = Cancel

# max 300
st-new-asks = Question 3/8. What are residents asked? Write it to the resident in a sentence or two in English, at most 300 characters.
    .back = Back
    .cancel = Cancel

# max 300
st-new-kind = Question 4/8. Do residents vote on statements or answer questions?
    .statements = Statements
    .survey = Questions
    .both = Both
    .back = Back
    .cancel = Cancel

# max 300
st-new-statements = Write the first statements, one a line, at most 160 characters. There may be 20, and residents can add their own.
    .none = None yet
    .back = Back
    .cancel = Cancel

# max 300
st-new-who = Question 5/8. Who answers: people drawn by lot, or everyone who wants to?
    .pool = Drawn by lot
    .everyone = Everyone
    .back = Back
    .cancel = Cancel

# max 300
st-new-size = How many residents are drawn? Write a number, for example: 800
    .back = Back
    .cancel = Cancel

# max 300
st-new-strata = In what should the sample match the population?
    .age-gender = Age and gender
    .municipality = Municipality too
    .nothing = Nothing
    .back = Back
    .cancel = Cancel

# max 300 · example="10.12.2026–24.12.2026"
st-new-open = Question 6/8. From which day to which can people answer? The last day is included. For example: { $example }
    .back = Back
    .cancel = Cancel

# max 300 · languages="suomi, svenska, English"
st-new-languages = Question 7/8. The campaign needs its texts in these languages: { $languages }. Will you write the others now or add them to the file?
    .now = I'll write now
    .easy = Plain Finnish too
    .later = I'll edit the file
    .back = Back
    .cancel = Cancel

# max 6000 · language="selkosuomi" · rows="<5500>"
st-new-translate =
    Write the same texts in another language: { $language }. One text a line, in the same order:
    { $rows }
    .same = Same texts
    .skip = I'll edit the file
    .back = Back
    .cancel = Cancel

# max 300
st-new-approver = Question 8/8. Who approves the launch? They will hear when the draft is ready.
    .later = Not known yet
    .back = Back
    .cancel = Cancel

# max 300 · who="Maija Virtanen" · name="ilta-ajat"
st-new-approver-told = { $who } is preparing the campaign { $name } and hopes for your approval. See it with: /preview { $name }

# max 300
st-new-keep = Here is the campaign file. Keep it: you can change it and send it again.

# max 400 · what="<300>"
st-new-note-decision = Decision: { $what }

# max 120 · who="Maija Virtanen"
st-new-note-approver = Approver: { $who }

# max 300 · length="1200" · limit="300" · start="<40>"
st-new-long = The text has { $length } characters, and there is room for { $limit }. Shorten this one: "{ $start }"

# max 300 · limit="20"
st-new-many = There may be at most { $limit } lines or questions here. You can add the rest to the file.

# max 300 · start="<40>"
st-new-choices-bad = This question needs 2–9 different choices or none: "{ $start }"

# max 300
st-new-number-bad = Write a whole number, for example: 800

# max 300 · example="10.12.2026–24.12.2026"
st-new-dates-bad = This needs two days. Write them like this: { $example }

# max 300 · day="31.2.2027" · example="10.12.2026–24.12.2026"
st-new-day-none = There is no such day: { $day }. Write the days like this: { $example }

# max 300 · day="31.1.2027" · example="10.12.2026–24.12.2026"
st-new-dates-past = This day has passed already: { $day }. Write days to come, for example: { $example }

# max 300 · example="10.12.2026–24.12.2026"
st-new-dates-order = The second day is before the first. Write them in order, for example: { $example }

# max 300 · day="31.1.2027"
st-new-dates-late = The deciding body meets on this day: { $day }. Answering must end by then. Write earlier days.

# max 300 · got="12" · wanted="21"
st-new-lines-bad = There are { $got } lines, and { $wanted } are needed. Write one text a line, in the same order.
