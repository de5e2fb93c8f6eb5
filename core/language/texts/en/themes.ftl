## Themes of free text: the card that staff correct, replies, quotes, statements

# max 80
st-cmd-themes = /themes NAME – free text by theme

# max 200
st-usage-themes = Write: /themes NAME, /themes NAME QUESTION or for example /themes NAME merge 1 3.

# max 3500 · name="yhdyspinta-kysely-2027" · n="30000" · rows="<2200>" · other="30000" · share="100" · notes="<700>"
st-themes =
    Themes { $name }, { $n } texts:
    { $rows }
    Other { $other } ({ $share } %)
    { $notes }
    Correct by writing: rename 2 Waiting on the phone · merge 1 3 · split 2 · move 118 1 · undo
    .quotes = Quotes
    .next = Next page
    .picture = Picture
    .publish = Publish
    .accept = Accept
    .keep = Keep the old
    .summary = Machine's summary

# max 400 · name="yhdyspinta-kysely-2027" · n="29"
st-themes-few = { $name }: texts { $n }, too few for themes. Read them yourself. Themes come when there are 30 texts.
    .read = Read the texts

# max 1000 · name="yhdyspinta-kysely-2027" · n="30000" · notes="<700>"
st-themes-soon =
    { $name }: { $n } texts. The themes are being computed, look again in a moment.
    { $notes }
    .read = Read the texts

# max 200 · name="yhdyspinta-kysely-2027"
st-themes-none = { $name }: nobody has answered in their own words yet.

# max 2500 · name="yhdyspinta-kysely-2027" · rows="<2300>"
st-themes-which =
    { $name }: themes of which question?
    { $rows }

# max 20 · no="12"
st-themes-question = Question { $no }

# max 300 · no="12" · question="<200>" · n="30000"
st-theme-set = { $no }. { $question } (texts: { $n })

# max 260 · question="<200>"
st-theme-comments = Comments: { $question }

# max 120 · no="30" · title="<80>" · n="30000"
st-theme-row = { $no }. { $title }, { $n }

# max 220 · no="30" · title="<80>" · n="30000" · more="<90>"
st-theme-row-more = { $no }. { $title }, { $n } ({ $more })

# max 40 · n="30000"
st-theme-new = +{ $n } since yesterday

# max 40 · n="30000"
st-theme-copies = { $n } identical

# max 40
st-theme-aside = set aside

# max 40
st-theme-pinned = pinned

# max 40
st-theme-health = about health, not quoted

# max 40
st-theme-in = language
    .fi = in Finnish
    .sv = in Swedish
    .en = in English

# max 230 · question="<200>"
st-theme-about = Question: { $question }

# max 80
st-theme-unchecked = Grouped by computer, not checked.

# max 120 · who="Maija-Liisa Virtanen-Korhonen" · day="15.12."
st-theme-checked = Grouped by computer, checked on { $day } by { $who }.

# max 200 · unread="99"
st-theme-draft = A draft: fewer than 100 texts. Before publishing every one is read: write a theme's number. Unread: { $unread }.

# max 120
st-theme-unclear = The texts don't fall into clear themes.

# max 60
st-theme-wording = Sorted by wording.

# max 250 · a="30" · b="31"
st-theme-by-language = Sorted by wording, themes by language. If two languages speak of the same, join them like this: link { $a } { $b }

# max 150 · n="30000" · all="30000"
st-theme-waiting = The language model has read { $n } of { $all } texts.

# max 120 · n="30000"
st-theme-unplaced = New texts that wait for their place: { $n }.

# max 120
st-theme-locked = Locked: nothing is computed anew. Write: unlock

# max 250 · changed="30" · themes="30" · moved="30000"
st-theme-proposed = A new grouping waits: { $changed } of { $themes } themes changed, { $moved } texts moved.

# max 40
st-theme-others = Other

# max 4000 · rows="<3700>"
st-theme-whole =
    The whole text:
    { $rows }

# max 40
st-theme-all = All texts

# max 4000 · title="<90>" · n="30 000" · page="3000" · rows="<3700>"
st-theme-list =
    { $title }. Texts: { $n }, page { $page }:
    { $rows }

# max 150 · title="<90>"
st-theme-list-empty = { $title }: no texts.

