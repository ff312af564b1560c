"""Pictures for link previews: 1200 x 630 px, a text beside the product's picture, in the brand's colours.

Everything is laid out from the inline start; for languages written from right to left the layout is mirrored.
"""

import hashlib
import io
import re
import unicodedata
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from PIL import Image, ImageDraw

from scaffold.assets import codes, ornament
from scaffold.assets.derivatives import HASH_LENGTH, stem_of
from scaffold.assets.fonts import Choice, choose, has_letter
from scaffold.assets.lines import WITHOUT_SPACES, Fitted, Room, fit_best
from scaffold.assets.palette import BLACK, WHITE, colour_of, mixed, readable
from scaffold.assets.pixels import Pixels, scaled
from scaffold.assets.recipe import ENCODERS
from scaffold.assets.typeset import Style, draw_line, relative_width, shapes_text
from scaffold.model.assets import Crop, SharePicture
from scaffold.model.colours import Colour
from scaffold.model.findings import Finding, Location, Severity, warning

WIDTH, HEIGHT = 1200, 630
MOST_BYTES = 150_000
FOLDER = "assets/share"
REVISION = 2
"""Raise it when the design changes: part of names and keys."""

MARGIN = 72
PICTURE_WIDTH = 520
GAP = 64
RULE = (64, 6)
BRAND_PX = 28

_TITLE_PX = tuple(range(76, 38, -2))
_TITLE_PX_WIDE = tuple(range(92, 38, -2))
_SUBTITLE_PX = tuple(range(32, 24, -1))
_MOST_TITLE_LINES = 4
_LEADING = {"ja": 1.32, "zh": 1.32, "ko": 1.28, "ar": 1.42, "fa": 1.42, "ur": 1.5, "th": 1.4, "hi": 1.35}
_LATIN_LEADING = 1.1
_QUALITIES = (90, 86, 82, 78, 72, 66, 58, 48, 36)
_NEEDS_SHAPING = ("ar", "fa", "ur", "he", "ps", "ckb", "hi", "bn", "ta", "th")


@dataclass(frozen=True, slots=True)
class _Block:
    """A text set into lines, ready to draw."""

    fitted: Fitted
    style: Style
    colour: Colour
    leading: float

    @property
    def height(self) -> float:
        return len(self.fitted.lines) * self.fitted.size_px * self.leading


@dataclass(frozen=True, slots=True)
class _Colours:
    ground: Colour
    text: Colour
    quiet: Colour
    accent: Colour
    primary: Colour


def share_output(name: str, picture: SharePicture) -> str:
    """The output path of a share picture: named after `name`, with a hash of all that it shows."""
    shown = repr((astuple(replace(picture, output="")), ENCODERS["jpeg"], REVISION))
    return f"{FOLDER}/{stem_of(f'{name}.')}-{hashlib.sha256(shown.encode()).hexdigest()[:HASH_LENGTH]}.jpg"


def render(
    picture: SharePicture, photo: Image.Image | None, font_folders: tuple[Path, ...]
) -> tuple[bytes, tuple[Finding, ...]]:
    """The JPEG file of a share picture, at most 150 KB; `photo` is what `photo_of` made of its picture."""
    findings: list[Finding] = list(_shaping_findings(picture))
    canvas = Image.new("RGB", (WIDTH, HEIGHT))
    colours = _colours_of(picture)
    canvas.paste(colours.ground, (0, 0, WIDTH, HEIGHT))
    if photo is None:
        ornament.draw(canvas, colours.primary, colours.ground, mirrored=_mirrored(picture))
    else:
        _place(canvas, picture, photo, colours)
    _write(canvas, picture, colours, font_folders, findings)
    return _jpeg(canvas), tuple(findings)


def _mirrored(picture: SharePicture) -> bool:
    return picture.direction == "rtl"


def _colours_of(picture: SharePicture) -> _Colours:
    ground = colour_of(picture.background, WHITE)
    text = readable(colour_of(picture.text, BLACK), ground, 7)
    primary = colour_of(picture.primary, BLACK)
    return _Colours(
        ground,
        text,
        readable(mixed(text, ground, 0.3), ground),
        readable(primary, ground),
        readable(primary, ground, 3),
    )


