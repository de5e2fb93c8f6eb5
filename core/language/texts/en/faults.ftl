## Faults of a document: what is wrong and what to do

# max 300 · line="1000" · fault="<200>"
fault-line = Line { $line }: { $fault }

# max 300 · file="ilta-ajat.yaml"
fault-none = { $file }: no faults.

# max 300 · file="ilta-ajat.yaml"
fault-unread = The file { $file } can't be read. Check the name and that it is UTF-8 text.

# max 300
fault-empty = The file is empty. Start from the template.

# max 300 · limit="256"
fault-too-big = The file is too big. At most { $limit } kilobytes.

# max 300
fault-control-character = The line has a character that is no text. Remove it.

# max 300
fault-tab = The line is indented with a tab. Use spaces.

# max 300
fault-not-yaml = The file isn't YAML from here on. Check indents, brackets and quotes.

# max 300
fault-too-deep = There are too many levels. Check brackets and indents.

# max 300
fault-two-documents = The file has two documents. Remove the line ---.

# max 300
fault-alias = References (& and *) can't be used. Write the text again.

# max 300 · tag="<40>"
fault-tag = A type mark can't be used: { $tag }. Remove it.

# max 300
fault-top-not-map = The file must begin with keys, for example: campaign: evenings

# max 300
fault-key-not-text = The key must be text.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-duplicate-key = The key is there twice: { $key }. Remove one.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-unknown-key = Unknown key: { $key }. Remove it or correct its name.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-missing = Missing: { $key }. Add it.

# max 300 · key="steps.12.question.ask.fi-easy" · languages="fi, sv, en"
fault-texts-not-map = { $key } needs a text in each language: { $languages }.

