## Web pages: the chat, signing in, and what every page has

# max 80
page-title = Kuulolla – say what you think

# max 80
page-skip = Skip to content

# max 80
page-log = Conversation

# max 80
page-picture = Picture. The text above says the same.

# max 80
page-input = Write a message

# max 20
page-send = Send

# max 40
page-you = You

# max 300
page-lost = The connection was lost. Your answers are saved. We are trying again.

# max 80
page-restored = The connection works again.

# max 300
page-not-sent = The message could not be sent. It is still in the field. Try again in a moment.

# max 300
page-too-many = Many messages came at once. Wait a moment and send again.

# max 300
page-no-script = The chat works without JavaScript too. New messages appear when you send or reload the page.

# max 40
page-reload = Reload the page

# max 80
page-language = Language of the page

# max 80
page-privacy = Privacy

# max 80
page-accessibility = Accessibility

# max 160 · org="the wellbeing services county of Western Uusimaa"
page-footer = Kuulolla is a service offered by { $org }.

# max 80
page-staff-title = Kuulolla – staff

# max 80
page-signin-title = Sign in

# max 300
page-signin-ask = The link works once. Press the button when you are on your own device.

# max 20
page-signin-button = Sign in

# max 300
page-signin-needed = You get to this page with an invitation link. Ask an owner for one.

# max 80
page-missing-title = Page not found

# max 300
page-missing = The address may be wrong, or the page is gone. Start from the front page.

# max 40
page-home = Front page

# max 80
page-error-title = The fault is ours

# max 300
page-error = The page could not be shown. Your answers are saved. Try again in a moment.

# max 160 · title="Iltavastaanotot ja kiireetön hoito"
page-draw-title = Record of the draw: { $title }

# max 500
page-draw = Here you see how the invited were drawn. There are no names. Anyone can run the draw again and gets the same result.

# max 40
page-languages = languages
    .fi = Suomi
    .fi-easy = Selkosuomi
    .sv = Svenska
    .en = English
