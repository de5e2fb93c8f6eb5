## Staff: campaigns from file to report, and who may do what

# max 300 · who="Maija Virtanen" · roles="suunnittelija, moderaattori"
st-welcome =
    Welcome, { $who }. Your role: { $roles }.
    Write /help to see what you can do.

# max 300 · roles="suunnittelija, moderaattori"
st-name =
    Welcome. Your role: { $roles }.
    Under which name do colleagues see you? Write the name.
    .skip = I'd rather not

# max 300 · who="Maija Virtanen"
st-name-set = Colleagues see you as: { $who }

# max 300
st-name-bad = Write the name in letters, at most 60 characters.

# max 1200 · rows="<900>"
st-help =
    You can use these:
    { $rows }

# max 80
st-cmd-campaigns = /campaigns – all campaigns

# max 80
st-cmd-new = /new – a new campaign, /new NAME – the file of one

# max 80
st-cmd-sample = /sample NAME – draw the sample

# max 80
st-cmd-preview = /preview NAME – see what a resident sees

# max 80
st-cmd-launch = /launch NAME – ask for launch

# max 80
st-cmd-status = /status NAME – how it goes

# max 80
st-cmd-pause = /pause NAME – halt

# max 80
st-cmd-resume = /resume NAME – go on

# max 80
st-cmd-cancel = /cancel NAME – end it for good

# max 80
st-cmd-report = /report NAME – results

# max 80
st-cmd-roles = /roles – who may do what

# max 80
st-cmd-queue = /queue – how many statements wait

# max 80
st-cmd-next = /next – the next statement

# max 80
st-cmd-log = /log – the latest decisions

# max 80
st-cmd-help = /help – this list

# max 300
st-stranger = This chat is for staff. You get in with an invitation code from an owner.

# max 300 · command="<20>" · roles="omistaja tai suunnittelija"
st-denied = You have no right to { $command }. It needs the role: { $roles }. An owner grants it with /roles.

# max 300 · roles="omistaja tai suunnittelija"
st-denied-now = You no longer have the right to this. It needs the role: { $roles }. An owner grants it with /roles.

# max 300 · name="ilta-ajat"
st-unknown-campaign = There is no campaign { $name }. See all campaigns with /campaigns.

# max 300
st-usage-sample = Write the campaign's name, for example: /sample ilta-ajat

# max 300
st-usage-preview = Write the campaign's name and, if you like, a language and the word numbers, for example: /preview ilta-ajat sv numbers

# max 300
st-usage-launch = Write the campaign's name, for example: /launch ilta-ajat

# max 300
st-usage-status = Write the campaign's name, for example: /status ilta-ajat

# max 300
st-usage-pause = Write the campaign's name, for example: /pause ilta-ajat

# max 300
st-usage-resume = Write the campaign's name, for example: /resume ilta-ajat

# max 300
st-usage-cancel = Write the campaign's name, for example: /cancel ilta-ajat

# max 300
st-usage-report = Write the campaign's name, for example: /report ilta-ajat

# max 500
st-usage-roles =
    How to share roles:
    /roles – who may do what
    /roles invite moderator – a link for a new person
    /roles end 3 – end the role on line 3
    Roles: owner, planner, moderator, analyst, dpo, auditor

# max 40
st-state = state
    .draft = draft
    .checked = checked
    .requested = waits for approval
    .launched = launched
    .open = running
    .paused = paused
    .closed = closed
    .reported = results out
    .cancelled = cancelled

# max 2000 · rows="<1500>"
st-campaigns =
    Campaigns, newest first:
    { $rows }

# max 200 · name="ilta-ajat" · state="odottaa hyväksyntää" · from="15.12.2026" · to="15.12.2027" · title="Iltavastaanotot ja kiireetön hoito"
st-campaign-row = { $name } · { $state } · { $from }–{ $to } · "{ $title }"

# max 300
st-campaigns-none = There are no campaigns yet. Start with /new.

# max 300
st-new = Send the campaign file, or answer questions.
    .file = I'll send a file
    .ask = Ask me
    .template = Empty template

# max 300
st-new-file = Paste the campaign file's text here as a message.
    .template = Empty template
    .cancel = Cancel

# max 2000 · n="1000" · rows="<1500>"
st-new-faults =
    { $n ->
        [one] The file has one fault
       *[other] The file has { $n } faults
    }:
    { $rows }
    Correct and send again.

# max 300 · name="ilta-ajat" · next="/preview ilta-ajat" · title="Iltavastaanotot ja kiireetön hoito"
st-new-made = Campaign { $name } is made: "{ $title }". Next: { $next }

