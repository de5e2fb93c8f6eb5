## Going on with another device

# max 300 · code="ABCD-EFGH-JKLM"
web-return = Your return code is { $code }. Use it to go on with another device. Keep it to yourself.

# max 300
return-welcome = Welcome back. Your answers are saved. Shall we go on where you left off?
    .continue = Continue
