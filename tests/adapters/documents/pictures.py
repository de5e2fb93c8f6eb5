"""Pictures as phones make them, with all that they tell."""

import random
import zlib
from io import BytesIO
from struct import pack

from PIL import Image, ImageCms, TiffImagePlugin

SECRETS = (b"SecretPhone", b"hidden comment", b"xmpmeta", b"ICC_PROFILE", b"Exif", b"sRGB")


def photo(width: int = 400, height: int = 300, kind: str = "JPEG", orientation: int = 1) -> bytes:
    """A picture whose left half is red, with place, device, comment, XMP and a colour profile."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height))
    exif = Image.Exif()
    exif[0x010F] = "SecretPhone"
    exif[0x0112] = orientation
    exif.get_ifd(0x8825).update({1: "N", 2: _degrees(61.5), 3: "E", 4: _degrees(23.8)})
    made = BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    more = {"comment": b"hidden comment", "xmp": b"<x:xmpmeta>place</x:xmpmeta>"} if kind == "JPEG" else {}
    image.save(made, kind, exif=exif, icc_profile=profile, **more)
    return made.getvalue()


def _degrees(value: float) -> tuple[TiffImagePlugin.IFDRational, ...]:
    whole = int(value)
    return tuple(TiffImagePlugin.IFDRational(part) for part in (whole, int((value - whole) * 60), 0))


def noise(megabytes: int) -> bytes:
    """A picture of that many megabytes that is a picture all the same."""
    return photo() + random.Random(1).randbytes(megabytes * 1_000_000)


def bomb(side: int) -> bytes:
    """A PNG of a few kilobytes that says it is a square of so many pixels a side, all white."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return pack(">I", len(body)) + name + body + pack(">I", zlib.crc32(name + body))

    rows = zlib.compress(b"\0" * (1 + (side + 7) // 8) * 64, 9)
    header = pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
