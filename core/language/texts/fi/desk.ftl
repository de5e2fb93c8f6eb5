## The staff desk: samples, pages shown whole, changes of roles

# max 4000 · text="<3000>"
st-page = { $text }

# max 6500 · card="<6000>" · answer="<20>"
st-answered =
    { $card }
    Vastaus: { $answer }

# max 300 · name="ilta-ajat"
st-launch-no-sample = Kampanjalla { $name } ei vielä ole otosta. Tee se ensin: /sample { $name }

# max 300 · name="ilta-ajat"
st-sample-none = Kampanjaan { $name } ei arvota ketään: kaikki voivat vastata.

# max 20000 · name="ilta-ajat" · rows="<900>" · frame="<64>" · plan="<64>" · id="0123456789abcdef"
st-sample-groups =
    Otos { $name }, ryhmittäin arvottavat / arvottavissa olevat:
    { $rows }
    Kehikon tiiviste: { $frame }
    Suunnitelman tiiviste: { $plan }
    Arvonnan tunnus: { $id }

# max 300 · n="1000" · size="8000"
st-why-frame = Poolista puuttuu { $n } henkeä, kun tarvitaan { $size }.

# max 300 · n="1000" · size="8000"
st-why-minimums = Ryhmien vähimmäismäärät ylittävät otoskoon { $size }. Liikaa on { $n }.

# max 300 · name="ilta-ajat" · number="3 7 11 19 22 30 41"
st-number-taken = Julkinen luku kirjattiin, { $name }: { $number }

# max 300
st-number-bad = Luvussa on merkkejä, joita ei voi käyttää. Kirjoita se numeroin ja kirjaimin a–z yhdelle riville.

# max 40
st-group = ryhmä
    .everyone = kaikki
    .unknown = ei tiedossa

# max 40
st-role-change = muutos
    .grant = annetaan
    .end = päättyy
    .invite = kutsutaan

# max 300 · who="Maija Virtanen" · role="tietosuojavastaava"
st-role-granted = Rooli on annettu: { $who }, { $role }.

# max 300 · who="Maija Virtanen" · whose="Matti Meikäläinen" · role="tietosuojavastaava" · what="annetaan"
st-role-approve = { $who } pyytää roolin muutosta: { $role }, { $what }, { $whose }. Hyväksytkö?
    .approve = Hyväksyn
    .return = Palautan

# max 300 · who="Maija Virtanen" · whose="Matti Meikäläinen" · role="tietosuojavastaava" · what="annetaan"
st-role-approved = Roolin muutos hyväksyttiin: { $role }, { $what }, { $whose }. Hyväksyi: { $who }.

# max 300 · who="Maija Virtanen" · whose="Matti Meikäläinen" · role="tietosuojavastaava" · what="annetaan"
st-role-declined = Roolin muutosta ei hyväksytty: { $role }, { $what }, { $whose }. Palautti: { $who }.

# max 300
st-role-decided = Roolin muutos oli jo ratkaistu. Painalluksesi ei muuttanut mitään.
