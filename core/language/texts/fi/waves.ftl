### Waves of invitations, in the staff chat

# max 80
st-cmd-wave = /wave NIMI – seuraava aalto

# max 300
st-usage-wave = Kirjoita kampanjan nimi ja halutessasi enimmäismäärä: /wave ilta-ajat 100. Aallot pysäytät näin: /wave ilta-ajat pidä. Ne jatkuvat näin: /wave ilta-ajat jatka

# max 1500 · i="10" · n="8000" · expects="2000" · groups="<900>" · at="15.12.2026 18.00"
st-wave =
    Aalto { $i }: { $n ->
        [one] yksi kutsu
       *[other] { $n } kutsua
    } ryhmiin, joista puuttuu vastauksia. Vastauksia tulee arviolta { $expects }.
    { $groups }
    Lähtee { $at }.
    .send = Lähetä
    .cancel = Peruuta

# max 160 · group="Mänttä-Vilppula, 65–79, nainen" · need="1000.5" · invites="8000" · expects="1000.5"
st-wave-row = { $group }: puuttuu { $need }, kutsuja { $invites }, odotus { $expects }

# max 80 · n="230"
st-wave-more = { $n ->
        [one] ja vielä yksi ryhmä
       *[other] ja vielä { $n } ryhmää
    }

# max 300 · name="ilta-ajat" · i="10" · n="8000" · at="15.12.2026 18.00"
st-wave-sent =
    { $name }: aalto { $i } on matkalla. Siinä on { $n ->
        [one] yksi kutsu
       *[other] { $n } kutsua
    }, ja ensimmäiset lähtevät { $at }. Keskeytä: /pause { $name }

# max 300 · name="ilta-ajat"
st-wave-gone = { $name }: toinen aalto ehti lähteä. Painallus ei lähettänyt mitään. Katso uudelleen: /wave { $name }

# max 300 · name="ilta-ajat" · why="<160>"
st-wave-none = { $name }: aalto ei lähde nyt. { $why }

# max 160
st-wave-why-no-waves = Tiedostossa ei ole aaltoja: kaikki kutsutaan kerralla.

# max 160
st-wave-why-not-open = Kampanja ei ole auki.

# max 160
st-wave-why-not-drawn = Otosta ei ole vielä arvottu.

# max 160
st-wave-why-reached = Vastauksia on jo tarpeeksi.

# max 160
st-wave-why-enough-open = Avoimista kutsuista odotetaan riittävästi vastauksia.

# max 160
st-wave-why-empty = Kaikki arvotut on jo kutsuttu.

# max 160
st-wave-why-at-most = Suunnitelman kaikki aallot ovat lähteneet.

# max 160 · at="15.12.2026 18.00"
st-wave-why-young = Edellinen aalto tarvitsee aikaa. Seuraava voi lähteä { $at }.

# max 80
st-wave-next-none = ei ole, kaikki kutsutaan kerralla

# max 80
st-wave-next-held = pysäytetty

# max 80
st-wave-next-last = ei ole, viimeinen on lähtenyt

# max 300 · name="ilta-ajat"
st-waves-held = { $name }: aallot on pysäytetty. Muistutukset jatkuvat. Aallot jatkuvat näin: /wave { $name } jatka

# max 300 · name="ilta-ajat"
st-waves-go = { $name }: aallot lähtevät taas itsestään.

# max 3000 · name="ilta-ajat" · rows="<2800>"
st-status-groups =
    { $name }, kaikki ryhmät: vastauksia / tavoite, kutsuttu
    { $rows }

# max 160 · group="Mänttä-Vilppula, 65–79, nainen" · got="1000" · target="1200" · invited="8000"
st-status-row = { $group }: { $got } / { $target }, kutsuttu { $invited }
