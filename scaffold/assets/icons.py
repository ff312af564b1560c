"""Icons of a site for tabs, home screens and bookmarks: from the logo, or else a monogram in the brand's colours."""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

from scaffold.assets import codes
from scaffold.assets.fonts import choose
from scaffold.assets.palette import BLACK, WHITE, colour_of, readable
from scaffold.assets.pixels import Damaged, decode, scaled
from scaffold.assets.raster import NoRasteriser, rasterised
from scaffold.assets.svg import UnreadableSvg, clean_svg
from scaffold.assets.typeset import Style, draw_centred, relative_width
from scaffold.model.assets import Asset
from scaffold.model.colours import Colour
from scaffold.model.findings import Finding, Location, warning

DRAWN_PX = 1024
ICO_PX = (16, 32, 48)

_LOGO_SHARE = 0.86
_SAFE_SHARE = 0.62
"""Of a maskable icon's side: what stays inside the circle of 80 % that every launcher shows (W3C manifest, icons)."""


@dataclass(frozen=True, slots=True)
class Emblem:
    """What icons are made from: the site's title, brand colours as CSS writes them, language, and the logo or None."""

    title: str
    primary: str
    background: str
    language: str = "en"
    logo: Asset | None = None


def icons(
    emblem: Emblem, source_root: Path, font_folders: tuple[Path, ...] = ()
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """The files of all icons, by name.

    These are favicon.ico, icon-192.png, icon-512.png, icon-maskable-512.png,
    apple-touch-icon.png, and favicon.svg when the logo is a drawing.
    """
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    logo = _logo(emblem, source_root, files, findings)
    ground = colour_of(emblem.background, WHITE)
    mark = _fitted(logo) if logo else _monogram(emblem, font_folders, rounded=True)
    full = _on(ground, logo, _SAFE_SHARE) if logo else _monogram(emblem, font_folders, rounded=False)
    apple = _on(ground, logo, _LOGO_SHARE) if logo else full
    files["favicon.ico"] = _ico(mark)
    files["icon-192.png"] = _png(mark, 192)
    files["icon-512.png"] = _png(mark, 512)
    files["icon-maskable-512.png"] = _png(full, 512)
    files["apple-touch-icon.png"] = _png(apple, 180)
    return dict(sorted(files.items())), tuple(findings)


def _logo(emblem: Emblem, root: Path, files: dict[str, bytes], findings: list[Finding]) -> Image.Image | None:
    """The logo's pixels; None without one, or when it cannot be used, which is then a finding."""
    logo = emblem.logo
    if logo is None:
        return None
    try:
        if logo.format == "SVG":
            files["favicon.svg"] = clean_svg((root / logo.path).read_bytes()).content
            return rasterised(files["favicon.svg"], DRAWN_PX)
        pixels = decode(root / logo.path, logo.format)
        return scaled(pixels, pixels.size, None).convert("RGBA")
    except NoRasteriser as reason:
        findings.append(_without_logo(logo, str(reason), codes.NO_RASTERISER))
    except (Damaged, UnreadableSvg, OSError) as reason:
        findings.append(_without_logo(logo, str(reason), codes.UNUSABLE_LOGO))
    return None


def _without_logo(logo: Asset, reason: str, code: str) -> Finding:
    return warning(
        code,
        Location(logo.path),
        f"icons show a monogram in place of the logo: {reason}",
        "Give the logo as a square PNG of 512 pixels or more, or install the package resvg_py for an SVG logo.",
    )


def _fitted(logo: Image.Image, side: int = DRAWN_PX) -> Image.Image:
    """The logo in the middle of a transparent square, without the empty margin around it."""
    box = logo.getchannel("A").getbbox()
    tight = logo.crop(box) if box else logo
    scale = side / max(tight.size)
    size = (max(1, round(tight.width * scale)), max(1, round(tight.height * scale)))
    square = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    square.paste(tight.resize(size, Image.Resampling.LANCZOS), ((side - size[0]) // 2, (side - size[1]) // 2))
    return square


def _on(ground: Colour, logo: Image.Image, share: float) -> Image.Image:
    """The logo on a full square of the brand's ground, taking a share of its side."""
    inner = _fitted(logo, round(DRAWN_PX * share))
    offset = (DRAWN_PX - inner.width) // 2
    square = Image.new("RGBA", (DRAWN_PX, DRAWN_PX), (*ground, 255))
    square.alpha_composite(inner, (offset, offset))
    return square


def _monogram(emblem: Emblem, folders: tuple[Path, ...], *, rounded: bool) -> Image.Image:
    """The first letter of the title on the brand's colour; a ring where no font has that letter."""
    ground = colour_of(emblem.primary, BLACK)
    ink = readable(colour_of(emblem.background, WHITE), ground)
    square = Image.new("RGBA", (DRAWN_PX, DRAWN_PX), (*ground, 0 if rounded else 255))
    pen = ImageDraw.Draw(square)
    if rounded:
        pen.rounded_rectangle((0, 0, DRAWN_PX - 1, DRAWN_PX - 1), DRAWN_PX * 0.22, fill=(*ground, 255))
    _draw_letter(pen, emblem, folders, ink)
    return square


def _draw_letter(pen: ImageDraw.ImageDraw, emblem: Emblem, folders: tuple[Path, ...], ink: Colour) -> None:
    letter = next((letter.upper()[0] for letter in emblem.title if letter.isalnum()), "")
    choice = choose(letter, emblem.language, "title", folders)
    middle = DRAWN_PX / 2
    if not letter or choice.missing or choice.face is None:
        reach = DRAWN_PX * 0.24
        pen.ellipse((middle - reach, middle - reach, middle + reach, middle + reach), outline=ink, width=96)
        return
    style = Style(choice.face, emblem.language, "ltr")
    size = round(min(DRAWN_PX * 0.66, DRAWN_PX * 0.6 / max(relative_width(letter, style), 0.3)))
    draw_centred(pen, (middle, middle), letter, style, size, ink)


def _png(image: Image.Image, side: int) -> bytes:
    stream = io.BytesIO()
    image.resize((side, side), Image.Resampling.LANCZOS).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _ico(image: Image.Image) -> bytes:
    """Three sizes in one file, each scaled from the large drawing."""
    sizes = [image.resize((side, side), Image.Resampling.LANCZOS) for side in ICO_PX]
    stream = io.BytesIO()
    sizes[-1].save(stream, "ICO", sizes=[(side, side) for side in ICO_PX], append_images=sizes[:-1])
    return stream.getvalue()
