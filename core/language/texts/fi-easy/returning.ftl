## Going on with another device

# max 300 · code="ABCD-EFGH-JKLM"
web-return =
    Paluukoodisi on { $code }.
    Sen avulla voit jatkaa toisella laitteella.
    Älä kerro koodia muille.

# max 300
return-welcome =
    Tervetuloa takaisin.
    Vastauksesi ovat tallessa.
    Voit jatkaa nyt.
    .continue = Jatka
