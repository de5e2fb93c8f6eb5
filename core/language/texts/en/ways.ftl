## How somebody wants to take part

# max 300 · n="2" · chosen="Äänestän väitteistä, Vastaan kyselyihin, Asukaspaneeli"
ways =
    How do you want to take part? { $n ->
        [0] Choose as many as you like.
       *[other] Chosen: { $chosen }. Choose as many as you like.
    }
    .statements = Voting
    .survey = Surveys
    .panel = Resident panel
    .done = Done

# max 100
frequency = How often may we invite you?
    .weekly = Weekly
    .monthly = Once a month
    .quarterly = 4 times a year

# max 300 · partner="Pirkanmaan liitto"
consent-shared = { $partner } asks residents similar things. May it invite you here? It gets neither your name nor your answers.
    .allow = It may
    .refuse = Please don't

# max 200
ways-done = Thank you, your wishes are saved. You can change them at any time: my data.

# max 500 · i="5" · n="5" · ask="<300>" · purpose="<60>"
trait-own =
    Question { $i }/{ $n }. { $ask }
    What it is for: { $purpose }
    .prefer-not = Prefer not to say

# max 400 · ask="<300>" · purpose="<60>"
correct-own =
    { $ask }
    What it is for: { $purpose }
    .prefer-not = Prefer not to say
