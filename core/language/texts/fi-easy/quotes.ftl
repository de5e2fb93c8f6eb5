## Whether what a person writes may be quoted

# max 300
consent-quotes =
    Saammeko näyttää kirjoittamiasi tekstejä muille?
    Nimesi ei näy.
    Ihminen tarkistaa tekstit ensin.
    .yes = Saa näyttää
    .no = Ei saa

## Moderators: whether a reply may be quoted

# max 600 · no="1234" · campaign="ilta-ajat" · language="suomi" · age="12 päivää" · statement="<280>" · queue="1000"
mod-quote =
    Lainaus { $no } · { $campaign } · { $language } · odottanut { $age }
    ”{ $statement }”
    Saako tämän lainata tuloksissa?
    Tunnistaako siitä jonkun?
    Jonossa { $queue }
    .approve = Hyväksy
    .reject = Hylkää
    .escalate = Siirrä eteenpäin

# max 400 · statement="<280>"
mod-quote-why =
    ”{ $statement }”
    Miksi tätä ei lainata? Syy jää vain lokiin.
    .identifies = Tunnistettava
    .off-topic = Ei kuulu aiheeseen
    .insult = Loukkaa tai uhkaa
    .back = Takaisin
