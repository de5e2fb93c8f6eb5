## Whether what a person writes may be quoted

# max 300
consent-quotes =
    Saammeko näyttää kirjoittamiasi tekstejä muille?
    Nimesi ei näy.
    Ihminen tarkistaa tekstit ensin.
    .yes = Saa näyttää
    .no = Ei saa
