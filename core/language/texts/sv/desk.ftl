## The staff desk: samples, pages shown whole, changes of roles

# max 4000 · text="<3000>"
st-page = { $text }

# max 6500 · card="<6000>" · answer="<20>"
st-answered =
    { $card }
    Svar: { $answer }

# max 300 · name="ilta-ajat"
st-launch-no-sample = { $name } har inget urval än. Gör det först: /sample { $name }

# max 300 · name="ilta-ajat"
st-sample-none = Ingen lottas till { $name }: alla kan svara.

# max 20000 · name="ilta-ajat" · rows="<900>" · frame="<64>" · plan="<64>" · id="0123456789abcdef"
st-sample-groups =
    Urvalet { $name }, grupp för grupp lottas / kan lottas:
    { $rows }
    Ramens kontrollsumma: { $frame }
    Planens kontrollsumma: { $plan }
    Lottningens nummer: { $id }

# max 300 · n="1000" · size="8000"
st-why-frame = Det fattas { $n } personer i poolen; det behövs { $size }.

# max 300 · n="1000" · size="8000"
st-why-minimums = Gruppernas minimum är större än urvalet { $size }. Det är { $n } för mycket.

# max 300 · name="ilta-ajat" · number="3 7 11 19 22 30 41"
st-number-taken = Det offentliga talet är antecknat, { $name }: { $number }

# max 300
st-number-bad = Talet har tecken som inte går att använda. Skriv det med siffror och bokstäverna a–z på en rad.

# max 40
st-group = grupp
    .everyone = alla
    .unknown = okänt

# max 40
st-role-change = ändring
    .grant = ges
    .end = upphör
    .invite = inbjudan

# max 300 · who="Maija Virtanen" · role="tietosuojavastaava"
st-role-granted = Rollen är given: { $who }, { $role }.

# max 300 · who="Maija Virtanen" · whose="Matti Meikäläinen" · role="tietosuojavastaava" · what="annetaan"
st-role-approve = { $who } ber om en ändring av roller: { $role }, { $what }, { $whose }. Godkänner du?
    .approve = Jag godkänner
    .return = Skicka tillbaka

# max 300 · who="Maija Virtanen" · whose="Matti Meikäläinen" · role="tietosuojavastaava" · what="annetaan"
st-role-approved = Ändringen godkändes: { $role }, { $what }, { $whose }. Godkänd av: { $who }.

# max 300 · who="Maija Virtanen" · whose="Matti Meikäläinen" · role="tietosuojavastaava" · what="annetaan"
st-role-declined = Ändringen godkändes inte: { $role }, { $what }, { $whose }. Skickad tillbaka av: { $who }.

# max 300
st-role-decided = Ändringen var redan avgjord. Ditt tryck ändrade inget.
