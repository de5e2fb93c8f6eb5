## A second channel for one person

# max 400 · minutes="15" · code="ABCD-EFGH-JKLM" · addresses="https://kuulolla.pirkanmaanhyvinvointialue.fi/c/ABCDEFGHJKLM"
link-code =
    Kirjoita tämä koodi toisessa kanavassa { $minutes } minuutin sisällä: { $code }
    { $addresses }

# max 300 · channel="verkkokeskustelu" · masked="***123"
link-ask = Tietoihisi halutaan liittää kanava: { $channel }, { $masked }. Oletko se sinä?
    .yes = Kyllä, minä
    .no = En ole

# max 300
link-wait = Kysyimme toisessa kanavassasi, oletko se sinä. Vastaa siellä.
    .cancel = Peru yhdistäminen

# max 300 · channel="verkkokeskustelu"
link-done = Kanavat on yhdistetty. Voit jatkaa kummassa vain. Kutsut tulevat tänne: { $channel }.
    .go-on = Jatka
    .change-channel = Vaihda kanavaa

# max 300
link-merge = Olit vastannut molemmissa. Uusin vastauksesi jää voimaan, joten sinulla on yksi ääni.

# max 300
link-no = Kanavaa ei liitetty, eikä koodi enää toimi.