def photo_of(pixels: Pixels, focus: tuple[float, float]) -> Image.Image:
    """The part of a picture that all share pictures of it show: made once for all languages."""
    size = (PICTURE_WIDTH, HEIGHT)
    return scaled(pixels, size, Crop(size, focus))


def _place(canvas: Image.Image, picture: SharePicture, photo: Image.Image, colours: _Colours) -> None:
    """At the inline end, from edge to edge; what is transparent shows a tint of the brand's colour."""
    left = 0 if _mirrored(picture) else WIDTH - PICTURE_WIDTH
    canvas.paste(mixed(colours.ground, colours.primary, 0.12), (left, 0, left + PICTURE_WIDTH, HEIGHT))
    canvas.paste(photo, (left, 0), photo if photo.mode == "RGBA" else None)


def _write(
    canvas: Image.Image,
    picture: SharePicture,
    colours: _Colours,
    folders: tuple[Path, ...],
    findings: list[Finding],
) -> None:
    """The rule, the title, the subtitle, and the brand at the foot."""
    width = WIDTH - 2 * MARGIN if picture.picture is None else WIDTH - PICTURE_WIDTH - MARGIN - GAP
    if picture.picture is None:
        width -= ornament.ROOM
    foot = HEIGHT - MARGIN
    title_px = _TITLE_PX_WIDE if picture.picture is None else _TITLE_PX
    tall = foot - BRAND_PX - 40 - MARGIN - RULE[1] - 34
    subtitle = _set(picture, "subtitle", colours.quiet, (width, tall * 0.34), _SUBTITLE_PX, 2, folders, findings)
    below = subtitle.height + 22 if subtitle else 0
    title = _set(picture, "title", colours.text, (width, tall - below), title_px, _MOST_TITLE_LINES, folders, findings)
    brand = _set(picture, "brand", colours.accent, (width, 60), (BRAND_PX, 24, 20), 1, folders, findings)
    pen = ImageDraw.Draw(canvas)
    start = WIDTH - MARGIN if _mirrored(picture) else MARGIN
    _draw_rule(pen, start, colours.primary, mirrored=_mirrored(picture))
    used = (title.height if title else 0) + below
    top = MARGIN + RULE[1] + 34 + max(0.0, (tall - used) * 0.42)
    if title:
        top = _draw(pen, title, start, top) + 22
    if subtitle:
        _draw(pen, subtitle, start, top)
    if brand:
        draw_line(pen, (start, foot), brand.fitted.lines[0], brand.style, brand.fitted.size_px, brand.colour)


def _draw_rule(pen: ImageDraw.ImageDraw, start: int, colour: Colour, *, mirrored: bool) -> None:
    left = start - RULE[0] if mirrored else start
    pen.rectangle((left, MARGIN, left + RULE[0] - 1, MARGIN + RULE[1] - 1), fill=colour)


def _draw(pen: ImageDraw.ImageDraw, block: _Block, start: int, top: float) -> float:
    """Draw a block from `top` down; gives where it ends."""
    size = block.fitted.size_px
    for number, line in enumerate(block.fitted.lines):
        baseline = top + size * block.leading * (number + 0.5) + size * 0.34
        draw_line(pen, (start, round(baseline)), line, block.style, size, block.colour)
    return top + block.height


_ROLES = {"title": "title", "subtitle": "text", "brand": "brand"}


def _set(
    picture: SharePicture,
    part: str,
    colour: Colour,
    room: tuple[float, float],
    sizes_px: tuple[int, ...],
    most_lines: int,
    folders: tuple[Path, ...],
    findings: list[Finding],
) -> _Block | None:
    """One part of the text in lines that fit its room; None when there is nothing that can be shown."""
    text = _tidy(getattr(picture, part))
    choice = choose(text, picture.language, _ROLES[part], folders)
    if choice.missing:
        findings.append(_missing_letters(picture, part, choice))
        text = _without(text, choice.missing)
    if choice.face is None or not text:
        return None
    if not choice.face.of_theme:
        findings.append(_system_font(picture, choice.face.path))
    style = Style(choice.face, picture.language, picture.direction, choice.helpers)
    leading = 1.35 if part == "subtitle" else _leading(picture.language)
    fitted = fit_best(
        text,
        picture.language,
        lambda piece: relative_width(piece, style) * 1.01,
        Room(room[0], room[1], sizes_px, leading, most_lines),
        ellipsis="…" if has_letter(choice.face, "…") else "...",
    )
    if fitted.shortened and part != "subtitle":
        findings.append(_shortened(picture, part))
    return _Block(fitted, style, colour, leading)


