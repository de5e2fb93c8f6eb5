## Telegram: what it shows of our bots, and chats that several people share

# max 500 · org="Birkalands välfärdsområde"
tg-about =
    Här frågar { $org } invånarna vad de tycker.
    Om du har fått en inbjudan öppnar du länken i den eller skriver din kod här. Tryck annars på: Starta.
    En robot svarar dig. I en nödsituation ringer du 112.

# max 500 · org="Birkalands välfärdsområde"
tg-about-staff =
    Den här boten är för personalen: { $org }.
    Du kommer in med en inbjudningskod från en ägare.

# max 120
tg-short = Invånarnas åsikter till beslutsfattarna. En robot svarar. I nödfall ring 112.

# max 120
tg-short-staff = Personalens bot. Du kommer in med en inbjudningskod.

# max 60
tg-cmd-start = börja eller fortsätt

# max 60
tg-cmd-undo = ångra det senaste svaret

# max 60
tg-cmd-skip = hoppa över frågan

# max 60
tg-cmd-pause = ta en paus

# max 60
tg-cmd-mydata = vad som är känt om mig

# max 60
tg-cmd-forget = radera mina uppgifter

# max 60
tg-cmd-stop = inga fler meddelanden

# max 60
tg-cmd-help = hjälp och hur du når en människa

# max 60
tg-cmd-language = byt till svenska

# max 300
tg-not-in-groups = Jag frågar invånare bara på tu man hand, så jag lämnar den här gruppen. Skriv direkt till mig.

# max 300
st-group-hello = Hej. När en moderator skriver /queue i den här gruppen tar jag hit påståendena för granskning.

# max 300
st-group-here = Påståendena kommer från och med nu till den här gruppen. Den första tryckningen avgör.

# max 300
st-group-private = I gruppen behandlas bara påståenden: /queue, /next och /log. Om annat skriver du till mig på tu man hand.

# max 300 · who="Maija Virtanen"
st-group-stranger = { $who }: det här är för personalen, och ingenting ändrades. Har du en inbjudningskod, skriv den till mig på tu man hand.

# max 300
st-group-anonymous = Du skrev i gruppens namn, så jag vet inte vem du är. Skriv i ditt eget namn.
