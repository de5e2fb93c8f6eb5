## En påminnelse i förtid

# max 80
st-cmd-remind = /remind NAMN – påminn dem som är tysta

# max 200
st-usage-remind = Skriv kampanjens namn: /remind ilta-ajat

# max 500 · name="ilta-ajat" · n="8000" · most="2" · at="15.12.2026 18.00"
st-remind =
    { $name }: { $n ->
        [one] en inbjuden har
       *[other] { $n } inbjudna har
    } varit tyst minst ett dygn. Var och en får högst { $most } påminnelser.
    Ska vi påminna nu? De första går ut { $at }.
    .send = Skicka
    .cancel = Avbryt

# max 300 · name="ilta-ajat" · n="8000" · at="15.12.2026 18.00"
st-remind-sent =
    { $name }: { $n ->
        [one] en påminnelse är
       *[other] { $n } påminnelser är
    } på väg, de första { $at }. Den som svarar före det får ingen. Avbryt med: /pause { $name }

# max 300 · name="ilta-ajat" · most="2"
st-remind-nobody = { $name }: ingen kan påminnas nu. De inbjudna har svarat, tackat nej, fått ett meddelande det senaste dygnet eller redan fått alla påminnelser ({ $most }).

# max 300 · name="ilta-ajat"
st-remind-none-planned = { $name }: filen har inga påminnelser, och de inbjudna har inte lovats några.

# max 300 · name="ilta-ajat" · state="väntar på godkännande"
st-remind-closed = { $name } tar inte emot svar nu ({ $state }), så ingen påminns.
