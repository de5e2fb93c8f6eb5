## Muistutus ennen aikojaan

# max 80
st-cmd-remind = /remind NIMI – muistuta ihmisiä

# max 200
st-usage-remind = Kirjoita kampanjan nimi: /remind ilta-ajat

# max 500 · name="ilta-ajat" · n="8000" · most="2" · at="15.12.2026 18.00"
st-remind =
    { $name }: hiljaa on ollut { $n } ihmistä.
    Muistutuksia saa jokainen enintään { $most }.
    Muistutetaanko nyt? Ensimmäiset lähtevät { $at }.
    .send = Lähetä
    .cancel = Peruuta

# max 300 · name="ilta-ajat" · n="8000" · at="15.12.2026 18.00"
st-remind-sent = { $name }: muistutuksia lähtee { $n }. Ensimmäiset lähtevät { $at }. Keskeytä: /pause { $name }

# max 300 · name="ilta-ajat" · most="2"
st-remind-nobody = { $name }: nyt ei voi muistuttaa ketään. Muistutuksia saa jokainen enintään { $most }.

# max 300 · name="ilta-ajat"
st-remind-none-planned = { $name }: tiedostossa ei ole muistutuksia.

# max 300 · name="ilta-ajat" · state="odottaa hyväksyntää"
st-remind-closed = { $name }: vastauksia ei oteta nyt ({ $state }). Siksi emme muistuta ketään.
