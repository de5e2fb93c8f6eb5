"""What sharing the pool adds and costs, told partner by partner."""

from bot.staff.desk import Desk, StaffOut, Tell
from bot.staff.sampling import value_in_words
from core.campaigns import sharing
from core.campaigns.learning import letter_rates
from core.language.format import round_half_up
from core.messaging.values import Say

_TRAIT = "age_group"


async def told(desk: Desk) -> list[StaffOut]:
    """Say of each partner whom sharing adds, what the same would take by letter, and how full the common cap is."""
    partners = desk.house.partners(desk.language)
    if not partners:
        return [Tell(Say("st-sharing-none"))]
    rates = await letter_rates(desk.session, desk.organisation)
    outs: list[StaffOut] = []
    for partner in partners:
        found = await sharing.reach(
            desk.session,
            desk.organisation,
            partner.organisation,
            desk.now,
            cap=desk.house.cap,
            known=desk.house.traits,
        )
        rows = [
            desk.say(
                "st-sharing-row",
                {
                    "group": value_in_words(desk, _TRAIT, value),
                    "own": counted(desk, own),
                    "added": counted(desk, added),
                },
            )
            for value, (own, added) in found.by_stratum.items()
        ]
        letters = sum(added / rates.of(_TRAIT, value) for value, (_, added) in found.by_stratum.items())
        rate = found.added / letters if letters else rates.usual
        args: dict[str, str | int] = {
            "partner": partner.name,
            "own": found.own,
            "theirs": found.partner,
            "both": found.both,
            "added": found.added,
            "rows": "\n".join(rows) or "–",
            "ours-sent": found.own_invitations,
            "theirs-sent": found.partner_invitations,
            "cap": desk.house.cap,
            "full": found.full,
            "letters": round_half_up(letters),
            "rate": str(max(1, round_half_up(100 * rate))),
        }
        outs.append(Tell(Say("st-sharing", args)))
    return outs


def counted(desk: Desk, count: int) -> str:
    """Say a count of members; so few that they could be found out are told as few."""
    few = 0 < count < desk.house.suppress_below
    return desk.say("st-pool-few", {"k": str(desk.house.suppress_below)}) if few else str(count)
