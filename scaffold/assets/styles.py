"""One style sheet from the theme's parts and the brand's colours."""

import re
from collections.abc import Mapping
from urllib.parse import quote

from scaffold.assets import palette
from scaffold.errors import RenderError
from scaffold.model.colours import Colour, luminance
from scaffold.model.colours import contrast as ratio_of
from scaffold.model.site import Identity
from scaffold.model.theme import Theme, ThemeFile
from scaffold.text import did_you_mean, digest

CONTRAST = 4.5
"""Of text to its ground (WCAG 2.2, 1.4.3 Contrast (Minimum), AA)."""
_BLACK: Colour = (0, 0, 0)
_LINE_CONTRAST = 3.0
"""Of the border of a field (WCAG 2.2, 1.4.11 Non-text Contrast)."""
_FILE = re.compile(r"""url\(\s*(["']?)file:([^"')]+)\1\s*\)""")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_TOKENS = re.compile(
    r"""(?P<comment>/\*.*?\*/)|(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\))|(?P<space>\s+)""", re.DOTALL
)
_AROUND = re.compile(r"\s*([{};,])\s*")
_AFTER_COLON = re.compile(r"(?<=[\w-]):\s+")


def stylesheet(theme: Theme, identity: Identity, file_hrefs: Mapping[str, str]) -> tuple[str, bytes]:
    """(output path, bytes): the brand's colours, then the theme's styles in name order, minified.

    `url(file:NAME)` becomes the href that `file_hrefs` has for that theme file; RenderError if it has none.
    """
    parts = [tokens(identity), *(_linked(file, file_hrefs) for file in theme.styles)]
    content = minified("\n".join(parts)).encode("utf-8")
    return f"assets/css/{theme.name}-{digest(content, 10)}.css", content


def tokens(identity: Identity) -> str:
    """The brand's colours as custom properties, and those derived from them so that every text can be read."""
    for name in ("primary", "accent", "background", "text"):
        _checked(name, getattr(identity, name))
    ground, text = _rgb(identity.background), _rgb(identity.text)
    text = _readable(text, ground)
    primary, accent = _rgb(identity.primary), _rgb(identity.accent)
    surface = _tinted(ground, text)
    colours = {
        "background": ground,
        "surface": surface,
        "raised": palette.mixed(ground, _black_or_white(text), 0.7),
        "text": _readable(text, surface),
        "muted": _readable(palette.mixed(text, ground, 0.36), surface),
        "line": palette.mixed(ground, text, 0.14),
        "border": _readable(palette.mixed(ground, text, 0.4), ground, _LINE_CONTRAST),
        "primary": primary,
        "on-primary": _on(primary, ground, text),
        "primary-ink": _readable(primary, surface),
        "accent": accent,
        "on-accent": _on(accent, ground, text),
        "accent-ink": _readable(accent, surface),
        "deep": palette.mixed(primary, _BLACK, 0.4),
    }
    colours["on-deep"] = _on(colours["deep"], ground, text)
    colours["on-deep-muted"] = _readable(palette.mixed(colours["on-deep"], colours["deep"], 0.25), colours["deep"])
    lines = "".join(f"--{name}:{_hex(colour)};" for name, colour in colours.items())
    scheme = "dark" if luminance(ground) < luminance(text) else "light"
    return f":root{{color-scheme:{scheme};{lines}}}"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (#rrggbb), 1 to 21, as WCAG 2.2 defines it."""
    return ratio_of(_rgb(one), _rgb(other))


def minified(css: str) -> str:
    """CSS without comments and needless space; texts and addresses are kept as they are."""
    kept: list[str] = []

    def lighter(match: re.Match[str]) -> str:
        if match["kept"]:
            kept.append(match["kept"])
            return f"\0{len(kept) - 1}\0"
        return " " if match["space"] or match["comment"] else match[0]

    css = _TOKENS.sub(lighter, css)
    css = re.sub(r" +", " ", css)
    css = _AROUND.sub(r"\1", css)
    css = _AFTER_COLON.sub(":", css).replace(";}", "}").strip()
    return re.sub("\0(\\d+)\0", lambda match: kept[int(match[1])], css)


def _linked(file: ThemeFile, hrefs: Mapping[str, str]) -> str:
    css = file.content.decode("utf-8")

    def href(match: re.Match[str]) -> str:
        name = match[2].strip()
        if name not in hrefs:
            line = css.count("\n", 0, match.start()) + 1
            message = f"url(file:{name}) names a file that the theme does not have"
            raise RenderError(file.origin, line, message, did_you_mean(name, hrefs))
        return f'url("{quote(hrefs[name], safe="/:%.-_~")}")'

    return _FILE.sub(href, css)


def _checked(name: str, colour: str) -> None:
    if not _COLOUR.fullmatch(colour):
        message = f"brand.identity.{name} is “{colour}”, not a colour"
        raise RenderError("scaffold.toml", 0, message, "Write # and six hexadecimal digits, such as #1f4a45.")


def _rgb(colour: str) -> Colour:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{part:02x}" for part in colour)


def _tinted(ground: Colour, text: Colour) -> Colour:
    """The ground, a little nearer to the text, and its own hue a little stronger."""
    shifted = palette.mixed(ground, text, 0.045)
    grey = sum(shifted) / 3
    red, green, blue = (round(min(max(grey + (part - grey) * 2, 0), 255)) for part in shifted)
    return red, green, blue


def _readable(colour: Colour, ground: Colour, ratio: float = CONTRAST) -> Colour:
    return palette.readable(colour, ground, ratio, black=_BLACK)


def _black_or_white(ground: Colour) -> Colour:
    return palette.black_or_white(ground, black=_BLACK)


def _on(ground: Colour, *wishes: Colour) -> Colour:
    """A colour for text on this ground: the first wish that can be read, or else black or white."""
    return next((wish for wish in wishes if ratio_of(wish, ground) >= CONTRAST), _black_or_white(ground))
