"""Colours of the brand as numbers: reading, mixing, and contrast (WCAG 2.2, relative luminance)."""

from PIL import ImageColor

Colour = tuple[int, int, int]

BLACK: Colour = (17, 17, 17)
WHITE: Colour = (255, 255, 255)
TEXT_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3, for text of normal size."""


def colour_of(text: str, otherwise: Colour) -> Colour:
    """A colour as CSS writes it (#rgb, #rrggbb, rgb(), hsl(), a name); the other one if it cannot be read."""
    try:
        red, green, blue, *_ = ImageColor.getrgb(text.strip())
    except ValueError:
        return otherwise
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: Colour, on: Colour, least: float = TEXT_CONTRAST) -> Colour:
    """The colour, moved towards black or white only as far as it needs to be read on its ground."""
    pole = BLACK if contrast(BLACK, on) >= contrast(WHITE, on) else WHITE
    for step in range(21):
        moved = mixed(colour, pole, step / 20)
        if contrast(moved, on) >= least:
            return moved
    return pole


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Between two colours: 0 gives the one, 1 the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 to 1."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
