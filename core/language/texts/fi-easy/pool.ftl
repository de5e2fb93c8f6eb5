## The pool: who is in it, who is missing, groups and sharing

# max 400 · n="12000" · letter="9000" · self="3000" · groups="Mänttä-Vilppula, 18–29, Mies" · capped="1000"
st-pool =
    Pooli: { $n } jäsentä.
    Koodilla: { $letter }. Ilman koodia: { $self }.
    Puuttuu eniten: { $groups }.
    Kuukausiraja täynnä: { $capped }.
    .picture = Näytä kuva
    .groups = Ryhmät

# max 60
st-pool-nobody-missing = ei selvästi ketään

# max 4000 · rows="<3500>"
st-pool-groups =
    Poolin ryhmät ja väestö:
    { $rows }

# max 120 · group="Mänttä-Vilppula" · count="alle 10" · share="12" · low="10" · high="14" · population="13"
st-pool-row = { $group }: { $count }, { $share } % ({ $low }–{ $high }), väestöstä { $population } %

# max 250 · group="Mänttä-Vilppula" · count="alle 10" · share="12" · low="10" · high="14" · population="13" · needed="1 200" · letters="40 000"
st-pool-row-missing = { $group }: { $count }, { $share } % ({ $low }–{ $high }), väestöstä { $population } %. Puuttuu noin { $needed }. Kirjeitä tarvitaan noin { $letters }.

# max 150 · group="Mänttä-Vilppula" · needed="1 200" · letters="40 000"
st-pool-gap = { $group }: puuttuu noin { $needed }, kirjeitä noin { $letters }

# max 80 · group="Mänttä-Vilppula" · count="alle 10"
st-pool-row-few = { $group }: { $count }

# max 30 · k="10"
st-pool-few = alle { $k }

# max 200
st-usage-pool =
    Kirjoita: /pool tai /pool groups.
    Tai: /pool group NIMI: EHTO
    Tai: /pool duplicates tai /pool sharing.
    Tai: /pool contacts NRO.

# max 600 · name="lapsiperheet" · query="<300>" · count="alle 10" · n="12000"
st-group-saved =
    Ryhmä { $name } on tallessa.
    Ehto: { $query }.
    Ryhmässä on { $count } poolin { $n } jäsenestä.

# max 500 · name="lapsiperheet" · count="120" · query="<300>"
st-group-row = { $name }: { $count } ({ $query })

# max 4000 · rows="<3500>"
st-groups =
    Ryhmät:
    { $rows }

# max 120
st-groups-none = Ryhmiä ei ole vielä. Kirjoita: /pool group NIMI: EHTO

# max 120
st-group-unread = Ehto on muotoa: municipality == Nokia and age_group != 80+

# max 300 · trait="shoe_size" · traits="age_group, gender, municipality, language"
st-group-no-trait = Taustatietoa { $trait } ei ole. Käytössä ovat: { $traits }

# max 400 · trait="age_group" · value="90+" · options="18-29, 30-44, 45-64, 65-79, 80+"
st-group-no-option = Taustatiedolla { $trait } ei ole arvoa { $value }. Arvot: { $options }

# max 200 · was="12001" · to="12"
st-pool-duplicate =
    Jäsenillä { $was } ja { $to } on sama osoite.
    Myös nimi on sama.
    Ovatko he sama ihminen?
    .merge = Yhdistä
    .leave = Jätä erilleen

# max 120 · was="12001" · to="12"
st-pool-merged = Jäsen { $was } on nyt sama kuin { $to }. Kirjattu lokiin.

# max 120 · was="12001" · to="12"
st-pool-left = Jäsenet { $was } ja { $to } jäivät erilleen.

# max 80
st-pool-gone = Nämä on jo käsitelty.

# max 120
st-pool-no-duplicates = Samannimisiä samassa osoitteessa ei ole.

# max 1200 · partner="Pirkanmaan liitto" · own="12000" · theirs="8000" · both="5000" · added="3000" · letters="100000" · rate="3" · rows="<300>" · ours-sent="1000" · theirs-sent="1000" · cap="4" · full="120"
st-sharing =
    Poolin jakaminen, kumppani: { $partner }
    Sinä voit kutsua: { $own }.
    Kumppani voi kutsua: { $theirs }.
    Molemmat voivat kutsua: { $both }.
    Uusia olisi: { $added }.
    Kirjeitä tarvittaisiin: { $letters }. Kirjeeseen vastaa { $rate } %.
    Ikäryhmät, oma ja uusi:
    { $rows }
    Omia kutsuja kuukaudessa: { $ours-sent }.
    Kumppanin kutsuja: { $theirs-sent }.
    Yhteinen raja on { $cap }. Raja täynnä: { $full }.

# max 80 · group="Mänttä-Vilppula" · own="120" · added="alle 10"
st-sharing-row = { $group }: { $own } + { $added }

# max 150
st-sharing-none = Poolia ei jaeta kenenkään kanssa.

# max 80
st-cmd-pool = /pool – poolin koostumus ja puutteet

# max 200 · source="Tilastokeskus, väestörakenne" · dated="2025"
st-pool-source = Väestö: { $source }, { $dated }

# max 4000 · no="12001" · rows="<3500>"
st-contacts =
    Jäsenelle { $no } on kirjoitettu näin:
    { $rows }

# max 200 · campaign="ilta-ajat-2027" · day="15.12.2026" · way="letter" · reminders="2" · declined="15.12.2026"
st-contacts-row = { $campaign }: kutsu { $day }, { $way }, muistutuksia { $reminders }, ei { $declined }

# max 120 · no="12001"
st-contacts-none = Jäsenelle { $no } ei ole kirjoitettu kampanjoista.

# max 80 · trait="Terveysaseman käyttö"
st-pool-own = { $trait },
