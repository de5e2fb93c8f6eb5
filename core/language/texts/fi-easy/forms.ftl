## Kyselyt muista työkaluista (XLSForm)

# max 300 · file="kysely.xlsx"
form-unread = Tiedostoa { $file } ei voi lukea. Tarkista nimi.

# max 400 · file="kysely.xlsx" · reason="<200>"
form-unfit = { $file } ei ole XLSForm-lomake. Korjaa se. Tarkistin sanoo englanniksi: { $reason }

# max 300 · file="kysely.yaml"
form-exists = { $file } on jo olemassa. Anna toinen nimi.

# max 300 · file="kysely.yaml"
form-unwritten = Tiedostoa { $file } ei voi kirjoittaa. Tarkista kansio.

# max 300 · file="kysely.yaml"
form-empty = Tiedostossa { $file } ei ole kysymyksiä.

# max 300 · file="kysely.xlsx"
form-first-line = Tehty tiedostosta { $file }. Puuttuvat kohdat kertoo: campaign check

# max 300 · n="200" · file="kysely.yaml"
form-came = Kysymyksiä tiedostossa { $file }: { $n }. Tarkista se.

# max 300 · n="200" · file="kysely.xlsx"
form-went = Kysymyksiä tiedostossa { $file }: { $n }.

# max 400 · sheet="choices" · row="3000" · what="<300>"
form-row = { $sheet }, rivi { $row }: { $what }

# max 20
form-other = Muu

# max 300
form-which = Mikä muu? Kirjoita omin sanoin.

# max 400 · reason="<200>"
st-form-unfit = Tämä ei ole XLSForm-lomake. Tarkistin sanoo englanniksi: { $reason } Korjaa ja lähetä uudelleen.

# max 400 · n="200"
st-form-whole = Lomakkeesta tuli kysymyksiä: { $n }. Saat nyt tiedoston. Täydennä se ja lähetä takaisin.

# max 3500 · n="200" · rows="<3000>"
st-form-lost =
    Lomakkeesta tuli kysymyksiä: { $n }. Pois jäi:
    { $rows }
    Saat nyt tiedoston. Täydennä se ja lähetä takaisin.

# max 300 · language="<40>"
form-lost-language = Kieli { $language } ei ole käytössä. Sen tekstit jäivät pois.

# max 300 · name="<40>" · type="<60>"
form-lost-type = { $name } jäi pois. Tyyppi { $type } ei käy.

# max 300 · old="<40>" · new="<40>"
form-lost-name = Nimestä { $old } tuli { $new }.

# max 300 · name="<40>"
form-lost-repeat = Toistuva osa { $name } jäi pois. Kysymys kysytään kerran.

# max 300 · name="<40>"
form-lost-title = Ryhmän { $name } otsikko jäi pois. Kysymykset tulivat.

# max 300 · name="<40>"
form-lost-range = Kohdasta { $name } tuli luku. Asteikko on täällä 0–10.

# max 300 · name="<40>"
form-lost-ticks = Vain asteikon { $name } päissä on tekstit.

# max 300 · name="<40>" · constraint="<100>"
form-lost-constraint = Kysymyksen { $name } rajaus ei tullut kokonaan: { $constraint }

# max 300 · name="<40>" · relevant="<100>"
form-lost-relevant = Kysymyksen { $name } ehto jäi pois. Se kysytään kaikilta: { $relevant }

# max 300 · name="<40>" · column="<40>"
form-lost-column = Kohdan { $name } sarake { $column } jäi pois.

# max 300
form-lost-statements = Äänestys jäi pois. Lomakkeessa on vain kysymyksiä.

# max 300 · question="<40>"
form-lost-arms = Kysymyksestä { $question } tuli vain ensimmäinen sanamuoto.

# max 300 · question="<40>" · key="place.municipalities"
form-lost-key = Kysymyksen { $question } kohta { $key } jäi pois.

# max 350 · question="<40>" · condition="<150>"
form-lost-condition = Kysymyksen { $question } ehto jäi pois. Lomake kysyy kaikilta: { $condition }
