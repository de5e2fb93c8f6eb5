## What is held of a person, and erasing it

# max 600 · channels="the web chat, Telegram, Matrix" · traits="age: 45–64, gender: woman, municipality: Mänttä-Vilppula, first language: Finnish" · pool="0" · quotes="0" · answers="1000" · statements="10" · invitations="12"
mydata =
    We hold about you:
    Channels: { $channels }
    Background: { $traits }
    Invitations to other surveys: { $pool ->
        [0] not asked
        [1] allowed
       *[other] not allowed
    }
    Quotes from your texts: { $quotes ->
        [0] not asked
        [1] allowed
       *[other] not allowed
    }
    Answers: { $answers }
    Statements: { $statements }
    Invitations: { $invitations }
    .download = Download all
    .correct = Correct
    .consents = Change consents
    .ways = Ways to take part
    .time-zone = Time zone
    .add-channel = Add a channel
    .forget = Delete my data

# max 100
mydata-nothing = nothing

# max 100
mydata-none = We hold nothing about you.

# max 100
mydata-channels = Channels
    .web = the web chat
    .bare = text messages
    .telegram = Telegram
    .matrix = Matrix

# max 500 · url="https://kuulolla.pirkanmaanhyvinvointialue.fi/data/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl" · minutes="15"
mydata-download =
    All your data is here for { $minutes } minutes:
    { $url }
    Don't give the address to others.

# max 300 · pool="0" · quotes="0"
mydata-consents =
    May we invite you to other surveys: { $pool ->
        [0] not asked
        [1] yes
       *[other] no
    }
    May we quote your texts: { $quotes ->
        [0] not asked
        [1] yes
       *[other] no
    }
    What shall we change?
    .pool-on = You may invite
    .pool-off = Don't invite me
    .quotes-on = You may quote
    .quotes-off = Don't quote me
    .done = Done

# max 500
forget-ask =
    Delete your data?
    We delete your contact details, your background and the texts you wrote. Your choices stay in totals that can't identify you. Your published statements go too, unless you let them stay with no link to you.
    This can't be undone.
    .all = Delete all
    .leave = Leave statements
    .keep = Keep my data

# max 300 · receipt="ABCD-EFGH-JKLM"
forget-done = Your data is deleted. Receipt: { $receipt }. This is our last message. You can delete the chat on your own phone yourself.
