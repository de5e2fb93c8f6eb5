## The web chat: links with a code, and requests that are refused

# max 80
page-refused-title = That didn't work

# max 300
page-too-long = The message is too long and wasn't saved. Shorten it and send it again.

# max 300
page-no-cookie = The chat needs a cookie, and the browser didn't send it. The message wasn't saved. Allow cookies for this site and open the chat again.

# max 300
page-foreign = The request came from another site, so nothing was saved. Open the chat and try there.

# max 300
page-wrong = The request couldn't be read, and nothing was saved. Open the chat and try again.

# max 80
page-to-chat = Open the chat

# max 80
page-code-title = Welcome to answer

# max 300
page-code-why = Your code is already in this address. It works once. The code is used only when you press the button.

# max 20
page-code-start = Start