# max 4000 · no="30000" · text="<3500>"
st-theme-reply = { $no }. { $text }

# max 4000 · no="30000" · text="<3500>" · more="<90>"
st-theme-reply-more = { $no }. { $text } ({ $more })

# max 300 · title="<90>" · no="30000"
st-theme-open = { $title }. Write for example: move { $no } 1 · pin { $no } · other { $no } · read { $no }
    .next = Next page
    .themes = Themes

# max 200 · title="<90>" · no="30000"
st-theme-open-few = { $title }. To see a whole text, write: read { $no }
    .next = Next page
    .themes = Themes

# max 150 · no="30" · words="<60>"
st-theme-renamed = Theme { $no } is now "{ $words }".

# max 150 · no="30" · other="30"
st-theme-merged = Theme { $other } is now part of theme { $no }.

# max 150 · no="30" · new="<40>"
st-theme-split = Theme { $no } is split. New themes: { $new }.

# max 150 · no="30000" · other="30"
st-theme-moved = Text { $no } is now in theme { $other } and stays there.

# max 150 · no="30000"
st-theme-stays = Text { $no } now stays in its theme.

# max 150 · no="30000"
st-theme-othered = Text { $no } now belongs to no theme.

# max 200 · no="30"
st-theme-set-aside = Theme { $no } is set aside: it is counted, but no report shows it.

# max 150 · words="<60>"
st-theme-excluded = The word "{ $words }" no longer names themes.

# max 150
st-theme-is-locked = The themes are locked. New texts wait until you write: unlock

# max 120
st-theme-is-unlocked = The themes are no longer locked.

# max 150
st-theme-again = The themes will be computed anew. Your corrections stay.

# max 150 · what="<25>"
st-theme-undone = The latest correction is taken back: { $what }.

# max 150 · what="<25>" · no="30, 31"
st-theme-undone-of = The latest correction is taken back: { $what } (theme { $no }).

# max 120
st-theme-nothing = There is nothing to take back.

# max 200
st-theme-published = The themes are published. Their numbers change only when a new grouping is accepted.

# max 120
st-theme-unpublished = The themes are out of the report.

# max 120
st-theme-not-published = The themes aren't published.

# max 120
st-theme-accepted = The new grouping is in use.

# max 120
st-theme-kept = The old grouping stays.

# max 400 · name="yhdyspinta-kysely-2027" · n="30000" · themes="30"
st-theme-publish = Publish the themes? { $name }: { $themes } themes, { $n } texts. The report shows them and says that you checked them.
    .yes = Publish
    .no = Not yet

# max 300 · who="Maija-Liisa Virtanen-Korhonen" · no="30, 31" · what="<25>"
st-theme-changed = { $who } has just changed theme { $no } ({ $what }). Your correction wasn't made. Look at the list and write again if it still fits.

# max 300 · who="Maija-Liisa Virtanen-Korhonen" · what="<25>"
st-theme-changed-set = { $who } has just changed these themes ({ $what }). Your correction wasn't made. Look at the list and write again if it still fits.

# max 250
st-theme-changed-run = The themes have just been computed anew. Your correction wasn't made. Look at the list and write again if it still fits.

# max 40
st-theme-what = change
    .rename = new name
    .merge = merged
    .split = split
    .move = text moved
    .other = text to other
    .aside = set aside
    .exclude = word excluded
    .undone = taken back

# max 120
st-theme-same = It is so already, nothing changed.

# max 200 · no="30"
st-theme-alike = The texts of theme { $no } are too alike. Name two that differ: split { $no } 118 40

# max 150 · n="99" · needed="100"
st-theme-few-for = Texts here: { $n }. This needs at least { $needed }.

# max 100 · no="9999999"
st-theme-unknown = There is no theme { $no }.

# max 100 · no="9999999"
st-theme-unknown-reply = There is no text { $no }.

# max 120 · no="30" · heir="30"
st-theme-heir = Theme { $no } is now in theme { $heir }.

# max 200 · n="99"
st-theme-unread = There are fewer than 100 texts, so every one is read before publishing. Unread: { $n }.

# max 120
st-theme-no-themes = There are no themes yet.

# max 120
st-theme-no-proposal = No new grouping waits.

# max 120
st-theme-not-now = The themes are locked. Write first: unlock

