## Kampanjan koekäyttö keksityillä asukkailla

# max 80
st-cmd-dryrun = /dryrun NIMI – anna keksittyjen asukkaiden kokeilla

# max 300
st-usage-dryrun = Kirjoita kampanjan nimi, esimerkiksi: /dryrun ilta-ajat

# max 300 · name="iltavastaanotot-2026" · people="10000"
st-dryrun-begun = { $people } keksittyä asukasta kokeilee nyt kampanjaa { $name }. Kerron parin minuutin päästä, miten kävi. Kenellekään ei lähetetä mitään.

# max 400 · people="10000" · days="30" · done="100" · minutes="25" · q="12" · faults="12"
st-dryrun =
    Koekäyttö: { $people } keksittyä asukasta, { $days } päivää.
    Loppuun vastasi { $done } %, aikaa meni { $minutes } min. Eniten jäätiin kesken kysymykseen { $q }.
    Virheitä { $faults }.
    .chat = Lue keskustelu
    .try = Kokeile itse

# max 600 · name="iltavastaanotot-2026" · why="Otosta ei voi poimia: ryhmien vähimmäismäärät ylittävät koon 800 yhteensä 8000 hengellä. Muuta suunnitelmaa ja lähetä /sample uudelleen."
st-dryrun-failed =
    Koekäyttö { $name } ei päässyt käynnistykseen asti:
    { $why }

# max 300 · name="iltavastaanotot-2026"
st-dryrun-gone = Keskustelua ei enää säilytetä. Kokeile uudelleen: /dryrun { $name }

# max 3500 · rows="<3400>"
st-dryrun-details = { $rows }

# max 220 · n="100" · question="<60>" · met="10000" · left="10000" · skipped="10000" · seconds="600"
st-dryrun-question = { $n }. { $question } Kysyttiin { $met }, jäi kesken { $left }, ohitti { $skipped }, { $seconds } s

# max 200 · questions="10, 11, 12"
st-dryrun-unreached = Kukaan ei päässyt kysymykseen: { $questions }. Katso sen ehto.

# max 200 · questions="10, 11, 12"
st-dryrun-filled = Kiintiö täyttyi: kysymys { $questions }

# max 160 · language="selkosuomi" · begun="10000" · done="10000" · minutes="25"
st-dryrun-language = { $language }: aloitti { $begun }, loppuun { $done }, { $minutes } min

# max 200
st-dryrun-not-source = Kaikki arvottiin keksitystä poolista, ei tiedoston omasta lähteestä.

# max 200
st-dryrun-not-group = Tallennettu ryhmä jäi pois: keksityt asukkaat eivät kuulu siihen.

# max 9000 · body="<8500>"
st-try = { $body }
    .end = Lopeta kokeilu
    .picture = Testikuva

# max 200
st-try-begun = Vastaat nyt niin kuin asukas. Mitään ei tallenneta.

# max 200 · name="iltavastaanotot-2026"
st-try-voting = Väitteet jäävät tässä pois kysymysten välistä. Katso ne: /preview { $name }

# max 200
st-try-done = Kokeilu päättyi. Mitään ei tallennettu.

# max 200
st-try-gone = Kokeilu on ohi. Aloita uudelleen: /dryrun
