"""Square codes that a phone's camera reads."""

import io

import segno


def square_code(text: str) -> str:
    """Draw the text as a square code: an SVG picture without margins, which its page has to give it.

    Level M: an eighth may be stained or folded away.
    """
    out = io.BytesIO()
    code = segno.make(text, error="m", micro=False, boost_error=False)
    code.save(
        out, kind="svg", border=0, omitsize=True, xmldecl=False, nl=False, svgclass=None, lineclass=None
    )
    return out.getvalue().decode()
