## Making and correcting a questionnaire in chat: question by question, and after the launch by two persons

# max 300
st-new-draft = Du har en ny kampanj som inte är klar. Den finns kvar tills du gör den klar eller avbryter.
    .go-on = Fortsätt
    .anew = Börja om
    .cancel = Avbryt

# max 300 · name="ilta-ajat"
st-new-get = Här är filen för kampanjen { $name }. Ändra den och skicka tillbaka den hit.

# max 6000 · rows="<5500>"
st-new-cautions =
    Filen duger. Titta på det här före starten:
    { $rows }

# max 4000 · rows="<3500>"
st-new-q =
    Frågorna hittills:
    { $rows }
    Lägg till, ändra och flytta. När alla är med, välj Klar.
    .add = Lägg till
    .change = Ändra
    .move = Flytta
    .remove = Ta bort
    .ready = Klar
    .back = Tillbaka
    .cancel = Avbryt

# max 400
st-new-q-kind = Vilket slags fråga kommer härnäst? Du kan också skriva flera frågor i samma meddelande: alternativen under frågan, ett per rad, och en tom rad mellan frågorna.
    .single = Ett alternativ
    .multiple = Flera alternativ
    .scale = Skala
    .number = Tal
    .text = Egna ord
    .more = Andra slag
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-q-more = Vilket av de här slagen?
    .date = Dag
    .ranking = Ordning
    .photo = Bild
    .place = Plats
    .agree = Påstående
    .info = Text att läsa
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-q-listed = Skriv frågan på svenska och alternativen under den, ett per rad. De kan vara 2–9, högst 20 tecken var.
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-q-words = Skriv texten på svenska så som invånaren läser den. Den får ha 300 tecken.
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-q-alone = Betyder det sista alternativet ”inget av dessa”, så att det inte kan väljas med andra?
    .yes = Ja
    .no = Nej
    .back = Tillbaka
    .cancel = Avbryt

# max 300 · n="9"
st-new-q-most = Alternativen är { $n }. Hur många av dem får man högst välja eller ordna? Skriv ett tal.
    .any = Ingen gräns
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-q-ends = Från vilket tal till vilket går skalan, och vad betyder ändarna? Till exempel: 1 mycket svårt, 5 mycket lätt
    .plain = 1–5 utan ord
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-q-bounds = Vilka är det minsta och det största tal som duger, och vilken är enheten? Till exempel: 0–200 km
    .any = Ingen gräns
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-q-days = Vilka är den första och den sista dagen som duger? Till exempel: 1.1.2026–31.12.2026
    .any = Ingen gräns
    .back = Tillbaka
    .cancel = Avbryt

# max 300
st-new-q-skip = Får man hoppa över frågan?
    .yes = Får hoppas över
    .no = Måste besvaras
    .back = Tillbaka
    .cancel = Avbryt

# max 4000 · rows="<3500>"
st-new-q-only =
    Får alla frågan? Om den beror på ett tidigare svar, skriv numret på den frågan:
    { $rows }
    .everyone = Alla
    .back = Tillbaka
    .cancel = Avbryt

# max 800 · question="<300>" · rows="<250>"
st-new-q-codes =
    Vilka svar leder till den här frågan? Skriv deras nummer, till exempel: 1 3
    ”{ $question }”
    { $rows }
    .back = Tillbaka
    .cancel = Avbryt

# max 4000 · rows="<3500>"
st-new-q-change =
    Vilken fråga ändras? Skriv dess nummer:
    { $rows }
    .back = Tillbaka
    .cancel = Avbryt

# max 500 · question="<300>"
st-new-q-part =
    Vad ändras i den här frågan?
    ”{ $question }”
    .words = Texterna
    .bounds = Gränserna
    .skip = Om den hoppas över
    .only = Vem som får den
    .back = Tillbaka
    .cancel = Avbryt

# max 4000 · rows="<3500>"
st-new-q-move =
    Skriv frågans nummer och dess nya plats, till exempel: 3 1
    { $rows }
    .back = Tillbaka
    .cancel = Avbryt

# max 4000 · rows="<3500>"
st-new-q-remove =
    Vilken fråga tas bort? Skriv dess nummer:
    { $rows }
    .back = Tillbaka
    .cancel = Avbryt

# max 120 · n="30" · text="<40>" · kind="Claim to agree with"
st-new-q-row = { $n }. { $text } ({ $kind })

# max 400 · n="30" · text="<40>" · kind="Claim to agree with" · first="29" · answers="<180>"
st-new-q-row-if = { $n }. { $text } ({ $kind }, bara om svaret på { $first } är: { $answers })

# max 300 · number="<40>"
st-new-q-none = Här finns ingen fråga med det här numret: { $number }. Skriv ett av numren som visas.

# max 300 · low="0" · high="10"
st-new-q-number-bad = Skriv tal från { $low } till { $high }.

# max 300
st-new-q-all = Med alla svar skulle alla få frågan. Skriv färre svar eller gå tillbaka.

# max 300
st-new-q-ends-bad = Skriv båda ändarna, från 0 till 10, den mindre först. Till exempel: 1 mycket svårt, 5 mycket lätt

# max 300
st-new-q-bounds-bad = Skriv två tal, det mindre först. Till exempel: 0–200 km

# max 300 · first="30" · second="30"
st-new-q-order = Fråga { $second } beror på fråga { $first } och måste komma efter den.

# max 300 · first="30" · second="30"
st-new-q-needed = Fråga { $second } beror på svaren på fråga { $first }. Ändra eller ta bort fråga { $second } först.

