## Telegram: what it shows of our bots, and chats that several people share

# max 500 · org="Wellbeing services county of Pirkanmaa"
tg-about =
    { $org } asks residents here what they think.
    If you were invited, open the link in the invitation or write your code here. Otherwise press: Start.
    A robot answers you. In an emergency call 112.

# max 500 · org="Wellbeing services county of Pirkanmaa"
tg-about-staff =
    This bot is for staff: { $org }.
    You get in with an invitation code from an owner.

# max 120
tg-short = What residents think, for those who decide. A robot answers. In an emergency call 112.

# max 120
tg-short-staff = The staff's bot. You get in with an invitation code.

# max 60
tg-cmd-start = begin or go on

# max 60
tg-cmd-undo = take the last answer back

# max 60
tg-cmd-skip = skip the question

# max 60
tg-cmd-pause = take a break

# max 60
tg-cmd-mydata = what is known about me

# max 60
tg-cmd-forget = delete my data

# max 60
tg-cmd-stop = no more messages

# max 60
tg-cmd-help = help, and how to reach a person

# max 60
tg-cmd-language = switch to English

# max 300
tg-not-in-groups = I ask residents only in private, so I'm leaving this group. Write to me directly.

# max 300
st-group-hello = Hello. When a moderator writes /queue in this group, I'll bring the statements here for review.

# max 300
st-group-here = From now on the statements come to this group. The first press decides.

# max 300
st-group-private = Here we deal only with statements: /queue, /next and /log. For anything else, write to me in private.

# max 300 · who="Maija Virtanen"
st-group-stranger = { $who }: this is for staff, and nothing was changed. If you have an invitation code, write it to me in private.

# max 300
st-group-anonymous = You wrote as the group, so I don't know who you are. Write under your own name.
