"""Campaign files as staff send them."""

CAMPAIGN = """campaign: ilta
kind: statements
title: {fi: Iltavastaanotot, sv: Kvällsmottagningar, en: Evening clinics}
asks: {fi: Miten iltavastaanotot järjestetään, sv: Hur ordnas kvällsmottagningarna, en: How are they arranged}
minutes: 5
decision:
  body: {fi: aluehallitus, sv: välfärdsområdesstyrelsen, en: the county board}
  meets: 2027-02-15
  answer_by: 2027-03-31
legal_basis: public-task
sample: {from: pool, size: 4, strata: [gender]}
open: {from: 2026-12-01, to: 2026-12-15}
moderation: {when: before, approvals: 1}
seeds:
  - {fi: Iltavastaanottoja tarvitaan., sv: Kvällsmottagningar behövs., en: Evening clinics are needed.}
steps:
  - statements: {cap: 10, own: true}
"""

TWO_APPROVALS = CAMPAIGN.replace("approvals: 1", "approvals: 2")
PUBLIC_NUMBER = CAMPAIGN.replace("strata: [gender]", 'strata: [gender], seed: {public: "Lotto 28.11.2026"}')
FAULTY = CAMPAIGN.replace("sv: Kvällsmottagningar, ", "").replace("minutes: 5", "minutes: many")
