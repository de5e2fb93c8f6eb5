## What keeps replies from being grouped by meaning: shown to staff on the themes card

# max 300
embedding-missing =
    The language model isn't on the server or can't be loaded, so new replies aren't grouped yet.
    They are safe and wait. Whoever maintains the server sees the reason with "kuulolla doctor".

# max 300
embedding-died = The language model stopped in the middle, so new replies aren't grouped yet. They are safe and wait, and it is tried again by itself.

# max 300
embedding-languages = The language model that is set doesn't know all the languages of this service, so replies are sorted by their wording, each language apart.