# max 300 · name="ilta-ajat" · title="Iltavastaanotot ja kiireetön hoito"
st-new-changed = Campaign { $name } is updated: "{ $title }". Its sample must be drawn again: /sample { $name }

# max 300 · name="ilta-ajat" · title="Iltavastaanotot ja kiireetön hoito"
st-new-changed-open = Campaign { $name } is updated: "{ $title }". Look at it again: /preview { $name }

# max 300 · name="ilta-ajat"
st-new-taken = The name { $name } is in use, and that campaign can't be changed any more. Give the file another name.

# max 1500 · name="ilta-ajat" · size="8000" · pool="33000" · rows="<900>" · hash="<16>" · time="18:00"
st-sample =
    Sample { $name }: { $size ->
        [one] one person
       *[other] { $size } people
    }, pool { $pool }. Sample % / population %
    { $rows }
    Seed commitment { $hash }, published { $time }.
    .accept = Accept
    .change = Change
    .picture = Show picture
    .groups = All groups

# max 400 · name="ilta-ajat" · day="15" · days="15" · state="avoinna" · started="100000" · done="100000" · to="15.12.2026"
st-status-open =
    { $name }, day { $day }/{ $days }, { $state }
    Anyone may answer, nobody was drawn: started { $started } · finished { $done }
    Open until { $to }.

# max 120 · group="Mänttä-Vilppula, 65–79, nainen" · share="51" · population="52"
st-sample-row = { $group } { $share } / { $population }

# max 300 · group="Mänttä-Vilppula, 65–79, nainen" · got="1000" · target="1200"
st-sample-short = Short: { $group } { $got }, target { $target }.

# max 500 · why="<300>"
st-sample-refused = The sample can't be drawn: { $why }

# max 300 · name="ilta-ajat"
st-sample-accepted = Sample { $name } is accepted. Check /preview { $name }, then ask for launch: /launch { $name }

# max 300 · language="suomi"
st-preview = PREVIEW { $language }: this is what a resident sees. Nothing is stored, and the figures are invented.

# max 300
st-preview-press = This is a preview: a press does nothing.

# max 300
st-preview-none = There are no statements yet, so there are no cards here.

# max 500 · name="ilta-ajat" · invitations="<80>" · from="15.12.2026" · to="15.12.2027" · capped="1000"
st-launch =
    Launch { $name }?
    Invitations { $invitations }. Open { $from }–{ $to }.
    Left out by the monthly cap: { $capped }. The file can't be changed after launch.
    A second person must approve.
    .ask = Ask for approval
    .cancel = Cancel

# max 80 · size="8000" · first="4000"
st-invited-waves = { $size }, { $first } now, the rest in waves

# max 80 · size="8000"
st-invited-once = { $size }, all of them now

# max 80
st-invited-none = 0, as everyone may answer

# max 300 · names="Maija Virtanen, Matti Meikäläinen, Liisa Lahtinen"
st-asked = The request is sent. These can approve: { $names }.

# max 300
st-no-approver = Nobody else can approve. Invite another person: /roles invite planner

# max 300 · who="Maija Virtanen" · name="ilta-ajat" · size="8000"
st-approve =
    { $who } asks to launch: { $name }, { $size ->
        [one] one invitation
       *[other] { $size } invitations
    }. See /preview { $name } first.
    .approve = Approve
    .return = Send back

# max 300 · names="Maija Virtanen, Matti Meikäläinen, Liisa Lahtinen"
st-own = You can't approve your own request. These can: { $names }.

# max 300 · who="Maija Virtanen" · name="ilta-ajat"
st-returned = { $who } sent the request back: { $name }. The campaign did not start. Change the file and ask again.

# max 300 · name="ilta-ajat" · a="Maija Virtanen" · b="Matti Meikäläinen" · time="18:00" · first_at="18.00"
st-launched = { $name } is running: asked { $a }, approved { $b }, { $time }. First invitations go at { $first_at }. To halt: /pause { $name }

# max 300 · name="ilta-ajat" · a="Maija Virtanen" · b="Matti Meikäläinen" · time="18:00" · first_at="18.00"
st-launched-open = { $name } is running: asked { $a }, approved { $b }, { $time }. People can answer from { $first_at } on. To halt: /pause { $name }

# max 300 · name="ilta-ajat" · state="odottaa hyväksyntää"
st-taken = { $name } is already dealt with: { $state }. Your press changed nothing.

