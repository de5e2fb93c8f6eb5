"""Response, cooperation, refusal and contact rates after AAPOR's Standard Definitions (sampling.md 4)."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction


class Disposition(StrEnum):
    """What became of an invitation; final once the campaign has closed."""

    COMPLETE = "I"
    PARTIAL = "P"
    REFUSAL = "R"
    NON_CONTACT = "NC"
    OTHER = "O"
    UNKNOWN_HOUSEHOLD = "UH"
    UNKNOWN_OTHER = "UO"
    NOT_ELIGIBLE = "NE"


def rates(counts: Mapping[Disposition, int] | Mapping[str, int]) -> dict[str, float | None]:
    """All rates of one campaign; None where a denominator is 0, since "not defined" isn't 0.

    `e`, the share of unknown cases counted as eligible, is proportional: K / (K + NE). RR5 and RR6 are
    meaningful only when nobody's eligibility is unknown. ValueError on a negative count or unknown code.
    """
    n = {str(code): 0 for code in Disposition}
    for code, count in counts.items():
        n[str(Disposition(code))] = count
        if count < 0:
            raise ValueError(f"negative count for {code}")
    i, p, r, nc, o = n["I"], n["P"], n["R"], n["NC"], n["O"]
    known, unknown = i + p + r + nc + o, n["UH"] + n["UO"]
    e = Fraction(known, known + n["NE"]) if known + n["NE"] else None
    every = Fraction(known + unknown)
    # With e not defined nothing can be said of the unknown cases, unless there are none.
    likely = Fraction(known) if not unknown else None if e is None else known + e * unknown
    talked, heard = Fraction(i + p + r), Fraction(i + p + r + o)
    k = Fraction(known)
    parts: dict[str, tuple[int, Fraction | None]] = {
        "RR1": (i, every),
        "RR2": (i + p, every),
        "RR3": (i, likely),
        "RR4": (i + p, likely),
        "RR5": (i, k),
        "RR6": (i + p, k),
        "COOP1": (i, heard),
        "COOP2": (i + p, heard),
        "COOP3": (i, talked),
        "COOP4": (i + p, talked),
        "REF1": (r, every),
        "REF2": (r, likely),
        "REF3": (r, k),
        "CON1": (i + p + r + o, every),
        "CON2": (i + p + r + o, likely),
        "CON3": (i + p + r + o, k),
    }
    shown = {name: float(top / bottom) if bottom else None for name, (top, bottom) in parts.items()}
    return {"e": None if e is None else float(e), **shown}