def _tidy(text: str) -> str:
    """One line without control characters, soft hyphens and rare kinds of space."""
    return re.sub(" +", " ", "".join(_tidied(letter) for letter in text)).strip()


def _tidied(letter: str) -> str:
    if letter in "\u00a0\u202f\u2007":
        return "\u00a0"
    if letter in "\u00ad\u200b\ufeff":
        return ""
    return " " if unicodedata.category(letter) in ("Cc", "Cs", "Zs", "Zl", "Zp") else letter


def _leading(language: str) -> float:
    return _LEADING.get(language.split("-")[0].lower(), _LATIN_LEADING)


def _jpeg(canvas: Image.Image) -> bytes:
    """The file at the best quality that stays under the limit; full colour resolution keeps letters clean."""
    content = b""
    for quality in _QUALITIES:
        stream = io.BytesIO()
        canvas.save(stream, "JPEG", quality=quality, subsampling="4:4:4", optimize=True, progressive=True)
        content = stream.getvalue()
        if len(content) < MOST_BYTES:
            break
    return content


def _without(text: str, missing: str) -> str:
    """The text without signs such as emoji; nothing when a letter or a currency is missing: half a price misleads."""
    if all(unicodedata.category(letter) in ("So", "Sk", "Mn", "Me") for letter in missing):
        return _tidy("".join(letter for letter in text if letter not in missing))
    return ""


def _missing_letters(picture: SharePicture, part: str, choice: Choice) -> Finding:
    missing = choice.missing
    signs = " ".join(missing[:12])
    more = f" and {len(missing) - 12} more" if len(missing) > 12 else ""
    wanted = choice.wanted
    cure = (
        f"Put a font for {wanted.script} into the theme's fonts folder, or install the package {wanted.package}."
        if wanted
        else "Leave these signs out of the text, or put a font that has them into the theme's fonts folder."
    )
    text = getattr(picture, part)
    return warning(
        codes.MISSING_GLYPHS,
        Location(picture.output),
        f"no font at hand can show {signs}{more}, so that the share picture lacks them or the whole {part} “{text}”",
        cure,
    )


def _system_font(picture: SharePicture, path: str) -> Finding:
    name = Path(path).name
    return Finding(
        codes.SYSTEM_FONT,
        Severity.INFO,
        f"share pictures in {picture.language} are drawn with {name} of this machine; others may lack it",
        Location(picture.output),
        "For the same pictures everywhere put the font into the theme's fonts folder, if its licence allows.",
    )


def _shortened(picture: SharePicture, part: str) -> Finding:
    return Finding(
        codes.SHORTENED,
        Severity.INFO,
        f"the {part} “{getattr(picture, part)}” is too long for the share picture and ends in an ellipsis",
        Location(picture.output),
        "A title of up to about 80 letters (35 in Chinese or Japanese) is shown in full.",
    )


def _shaping_findings(picture: SharePicture) -> tuple[Finding, ...]:
    language = picture.language.split("-")[0].lower()
    where = Location(picture.output)
    findings: list[Finding] = []
    if not shapes_text() and language in _NEEDS_SHAPING:
        message = f"the library that joins and orders the letters of {picture.language} is missing"
        findings.append(
            warning(
                codes.NO_SHAPING, where, message, "Install FriBidi (Debian: libfribidi0, macOS: brew install fribidi)."
            )
        )
    if language in WITHOUT_SPACES:
        message = f"lines in {picture.language} are broken only at spaces: there is no dictionary of its words yet"
        findings.append(
            Finding(codes.NO_WORD_BREAKS, Severity.INFO, message, where, "Put spaces between phrases of long titles.")
        )
    return tuple(findings)
