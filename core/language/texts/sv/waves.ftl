### Waves of invitations, in the staff chat

# max 80
st-cmd-wave = /wave NAMN – nästa våg

# max 300
st-usage-wave = Skriv kampanjens namn och om du vill hur många högst: /wave ilta-ajat 100. Håll tillbaka vågorna: /wave ilta-ajat håll. Släpp dem igen: /wave ilta-ajat fortsätt

# max 1500 · i="10" · n="8000" · expects="2000" · groups="<900>" · at="15.12.2026 18.00"
st-wave =
    Våg { $i }: { $n ->
        [one] en inbjudan
       *[other] { $n } inbjudningar
    } till de grupper där svar saknas. Svar som väntas: { $expects }.
    { $groups }
    Går ut { $at }.
    .send = Skicka
    .cancel = Avbryt

# max 160 · group="Mänttä-Vilppula, 65–79, nainen" · need="1000.5" · invites="8000" · expects="1000.5"
st-wave-row = { $group }: saknas { $need }, bjuds in { $invites }, väntas { $expects }

# max 80 · n="230"
st-wave-more = { $n ->
        [one] och en grupp till
       *[other] och { $n } grupper till
    }

# max 300 · name="ilta-ajat" · i="10" · n="8000" · at="15.12.2026 18.00"
st-wave-sent =
    { $name }: våg { $i } är på väg med { $n ->
        [one] en inbjudan
       *[other] { $n } inbjudningar
    }. De första går ut { $at }. Gör en paus: /pause { $name }

# max 300 · name="ilta-ajat"
st-wave-gone = { $name }: en annan våg hann gå ut. Din tryckning skickade ingenting. Titta igen: /wave { $name }

# max 300 · name="ilta-ajat" · why="<160>"
st-wave-none = { $name }: ingen våg går ut nu. { $why }

# max 160
st-wave-why-no-waves = Filen har inga vågor: alla bjuds in på en gång.

# max 160
st-wave-why-not-open = Kampanjen är inte öppen.

# max 160
st-wave-why-not-drawn = Urvalet är inte draget än.

# max 160
st-wave-why-reached = Det finns redan svar nog.

# max 160
st-wave-why-enough-open = De öppna inbjudningarna väntas ge svaren.

# max 160
st-wave-why-empty = Alla som drogs är redan inbjudna.

# max 160
st-wave-why-at-most = Planens alla vågor har gått ut.

# max 160 · at="15.12.2026 18.00"
st-wave-why-young = Den förra vågen behöver sin tid. Nästa kan gå ut { $at }.

# max 80
st-wave-next-none = ingen, alla bjuds in på en gång

# max 80
st-wave-next-held = hålls tillbaka

# max 80
st-wave-next-last = ingen, den sista har gått ut

# max 300 · name="ilta-ajat"
st-waves-held = { $name }: vågorna hålls tillbaka. Påminnelserna går ut. Släpp vågorna: /wave { $name } fortsätt

# max 300 · name="ilta-ajat"
st-waves-go = { $name }: vågorna går ut av sig själva igen.

# max 3000 · name="ilta-ajat" · rows="<2800>"
st-status-groups =
    { $name }, alla grupper: svar / mål, inbjudna
    { $rows }

# max 160 · group="Mänttä-Vilppula, 65–79, nainen" · got="1000" · target="1200" · invited="8000"
st-status-row = { $group }: { $got } / { $target }, inbjudna { $invited }
