## What is held of a person, and erasing it

# max 600 · channels="webbchatten, Telegram, Matrix" · traits="ålder: 45–64, kön: kvinna, kommun: Mänttä-Filpula, modersmål: svenska" · pool="0" · quotes="0" · answers="1000" · statements="10" · invitations="12"
mydata =
    Vi har detta om dig:
    Kanaler: { $channels }
    Bakgrund: { $traits }
    Inbjudningar till andra enkäter: { $pool ->
        [0] inte frågat
        [1] tillåtna
       *[other] inte tillåtna
    }
    Citat ur dina texter: { $quotes ->
        [0] inte frågat
        [1] tillåtna
       *[other] inte tillåtna
    }
    Svar: { $answers }
    Påståenden: { $statements }
    Inbjudningar: { $invitations }
    .download = Ladda ner allt
    .correct = Rätta
    .consents = Ändra samtycken
    .ways = Sätt att delta
    .time-zone = Tidszon
    .add-channel = Lägg till en kanal
    .forget = Radera uppgifter

# max 100
mydata-nothing = ingenting

# max 100
mydata-none = Vi har inga uppgifter om dig.

# max 100
mydata-channels = Kanaler
    .web = webbchatten
    .bare = textmeddelanden
    .telegram = Telegram
    .matrix = Matrix

# max 500 · url="https://kuulolla.pirkanmaanhyvinvointialue.fi/data/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl" · minutes="15"
mydata-download =
    Alla dina uppgifter finns här i { $minutes } minuter:
    { $url }
    Ge inte adressen till andra.

# max 300 · pool="0" · quotes="0"
mydata-consents =
    Får vi bjuda in dig till andra enkäter: { $pool ->
        [0] inte frågat
        [1] ja
       *[other] nej
    }
    Får vi citera dina texter: { $quotes ->
        [0] inte frågat
        [1] ja
       *[other] nej
    }
    Vad vill du ändra?
    .pool-on = Får bjuda in
    .pool-off = Får inte bjuda in
    .quotes-on = Får citera
    .quotes-off = Får inte citera
    .done = Klart

# max 500
forget-ask =
    Ska vi radera dina uppgifter?
    Vi raderar dina kontaktuppgifter, din bakgrund och dina texter. Dina val finns kvar i resultaten som siffror som ingen kan känna igen dig på. Också dina publicerade påståenden raderas. Du kan låta dem vara kvar utan koppling till dig.
    Det går inte att ångra.
    .all = Radera allt
    .leave = Lämna påståenden
    .keep = Radera inte

# max 300 · receipt="ABCD-EFGH-JKLM"
forget-done = Dina uppgifter är raderade. Kvitto: { $receipt }. Det här är vårt sista meddelande. Själva chatten kan du radera på din egen telefon.
