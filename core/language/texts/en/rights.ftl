## Stopping, coming back, and acute need

# max 500
stop-now =
    All right, messages are stopped. We won't write to you unless you write first. Answers already given are kept.
    If you meant something else, choose:
    .only-this = Only this survey
    .break = 3-month break
    .forget = Delete my data

# max 300
stop-only-this = All right, this survey is over for you. Other messages are on.

# max 300 · until="30.9.2027"
stop-break = All right, we won't write to you before { $until }. You can come back at any time by writing: start.

# max 300
stop-back = Messages are on again.
    .go-on = Go on
    .my-data = My data

# max 500 · crisis="09 2525 0111, ympäri vuorokauden"
acute =
    This sounds serious. If you or someone else is in danger, call 112 now.
    Urgent illness or injury: Medical Helpline 116 117, day and night.
    Feeling very low or thinking of suicide: Crisis Helpline { $crisis }.
    A robot answers here and nobody reads your message right away. It wasn't stored as an answer.
    .answer = It is my answer
    .go-on = Go on
    .pause = Pause
