## Letters and answers off paper, in the staff chat

# max 80
st-cmd-letters = /letters NIMI – kirjeet ja palautukset

# max 80
st-cmd-assist = /assist KOODI – kirjaa toisen vastaukset

# max 300
st-usage-letters = Kirjoita kampanjan nimi, esimerkiksi: /letters ilta-ajat. Ovatko kirjeet postissa? Kirjoita: /letters ilta-ajat posted. Palautuiko kirje? Kirjoita: /letters returned KOODI

# max 300
st-usage-assist = Kirjoita lomakkeen koodi. Soittaja voi myös lukea koodin. Esimerkki: /assist ABCD-EFGH-JKLM. Vastausten kanssa: /assist ABCD-EFGH-JKLM 1=2 3=4,5

# max 2000 · name="iltavastaanotot-pirkanmaa-2027" · rows="<1800>"
st-letters =
    Kirjeet, { $name }:
    { $rows }

# max 200 · batch="iltavastaanotot-pirkanmaa-2027-12" · n="8000" · day="15.12.2027"
st-letters-waiting =
    { $batch }: { $n ->
        [one] yksi kirje
       *[other] { $n } kirjettä
    }, tehty { $day }, ei vielä postissa

# max 200 · batch="iltavastaanotot-pirkanmaa-2027-12" · n="8000" · day="15.12.2027"
st-letters-gone =
    { $batch }: { $n ->
        [one] yksi kirje
       *[other] { $n } kirjettä
    }, postiin { $day }

# max 200 · variant="A" · n="8000" · back="8000" · opened="8000" · answered="8000"
st-letters-variant =
    Versio { $variant }: { $n ->
        [one] yksi kirje
       *[other] { $n } kirjettä
    }, palautunut { $back }, tullut mukaan { $opened }, vastannut kaikkeen { $answered }

# max 300 · name="iltavastaanotot-pirkanmaa-2027"
st-letters-none = Kampanjalla { $name } ei ole kirjeitä. Kirjeet tehdään palvelimella: ./run letters { $name } --out KANSIO

# max 300 · batch="iltavastaanotot-pirkanmaa-2027-12"
st-letters-posted = Erä { $batch } on postissa. Koodit ovat nyt vain kirjeissä.

# max 300 · name="iltavastaanotot-pirkanmaa-2027"
st-letters-no-wait = Yksikään kirje ei odota postia. Kampanja: { $name }.

# max 300 · name="iltavastaanotot-pirkanmaa-2027"
st-letter-back = Kirje palautui. Asia on kirjattu. Koodi ei enää toimi. Ryhmän seuraava tulee tilalle. Kampanja: { $name }.

# max 300 · name="iltavastaanotot-pirkanmaa-2027"
st-letter-again = Kirje on jo kirjattu palautuneeksi. Kampanja: { $name }.

# max 300
st-letter-used = Kirjeen koodia on käytetty. Joku on siis saanut kirjeen. Mitään ei kirjattu.

# max 300
as-bad = Tätä koodia ei ole kirjeissämme. Tarkista koodi. Siinä on 12 merkkiä neljän ryhmissä.

# max 300
as-gone = Henkilö ei ole enää poolissa. Vastauksia ei voi enää kirjata.

# max 300 · name="iltavastaanotot-pirkanmaa-2027" · state="<30>"
as-closed = Kampanja { $name } ei ota nyt vastauksia. Tila: { $state }.

# max 300
as-in-chat = Henkilö on jo mukana koodillaan. Hänen omat vastauksensa pysyvät.

# max 700 · title="<60>" · number="148" · left="148" · statement="<300>"
as-card =
    { $title }, väite { $number }. Ilman vastausta: { $left }.
    ”{ $statement }”
    Paina vastausta. Voit myös kirjoittaa monta vastausta: 1 s, 2 e, 3 -
    s on samaa mieltä. e on eri mieltä. Viiva on en osaa sanoa.
    .agree = Samaa mieltä
    .disagree = Eri mieltä
    .pass = En osaa sanoa
    .skip = Tyhjä kohta
    .done = Valmis

# max 300 · what="<80>"
as-unclear = En ymmärtänyt tätä: { $what }. Riviltä ei kirjattu mitään. Kirjoita numero ja kirjain, esimerkiksi: 1 s, 2 e, 3 -

# max 300 · what="<80>"
as-no-statement = Tällaista väitettä ei ole: { $what }. Riviltä ei kirjattu mitään.

# max 200 · n="148"
as-entered =
    Kirjattu { $n ->
        [one] yksi vastaus
       *[other] { $n } vastausta
    }.

# max 200 · n="148"
as-kept =
    Henkilö on vastannut itse { $n ->
        [one] yhteen kohtaan
       *[other] { $n } kohtaan
    } näistä. Se pysyy.

# max 300 · n="148" · own="148"
as-done = Lopetettu. Henkilön puolesta kirjattu: { $n }. Itse vastattu: { $own }.

# max 300 · chat="12 000" · staff="12 000"
report-modes = Itse vastanneita: { $chat }. Työntekijä kirjasi vastaukset: { $staff }.
