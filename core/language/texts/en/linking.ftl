## A second channel for one person

# max 400 · minutes="15" · code="ABCD-EFGH-JKLM" · addresses="https://kuulolla.pirkanmaanhyvinvointialue.fi/c/ABCDEFGHJKLM"
link-code =
    Write this code in the other channel within { $minutes } minutes: { $code }
    { $addresses }

# max 300 · channel="verkkokeskustelu" · masked="***123"
link-ask = Someone wants to link a channel to your data: { $channel }, { $masked }. Is it you?
    .yes = Yes, it's me
    .no = No

# max 300
link-wait = We asked in your other channel whether it is you. Please answer there.
    .cancel = Cancel the linking

# max 300 · channel="verkkokeskustelu"
link-done = The channels are linked. Go on in either. Invitations come here: { $channel }.
    .go-on = Go on
    .change-channel = Change channel

# max 300
link-merge = You had answered in both. Your latest answer counts, so you have one vote.

# max 300
link-no = The channel wasn't linked, and the code no longer works.
