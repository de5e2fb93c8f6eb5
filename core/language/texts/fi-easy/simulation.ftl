## Kampanjan koekäyttö keksityillä asukkailla

# max 80
st-cmd-dryrun = /dryrun NIMI – anna keksittyjen asukkaiden kokeilla

# max 300
st-usage-dryrun = Kirjoita kampanjan nimi, esimerkiksi: /dryrun ilta-ajat

# max 300 · name="iltavastaanotot-2026" · people="10000"
st-dryrun-begun = { $people } keksittyä asukasta kokeilee nyt kampanjaa { $name }. Kerron tuloksen muutaman minuutin päästä. Kenellekään ei lähetetä mitään.

# max 400 · people="10000" · days="30" · done="100" · minutes="25" · q="12" · faults="12"
st-dryrun =
    Koekäyttö: { $people } keksittyä asukasta, { $days } päivää.
    Loppuun vastasi { $done } %. Aikaa meni { $minutes } min.
    Eniten jäätiin kesken kysymykseen { $q }.
    Virheitä { $faults }.
    .chat = Lue keskustelu
    .try = Kokeile itse

# max 600 · name="iltavastaanotot-2026" · why="Otosta ei voi poimia: ryhmien vähimmäismäärät ylittävät koon 800 yhteensä 8000 hengellä. Muuta suunnitelmaa ja lähetä /sample uudelleen."
st-dryrun-failed =
    Koekäyttö { $name } ei päässyt alkuun:
    { $why }

# max 300 · name="iltavastaanotot-2026"
st-dryrun-gone = Keskustelua ei enää säilytetä. Kokeile uudelleen: /dryrun { $name }
