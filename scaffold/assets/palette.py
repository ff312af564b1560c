"""Colours of the brand as numbers: reading and mixing."""

from PIL import ImageColor

from scaffold.model.colours import TEXT_CONTRAST, Colour, contrast

BLACK: Colour = (17, 17, 17)
WHITE: Colour = (255, 255, 255)
_STEPS = 50


def colour_of(text: str, otherwise: Colour) -> Colour:
    """A colour as CSS writes it (#rgb, #rrggbb, rgb(), hsl(), a name); the other one if it cannot be read."""
    try:
        red, green, blue, *_ = ImageColor.getrgb(text.strip())
    except ValueError:
        return otherwise
    return red, green, blue


def readable(colour: Colour, on: Colour, least: float = TEXT_CONTRAST, *, black: Colour = BLACK) -> Colour:
    """The colour, moved towards black or white only as far as it needs to be read on its ground."""
    pole = black_or_white(on, black=black)
    for step in range(_STEPS + 1):
        moved = mixed(colour, pole, step / _STEPS)
        if contrast(moved, on) >= least:
            return moved
    return pole


def black_or_white(on: Colour, *, black: Colour = BLACK) -> Colour:
    """Which of both is read best on a ground; black in doubt."""
    return black if contrast(black, on) >= contrast(WHITE, on) else WHITE


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Between two colours: 0 gives the one, 1 the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
