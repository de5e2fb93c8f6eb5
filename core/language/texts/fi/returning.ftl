## Going on with another device

# max 300 · code="ABCD-EFGH-JKLM"
web-return = Paluukoodisi on { $code }. Sillä jatkat toisella laitteella. Pidä se omana tietonasi.

# max 300
return-welcome = Tervetuloa takaisin. Vastauksesi ovat tallessa. Jatketaanko siitä, mihin jäit?
    .continue = Jatka
