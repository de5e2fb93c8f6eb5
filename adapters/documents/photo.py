"""Photos that people send: opened with care, and made again so that they tell nothing but what is seen on them."""

import struct
import zlib
from io import BytesIO
from typing import Final

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

SIDE: Final = 1600  # pixels of the longer side kept
MOST_PIXELS: Final = 40_000_000  # of one taken in: opened, it has four bytes for each
QUALITY: Final = 85
FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF")
_BEGINNINGS: Final = (b"\xff\xd8\xff", b"\x89PNG", b"RIFF", b"GIF8")
# Apple's phones make these, when asked for "the most compatible" they don't.
_HEIC: Final = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
# What the library raises of a file that is damaged, or was made to do damage.
_DAMAGED: Final = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    EOFError,
    ArithmeticError,
    LookupError,
    AttributeError,
    struct.error,
    zlib.error,
    MemoryError,
)


def taken_in(content: bytes, megabytes: int) -> bytes | str:
    """Give the picture as a JPEG without place, device, comments and profiles, upright, its longer side at most `SIDE`.

    Or why it can't be taken in, one of core.messaging.wanted.FAULTS. It computes for up to a second or two: not on
    the event loop.
    """
    if len(content) > megabytes * 1_000_000:
        return "large"
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        return "heic"
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as image:
            # Known from the first bytes: nothing of it is unpacked before.
            if image.width * image.height > MOST_PIXELS:
                return "many-pixels"
            return _bare(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "many-pixels"
    except UnidentifiedImageError:
        return "broken" if content.startswith(_BEGINNINGS) or not content else "kind"
    except _DAMAGED:
        return "broken"


def _bare(image: Image.Image) -> bytes:
    """Draw it anew on an empty white sheet, to which nothing but its colours comes along."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):  # sixteen bits of grey, which would be cut to white
        image = image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if image.mode not in ("RGB", "L", "CMYK"):
        image = image.convert("RGBA")
    image.thumbnail((SIDE, SIDE))
    image = _in_usual_colours(ImageOps.exif_transpose(image), profile)
    sheet = Image.new("RGB", image.size, "white")
    sheet.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
    made = BytesIO()
    sheet.save(made, "JPEG", quality=QUALITY, optimize=True)
    return made.getvalue()


def _in_usual_colours(image: Image.Image, profile: object) -> Image.Image:
    """Translate the colours of another profile to sRGB; of one that can't be read they are taken as they are."""
    if isinstance(profile, bytes) and image.mode in ("RGB", "CMYK"):
        try:
            theirs = ImageCms.ImageCmsProfile(BytesIO(profile))
            found = ImageCms.profileToProfile(image, theirs, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, *_DAMAGED):
            found = None
        if found is not None:
            return found
    return image if image.mode == "RGBA" else image.convert("RGB")