# max 300 · n="30"
st-new-q-change-bad = Skriv ett nummer från 1 till { $n }.

# max 300 · n="30"
st-new-q-remove-bad = Skriv ett nummer från 1 till { $n }.

# max 300 · n="30"
st-new-q-move-bad = Skriv två nummer från 1 till { $n }: frågan och dess nya plats. Till exempel: 3 1

# max 300
or-any = Om det inte finns någon gräns, skriv: ingen gräns.

# max 300
or-plain = Om skalan är 1–5 utan ord, skriv: 1-5

# max 300
or-everyone = Om alla får frågan, skriv: alla.

# max 300
or-same = Om texterna är desamma, skriv: samma texter.

# max 4500 · name="ilta-ajat" · rows="<4000>"
st-fix =
    { $name } har redan startats. Filen skulle ändra det här:
    { $rows }
    De svar som redan har getts ändras inte. En annan person måste godkänna.
    .ask = Be om godkännande
    .cancel = Avbryt

# max 4500 · who="Maija Virtanen" · name="ilta-ajat" · rows="<4000>"
st-fix-approve =
    { $who } vill korrigera en kampanj som pågår: { $name }
    { $rows }
    De svar som redan har getts ändras inte.
    .approve = Jag godkänner
    .return = Skicka tillbaka

# max 300 · name="ilta-ajat" · version="12" · a="Maija Virtanen" · b="Matti Meikäläinen" · time="18:00"
st-fix-done = { $name } är korrigerad: begärde { $a }, godkände { $b }, { $time }. Nu gäller version { $version }.

# max 300 · who="Maija Virtanen" · name="ilta-ajat"
st-fix-returned = { $who } skickade tillbaka korrigeringen: { $name }. Ingenting ändrades.

# max 300 · name="ilta-ajat"
st-fix-taken = Den här korrigeringen av { $name } är redan behandlad. Din tryckning ändrade ingenting.

# max 300 · name="ilta-ajat"
st-fix-none = Filen är densamma som den som gäller: { $name }. Det finns inget att korrigera.

# max 4500 · name="ilta-ajat" · n="120" · rows="<4000>"
st-fix-refused =
    { $name } har redan startats, så det här kan inte längre ändras ({ $n }):
    { $rows }
    Återställ det och skicka filen på nytt.

# max 300 · name="ilta-ajat" · rows="<150>"
st-fix-late = Korrigeringen av { $name } kan inte träda i kraft, eftersom svar har kommit under tiden: { $rows }

# max 300 · place="<80>" · language="selkosuomi" · old="<62>" · new="<62>"
st-fix-text = { $place }, { $language }: ”{ $old }” → ”{ $new }”

# max 200 · place="<80>" · old="2026-12-01" · new="2026-12-01"
st-fix-value = { $place }: { $old } → { $new }

# max 300 · place="<80>" · text="<62>"
st-fix-choice = { $place }: ett nytt alternativ, ”{ $text }”

# max 300 · place="<80>" · text="<62>"
st-fix-gone = { $place }: alternativet tas bort, ”{ $text }”

# max 300 · question="<40>" · text="<62>"
st-fix-question = { $question }: en ny fråga, ”{ $text }”

# max 200 · place="<80>"
st-fix-no = { $place }: låstes vid starten

# max 250 · place="<80>" · old="2026-12-01" · new="2026-12-01"
st-fix-no-narrower = { $place }: { $old } → { $new } skulle utesluta svar som var tillåtna

# max 250 · question="<40>"
st-fix-no-question = { $question }: en fråga som har ställts kan inte tas bort eller få ett annat namn

# max 200
st-fix-no-order = Nya frågor kommer efter de gamla, som behåller sin ordning

# max 250 · place="<80>" · n="8000"
st-fix-no-choice =
    { $place }: { $n ->
        [one] en person har
       *[other] { $n } personer har
    } valt det, så det kan inte tas bort

# max 60 · n="120"
st-fix-more = och { $n } till

# max 300
st-preview-numbers = I en kanal utan knappar ser det ut så här.

# max 1200 · note="<1100>"
st-preview-note = { $note }

# max 600 · condition="<500>"
st-preview-if = Nästa ställs bara om: { $condition }

# max 500 · question="<60>" · answers="<200>"
st-preview-condition = svaret på ”{ $question }” är { $answers }

# max 300 · question="<60>"
st-preview-answered = ”{ $question }” har fått ett svar

# max 300 · i="5" · n="5"
st-preview-arm = Nästa i ordalydelse { $i }/{ $n }. Var och en läser en av dem, genom lottning.

# max 300 · block="<40>"
st-preview-block = Ordningen i blocket { $block } lottas för var och en.

# max 300
st-preview-shuffled = Alternativens ordning lottas för var och en.

# max 300 · n="1000000"
st-preview-quota = Den ställs tills { $n } personer har svarat.

# max 300
st-new-q-braces = Inom klamrar står numret på en tidigare fråga vars svar visas där, till exempel: { "{1}" }. En översättning har samma nummer.

# max 300
st-new-q-only-read = Hittills finns bara text att läsa. Lägg till en fråga som besvaras.

# max 300 · n="175" · next="/preview ilta-ajat fi-easy numbers 26"
st-preview-more = Det finns { $n } meddelanden till. Du ser dem så här: { $next }

# max 300 · got="12" · wanted="121"
st-new-lines-part = { $got } av { $wanted } rader hittills. Skicka resten eller alla på nytt.