# max 300 · command="<20>" · name="ilta-ajat" · state="odottaa hyväksyntää"
st-not-now = { $command } is not possible now, because the state of { $name } is: { $state }.

# max 500 · name="ilta-ajat" · day="14" · days="14" · state="odottaa hyväksyntää" · invited="8000" · started="8000" · done="8000" · refused="8000" · gone="8000" · rr="58" · missing="<120>" · next="15.12.2026 18.00"
st-status =
    { $name }, day { $day }/{ $days }, { $state }
    Invited { $invited } · started { $started } · finished { $done } · refused { $refused } · not reached { $gone }
    Response rate { $rr } % (AAPOR RR2)
    Most missing: { $missing }
    Next wave: { $next }
    .wave = Wave now
    .remind = Remind
    .picture = Show picture
    .groups = All groups

# max 120 · group="Mänttä-Vilppula, 65–79, nainen" · got="1000" · target="1200"
st-status-group = { $group }, { $got } of { $target }

# max 40
st-status-none = nothing

# max 300 · name="ilta-ajat" · state="odottaa hyväksyntää" · from="15.12.2026" · to="15.12.2027"
st-status-draft = { $name }: { $state }. No invitations have been sent. Open { $from }–{ $to }.

# max 300 · name="ilta-ajat"
st-paused = { $name } is paused. No invitations or reminders go out. Answers aren't taken. To go on: /resume { $name }

# max 300 · name="ilta-ajat"
st-resumed = { $name } goes on. Invitations and reminders go out again.

# max 300 · name="ilta-ajat"
st-cancel-ask =
    Cancel { $name }?
    No more invitations go out, and nobody can answer. Answers given are kept.
    This can't be undone.
    .cancel-it = Cancel campaign
    .keep = Keep it

# max 300 · name="ilta-ajat" · who="Maija Virtanen" · time="18:00"
st-cancelled = { $name } is cancelled: { $who } at { $time }.

# max 300 · name="ilta-ajat"
st-kept = All right, { $name } goes on as before.

# max 800 · name="ilta-ajat" · n="1000" · rr="58" · one_sentence="<300>" · margin="3,4" · deff="1,4" · k="10" · url="https://kuulolla.fi/r/iltavastaanotot"
st-report =
    { $name }: { $n ->
        [one] one person
       *[other] { $n } people
    }, response rate { $rr } %.
    { $one_sentence }
    Precision: ±{ $margin } points, design effect { $deff }.
    Groups under { $k } aren't shown.
    { $url }

# max 800 · name="ilta-ajat" · n="1000" · rr="58" · one_sentence="<300>" · k="10" · url="https://kuulolla.fi/r/iltavastaanotot"
st-report-rough =
    { $name }: { $n ->
        [one] one person
       *[other] { $n } people
    }, response rate { $rr } %.
    { $one_sentence }
    Groups under { $k } aren't shown.
    { $url }

# max 800 · name="ilta-ajat" · n="1000" · one_sentence="<300>" · k="10" · url="https://kuulolla.fi/r/iltavastaanotot"
st-report-open =
    { $name }: { $n ->
        [one] one person
       *[other] { $n } people
    }.
    { $one_sentence }
    Groups under { $k } aren't shown.
    { $url }

# max 300 · name="ilta-ajat" · n="1000" · k="10"
st-report-few = { $name }: { $n } have answered, and results are shown only from { $k } on.

# max 40
st-role = role
    .owner = owner
    .planner = planner
    .moderator = moderator
    .analyst = analyst
    .dpo = data protection
    .auditor = auditor

# max 2000 · rows="<1500>"
st-roles =
    Who may do what:
    { $rows }
    New role: /roles invite moderator · end a role: /roles end 3

# max 120 · i="10" · who="Maija Virtanen" · role="tietosuojavastaava" · from="15.12.2026"
st-role-row = { $i } · { $who } · { $role } · since { $from }

# max 500 · role="tietosuojavastaava" · url="https://kuulolla.fi/r/iltavastaanotot" · code="ABCD-EFGH-JKLM"
st-role-invite =
    Invitation to the role: { $role }. Give the link only to whom it belongs. It works once, for a day.
    Link: { $url }
    Code: { $code }

# max 300 · who="Maija Virtanen" · role="tietosuojavastaava"
st-role-ended = The role ended: { $who }, { $role }.

# max 300
st-role-last = The last owner can't be removed. Invite another first: /roles invite owner

# max 300
st-role-unknown = There is no such role. See the lines with /roles.

# max 300
st-code-bad = This code doesn't open anything. Ask an owner for a new invitation.