# max 300 · key="steps.12.question.ask.fi-easy" · language="fi-easy"
fault-language-missing = The text lacks the language { $language }. Add { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-language-unknown = Unknown language: { $key }. The languages are fi, sv, en and fi-easy.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-text = This must be text: { $key }. Put it in quotes.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-text-empty = The text is empty: { $key }. Write it.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="300" · length="1200"
fault-text-long = The text is too long: { $key }. It has { $length } characters, the limit is { $limit }. Shorten it.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="300"
fault-text-long-plain = The text is too long: { $key }. The limit is { $limit } characters.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-yes-no = Write true or false: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-number = This must be a number: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-whole-number = This must be a whole number: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-map = This needs keys of its own: { $key }. The template has an example.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-list = This must be a list: { $key }. Begin each line with a dash.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-date = This must be a date, for example 2026-12-01: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · value="2026-02-30"
fault-no-such-day = There is no such day: { $value }. Key: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-span = Write a number and a unit, for example 3 days: { $key }. Units: hours, days, weeks.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-not-address = The address must begin with https://: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="1000000"
fault-above = The number must be above { $limit }: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="1000000"
fault-at-least = The smallest number is { $limit }: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="1000000"
fault-at-most = The largest number is { $limit }: { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="500"
fault-list-short = Too few: { $key }. At least { $limit }.

# max 300 · key="steps.12.question.ask.fi-easy" · limit="500"
fault-list-long = Too many: { $key }. At most { $limit }.

# max 300 · key="steps.12.question.ask.fi-easy" · allowed="public-task, consent, legal-obligation, legitimate-interest"
fault-choice = This isn't a choice: { $key }. Choices: { $allowed }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-slug = A short name has 2-40 characters: a-z, 0-9 and dashes. Correct { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-code = A code can have letters a-z, digits and dashes. Correct { $key }.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-value = The value doesn't fit: { $key }. See the template.

# max 300 · key="steps.12.question.ask.fi-easy" · value="municipality"
fault-twice = The same name is there twice: { $value }. Key: { $key }. Change one.

# max 300 · key="decision.answer_by" · first="decision.meets"
fault-date-order = The dates are in the wrong order: { $first } is later than { $key }.

# max 300 · key="steps.12.question.ask.fi-easy" · first="from" · second="to"
fault-range-order = { $first } must be smaller than { $second }: { $key }.

# max 300 · strata="230" · needed="1150" · size="800"
fault-minimums-exceed-size = The sample is too small: { $strata } strata need at least { $needed } people. The size is { $size }.

# max 300 · key="age_group=18-28"
fault-expected-key = The name of the share doesn't fit: { $key }. Write default or, for example, age_group=18-29.

# max 300 · key="municipality=Mänttä-Vilppula"
fault-group-key = { $key } is no group of this sample. Write a trait of sample.strata and its value, for example age_group=18-29.

# max 300 · answers="1000" · size="800"
fault-answers-exceed-size = { $answers } answers are wanted, but { $size } people are drawn. Correct waves.until or sample.size.

# max 300 · waves="20"
fault-waves-too-long = The waves don't fit while the campaign is open. Waves: { $waves }. Shorten the gap or take fewer.

# max 300 · reminders="2"
fault-reminders-too-long = The reminders don't fit while the campaign is open. Reminders: { $reminders }. Shorten the gap or take fewer.

# max 300 · key="steps.12.question.ask.fi-easy"
fault-step-kind = A step is either statements or question: { $key }.

# max 300 · kind="statements" · step="statements"
fault-step-missing = The campaign's kind is { $kind }, but a step is missing: { $step }. Add it.

# max 300 · question="why" · types="single, multiple, scale, number, text"
fault-question-type = Question { $question } needs one type: { $types }.

# max 300 · question="why"
fault-question-wording = Question { $question } needs its words: give either ask or arms.

# max 300
fault-place-way = A place is given as a pin or from the list of municipalities. Allow at least one of pin and municipalities.

# max 300 · question="why" · name="whem"
fault-condition-question = The condition of question { $question } names { $name }, which isn't asked before it. Correct the name or the order.

# max 300 · question="why" · name="when" · value="evenings"
fault-condition-code = The condition of question { $question } has { $value }, which isn't a choice of question { $name }.

# max 300 · question="why"
fault-unreachable = Question { $question } can't be reached. Fix its condition.

# max 300 · question="<40>" · column="501"
fault-condition-wants-question = The condition of question { $question } can't be read at character { $column }: the name of a question is wanted there.

# max 300 · question="<40>" · column="501"
fault-condition-wants-operator = The condition of question { $question } can't be read at character { $column }: a comparison is wanted there, such as ==, !=, <, in or has.

# max 300 · question="<40>" · column="501"
fault-condition-wants-value = The condition of question { $question } can't be read at character { $column }: a code, a number or a day is wanted there.

# max 300 · question="<40>" · column="501"
fault-condition-wants-opening = The condition of question { $question } can't be read at character { $column }: write the codes in brackets, for example: in (a, b)

# max 300 · question="<40>" · column="501"
fault-condition-wants-closing = The condition of question { $question } can't be read at character { $column }: a bracket isn't closed.

# max 300 · question="<40>" · column="501"
fault-condition-wants-joint = The condition of question { $question } can't be read at character { $column }: join two comparisons with and or or.

# max 300 · question="<40>" · column="501"
fault-condition-wants-quote = The condition of question { $question } can't be read at character { $column }: a quotation mark isn't closed.

# max 300 · question="<40>" · column="501"
fault-condition-wants-character = The condition of question { $question } can't be read at character { $column }: that character has no meaning here. Put a code that has it in quotes.

# max 300 · question="<40>" · column="501"
fault-condition-wants-shorter = The condition of question { $question } is too long: it must end before character { $column }. Split the question in two.

# max 300 · question="<40>" · circle="<80>"
fault-condition-circle = Questions wait for one another in a circle: { $circle }. Correct the condition of question { $question } or another one of them.

# max 300 · question="<40>" · name="<40>" · kind="multiple" · comparison="answered"
fault-condition-kind = The condition of question { $question } uses { $comparison } with question { $name }, whose kind ({ $kind }) can't have it.

# max 300 · question="<40>" · name="<40>" · value="<40>"
fault-condition-number = The condition of question { $question } compares question { $name } with { $value }. Write a number, for example 12 or 2.5.

# max 300 · question="<40>" · name="<40>" · value="<40>"
fault-condition-day = The condition of question { $question } compares question { $name } with { $value }. Write a day, for example 2026-12-01.

# max 300 · question="<40>" · name="<40>" · value="<40>" · bounds="2026-12-01–2026-12-31"
fault-condition-bounds = The condition of question { $question } has { $value }, but question { $name } can only be answered within { $bounds }.

# max 300 · question="<40>" · part="<100>"
fault-condition-part = A part of the condition of question { $question } can never be true: { $part }. Correct it or take it away.

# max 300
fault-conditions-tangled = The conditions are too tangled to check to the end. Try the questions yourself, or make them simpler.

# max 300 · question="<40>"
fault-condition-always = The condition of question { $question } is true for everyone. Take it away or correct it.

# max 300 · question="<40>" · name="<40>"
fault-pipe = A text of question { $question } shows the answer to { $name }, which isn't asked before it. Correct the name or the order.

# max 300 · question="<40>" · name="<40>"
fault-pipe-kind = A text of question { $question } shows the answer to { $name }, which has none that can be written out. Take it away.

# max 300 · question="<40>" · name="<40>"
fault-pipe-silent = A text of question { $question } shows the answer to { $name }, which some people don't give. Add to the condition: answered({ $name })

# max 300 · question="<40>" · block="<40>"
fault-block-apart = Question { $question } belongs to the block { $block }, but other questions stand between. Put the block's questions together.

# max 300 · question="<40>" · name="<40>" · block="<40>"
fault-block-refers = Question { $question } refers to { $name } in the same block { $block }, whose order is drawn by lot. Take one of them out of the block.

# max 300 · question="<40>" · key="exclusive" · kinds="single, multiple, ranking"
fault-key-kind = Question { $question } can't have { $key }: only these kinds can: { $kinds }.

# max 300 · question="<40>" · key="at_least" · count="9"
fault-choices-few = { $key } doesn't fit question { $question }: choices that can be taken together: { $count }.

# max 300 · question="<40>"
fault-limits-order = In question { $question } at_least is larger than at_most. Correct one of them.

# max 300 · question="<40>" · quota="1000000" · size="1000000"
fault-quota-exceeds-size = The quota of question { $question } is { $quota }, but { $size } people are drawn. Correct quota or sample.size.

# max 350 · line="1000" · fault="<250>"
fault-caution = Line { $line }, a note: { $fault }
