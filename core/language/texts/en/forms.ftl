## Questionnaires from and for other tools (XLSForm)

# max 300 · file="kysely.xlsx"
form-unread = The file { $file } can't be read. Check the name.

# max 400 · file="kysely.xlsx" · reason="<200>"
form-unfit = { $file } isn't an XLSForm that can be read. Correct it and try again. Its checker says: { $reason }

# max 300 · file="kysely.yaml"
form-exists = { $file } is there already. Give another name or remove it.

# max 300 · file="kysely.yaml"
form-unwritten = { $file } can't be written. Check the folder.

# max 300 · file="kysely.yaml"
form-empty = { $file } has no questions, so there is no form to write.

# max 300 · file="kysely.xlsx"
form-first-line = Made of { $file }. What is missing is told by: campaign check

# max 300 · n="200" · file="kysely.yaml"
form-came = Questions written to { $file }: { $n }. Check it next.

# max 300 · n="200" · file="kysely.xlsx"
form-went = Questions written to { $file }: { $n }.

# max 400 · sheet="choices" · row="3000" · what="<300>"
form-row = { $sheet }, row { $row }: { $what }

# max 20
form-other = Other

# max 300
form-which = What other? Write in your own words.

# max 400 · reason="<200>"
st-form-unfit = This workbook isn't an XLSForm that can be read. Its checker says: { $reason } Correct it and send it again.

# max 400 · n="200"
st-form-whole = Questions that came from the form: { $n }. The file comes next: add what a campaign needs, and send it back.

# max 3500 · n="200" · rows="<3000>"
st-form-lost =
    Questions that came from the form: { $n }. Left out:
    { $rows }
    The file comes next: add what a campaign needs, and send it back.

# max 300 · language="<40>"
form-lost-language = The language { $language } isn't one of ours, so its texts are left out.

# max 300 · name="<40>" · type="<60>"
form-lost-type = { $name } is left out: { $type } has no counterpart here.

# max 300 · old="<40>" · new="<40>"
form-lost-name = The name { $old } became { $new }.

# max 300 · name="<40>"
form-lost-repeat = The repeated part { $name } is left out: each question is asked once.

# max 300 · name="<40>"
form-lost-title = The title of the group { $name } is left out; its questions came.

# max 300 · name="<40>"
form-lost-range = { $name } became a number that people type: a scale here goes by ones within 0–10.

# max 300 · name="<40>"
form-lost-ticks = Only the ends of the scale { $name } kept their words.

# max 300 · name="<40>" · constraint="<100>"
form-lost-constraint = The limits of { $name } didn't come over wholly: { $constraint }

# max 300 · name="<40>" · relevant="<100>"
form-lost-relevant = The condition of { $name } is left out, so everyone is asked: { $relevant }

# max 300 · name="<40>" · column="<40>"
form-lost-column = The column { $column } of { $name } is left out.

# max 300
form-lost-statements = The voting round is left out: a form has only questions.

# max 300 · question="<40>"
form-lost-arms = Of the wordings of { $question } only the first one came along.

# max 300 · question="<40>" · key="place.municipalities"
form-lost-key = { $key } of { $question } is left out: a form can't say it.

# max 350 · question="<40>" · condition="<150>"
form-lost-condition = The condition of { $question } is left out, so the form asks everyone: { $condition }
