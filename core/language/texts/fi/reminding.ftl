## Muistutus ennen aikojaan

# max 80
st-cmd-remind = /remind NIMI – muistuta niitä, jotka ovat hiljaa

# max 200
st-usage-remind = Kirjoita kampanjan nimi: /remind ilta-ajat

# max 500 · name="ilta-ajat" · n="8000" · most="2" · at="15.12.2026 18.00"
st-remind =
    { $name }: { $n ->
        [one] yksi kutsuttu on
       *[other] { $n } kutsuttua on
    } ollut hiljaa ainakin päivän. Muistutuksia saa kukin enintään { $most }.
    Muistutetaanko nyt? Ensimmäiset lähtevät { $at }.
    .send = Lähetä
    .cancel = Peruuta

# max 300 · name="ilta-ajat" · n="8000" · at="15.12.2026 18.00"
st-remind-sent =
    { $name }: { $n ->
        [one] yksi muistutus
       *[other] { $n } muistutusta
    } on lähdössä, ensimmäiset { $at }. Joka vastaa sitä ennen, ei saa muistutusta. Keskeytä: /pause { $name }

# max 300 · name="ilta-ajat" · most="2"
st-remind-nobody = { $name }: nyt ei ole ketään muistutettavaa. Kutsutut ovat vastanneet, kieltäytyneet, saaneet viestin vuorokauden sisällä tai saaneet jo kaikki muistutukset ({ $most }).

# max 300 · name="ilta-ajat"
st-remind-none-planned = { $name }: tiedostossa ei ole muistutuksia, eikä niitä ole kutsutuille luvattu.

# max 300 · name="ilta-ajat" · state="odottaa hyväksyntää"
st-remind-closed = { $name } ei ota nyt vastauksia ({ $state }), joten ketään ei muistuteta.
