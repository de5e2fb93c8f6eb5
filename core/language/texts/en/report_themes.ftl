## Replies in people's own words by theme: in the report and in chat

# max 80
rt-heading = What people wrote about in their own words

# max 300
rt-intro = A theme's size tells how many wrote about a subject. It doesn't tell what they think of it.

# max 400 · question="<300>"
rt-comments = Comments on the question "{ $question }"

# max 300 · n="1000"
rt-people =
    { $n ->
        [one] The reply of one person is grouped here.
       *[other] The replies of { $n } people are grouped here.
    }

# max 300 · name="Anna-Liisa Virtanen-Korhonen" · day="15.12.2026"
rt-checked = A computer grouped the replies, and { $name } checked the grouping on { $day }.

# max 300 · day="15.12.2026"
rt-checked-staff = A computer grouped the replies, and a member of staff checked the grouping on { $day }.

# max 300
rt-wording = The replies are sorted by their wording, each language apart: one subject may be two themes in two languages.

# max 300
rt-draft = There are few replies, so the themes are only a rough guide.

# max 300
rt-unclear = The replies don't fall into clear themes.

# max 300 · k="10"
rt-none = No theme has the replies of at least { $k } people.

# max 40 · number="100"
rt-unnamed = Theme { $number }

# max 120 · number="100" · title="<80>"
rt-numbered = Theme { $number }: { $title }

# max 40
rt-rest = the rest
    .other = Other replies
    .gathered = Other replies and small themes
    .apart = All others

# max 40
rt-cohesion = cohesion
    .tight = The replies are much alike.
    .mixed = The replies vary somewhat.
    .loose = The replies vary a lot.

# max 300 · n="12 000"
rt-copies = Word for word identical replies: { $n }.

# max 300 · group="B"
rt-mostly = Most of those who wrote about this are in opinion group { $group }.

# max 300 · words="<200>"
rt-words = Key words: { $words }.

# max 100 · word="<60>" · share="yli 95"
rt-word = { $word } ({ $share } %)

# max 40
rt-language = language
    .fi = in Finnish
    .sv = in Swedish
    .en = in English

# max 80
rt-summary = Summary by a machine

# max 300 · model="paikallinen-malli-12b"
rt-summary-by = Written by a machine ({ $model }), not checked. Under each sentence are the quotes that it rests on.

# max 160
rt-caption = Themes and the shares of people who wrote about them

# max 40
rt-theme = Theme

# max 160 · by="<80>"
rt-by = Themes by group: { $by }

# max 40
rt-way = elsewhere
    .name = Where it was written
    .own = in a chat, not known which
    .staff = through staff
    .telegram = Telegram
    .matrix = Matrix
    .web = web chat

# max 120 · theme="<80>" · share="51"
rt-share = { $theme } ({ $share } %)

# max 60 · left="100"
rt-left = smaller themes { $left }

# max 900 · question="<60>" · n="1000" · themes="<700>"
rt-line =
    "{ $question }", { $n ->
        [one] one reply
       *[other] { $n } replies
    }: { $themes }.

# max 900 · question="<60>" · themes="<700>"
rt-line-none = "{ $question }": { $themes }.

# max 4000 · name="iltavastaanotot" · rows="<3800>"
rt-chat =
    Themes, { $name }:
    { $rows }

# max 40
rt-csv = CSV, themes
