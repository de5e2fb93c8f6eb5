## A sampled invitation, its questions back, reminders

# max 500 · org="the wellbeing services county of Western Uusimaa" · title="Iltavastaanotot ja kiireetön hoito" · size="8000" · minutes="25" · closes="30 September" · body="the county board" · meets="30 September 2027"
invite =
    Hello! This is Kuulolla, a robot of { $org }.
    We'd like your opinion: "{ $title }". You are one of { $size } residents drawn by lot.
    Answering is voluntary and takes about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }. It is open until { $closes }.
    The answers go to: { $body }, { $meets }. If you don't want invitations, write: stop.
    .take-part = Take part
    .later = Later
    .decline = No thanks
    .why = Why me?

# max 500 · size="8000" · stratum="Mänttä-Vilppula, 65–79, nainen" · eligible="12000" · drawn="800" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why =
    We drew { $size } residents so that together they match the people of the region.
    Your group ({ $stratum }) has { $eligible ->
        [one] one person
       *[other] { $eligible } people
    }; { $drawn } of them were drawn. A program drew the lots, not a person.
    Anyone can check the draw: { $url }
    .take-part = Take part
    .later = Later
    .decline = No thanks

# max 500 · size="8000" · url="https://kuulolla.fi/r/iltavastaanotot"
invite-why-small =
    We drew { $size } residents so that together they match the people of the region.
    A program drew the lots, not a person.
    Anyone can check the draw: { $url }
    .take-part = Take part
    .later = Later
    .decline = No thanks

# max 300
invite-later = All right. When shall we remind you?
    .today = Today at 18
    .tomorrow = Tomorrow
    .week = In a week
    .self = I'll come back

# max 300
invite-later-set = All right, we'll remind you then. You can start earlier by writing: take part.

# max 300 · closes="30 September"
invite-later-self = All right. It is open until { $closes }. Start by writing: take part.

# max 300
decline-why = All right, thanks for telling us. Would you say why? You may leave this.
    .no-time = No time
    .not-me = Not about me
    .no-trust = I don't trust this
    .difficult = Too difficult
    .other = Another reason
    .no-answer = I'd rather not

# max 300 · closes="30 September"
decline-done = Thank you. We won't remind you of this one. If you change your mind, write by { $closes }: take part.

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · closes="30 September" · left="148" · minutes="25"
remind =
    Reminder: "{ $title }" is open until { $closes }. { $left ->
        [one] One question
       *[other] { $left } questions
    } left, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }.
    .go-on = Go on
    .later = Later
    .decline = No thanks

# max 300 · title="Iltavastaanotot ja kiireetön hoito" · closes="30 September" · time="18:00"
remind-last = Last reminder: "{ $title }" closes on { $closes } at { $time }. We won't write about it again.
    .go-on = Go on
    .decline = No thanks