# max 700
st-theme-how =
    That wasn't understood. A number alone shows the theme's texts. You can also write:
    rename 2 Phone queue · rename 2 sv: Telefonkön · merge 1 3 · split 2
    read 118 · move 118 1 · pin 118 · other 118 · other
    aside 4 · exclude clinic · coarser · finer · recompute · lock · undo
    statement 3 Evening clinics are needed. · quotes · picture · publish · unpublish

# max 100
st-theme-how-show = Write like this: show 2

# max 100
st-theme-how-rename = Write like this: rename 2 Waiting on the phone

# max 100
st-theme-how-merge = Write like this: merge 1 3

# max 100
st-theme-how-split = Write like this: split 2 or split 2 118 40

# max 100
st-theme-how-move = Write like this: move 118 1

# max 100
st-theme-how-pin = Write like this: pin 118

# max 100
st-theme-how-other = Write like this: other 118

# max 100
st-theme-how-aside = Write like this: aside 4

# max 100
st-theme-how-exclude = Write like this: exclude clinic

# max 100
st-theme-how-lock = Write like this: lock

# max 100
st-theme-how-unlock = Write like this: unlock

# max 100
st-theme-how-coarser = Write like this: coarser

# max 100
st-theme-how-finer = Write like this: finer

# max 100
st-theme-how-recompute = Write like this: recompute

# max 100
st-theme-how-undo = Write like this: undo

# max 100
st-theme-how-statement = Write like this: statement 3 Evening clinics are needed.

# max 100
st-theme-how-read = Write like this: read 118

# max 100
st-theme-how-quotes = Write like this: quotes

# max 100
st-theme-how-picture = Write like this: picture

# max 100
st-theme-how-summary = Write like this: summary

# max 100
st-theme-how-publish = Write like this: publish

# max 100
st-theme-how-unpublish = Write like this: unpublish

# max 100
st-theme-how-accept = Write like this: accept

# max 100
st-theme-how-keep = Write like this: keep the old

# max 100
st-theme-how-themes = Write like this: themes

# max 4000 · name="yhdyspinta-kysely-2027" · rows="<3500>"
st-theme-quotes =
    Quotes { $name }:
    { $rows }

# max 700 · title="<90>" · quotes="<600>"
st-theme-quoted =
    { $title }:
    { $quotes }

# max 600 · text="<550>"
st-theme-quote = "{ $text }"

# max 300 · n="90" · k="10"
st-theme-quotes-asked = Quotes suggested to the moderators now: { $n }. A quote is shown when its writer has agreed, a moderator approves and the theme has { $k } people.

# max 120 · name="yhdyspinta-kysely-2027" · n="30000"
st-themes-drawn = Themes { $name }, { $n } texts

# max 3500 · name="yhdyspinta-kysely-2027" · words="<3300>"
st-themes-picture = Themes { $name }: { $words }

# max 4000 · model="paikallinen-malli-12b" · rows="<3700>"
st-theme-summary =
    Written by a machine ({ $model }), not checked. Under each sentence are the quotes that it rests on.
    { $rows }

# max 1500 · sentence="<400>" · quotes="<1000>"
st-theme-summary-row =
    { $sentence }
    { $quotes }

# max 200
st-theme-no-summary = There is no summary by a machine.

# max 200 · no="30" · campaign="yhdyspinta-kysely-2027" · number="1234"
st-theme-statement = Statement { $number } waits for a moderator in the campaign { $campaign }. It came from theme { $no }.

# max 150 · over="9999"
st-theme-statement-long = The statement is too long, characters over: { $over }. It may have at most 160.

# max 200
st-theme-statement-private = The statement seems to hold personal or health data. Write it so that nobody can be recognised.

# max 250 · name="yhdyspinta-kysely-2027"
st-theme-statement-where = In the campaign { $name } nobody votes on statements. Name a campaign in which people vote: statement 3 ilta-ajat: Evening clinics are needed.

# max 150 · name="yhdyspinta-kysely-2027" · state="odottaa hyväksyntää"
st-theme-statement-over = Nobody votes in the campaign { $name } right now. Its state: { $state }

# max 150 · number="1234"
st-theme-statement-same = The same statement is there already, its number is { $number }.
