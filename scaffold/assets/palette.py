"""Colours of the brand as numbers: reading and mixing."""

from PIL import ImageColor

from scaffold.model.colours import TEXT_CONTRAST, Colour, contrast

BLACK: Colour = (17, 17, 17)
WHITE: Colour = (255, 255, 255)


def colour_of(text: str, otherwise: Colour) -> Colour:
    """A colour as CSS writes it (#rgb, #rrggbb, rgb(), hsl(), a name); the other one if it cannot be read."""
    try:
        red, green, blue, *_ = ImageColor.getrgb(text.strip())
    except ValueError:
        return otherwise
    return red, green, blue


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
