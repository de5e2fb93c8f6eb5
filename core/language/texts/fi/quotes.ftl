## Whether what a person writes may be quoted

# max 300
consent-quotes = Saammeko lainata kirjoittamiasi tekstejä tuloksissa ilman nimeäsi? Ihminen tarkistaa lainaukset ennen julkaisua.
    .yes = Saa lainata
    .no = Ei saa
