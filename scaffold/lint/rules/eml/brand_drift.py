"""EML007 brand-drift."""

import re
from collections.abc import Iterator

from scaffold.lint.colours import colour_of
from scaffold.lint.element import Element
from scaffold.lint.mails.layout import declarations
from scaffold.lint.mails.mail import Mails
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.colours import Colour
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem
from scaffold.model.site import Identity

_PAINTS = frozenset({"color", "background", "background-color", "border-color"})
_PIECE = re.compile(r"#[0-9a-f]{3,8}\b|rgba?\([^()]{1,60}\)|\b[a-z]{3,20}\b", re.IGNORECASE)
_COLOURFUL = 40
"""How far the channels of a colour lie apart, at the least, for it to be no grey, black or white (0 to 255)."""
_NEAR = 48
"""How far each channel may lie from a colour of the brand: its tints for lines and grounds."""


@rule("EML007", Severity.INFO, clauses=["1.2.3", "3.4.3"], source="T/CCPITCSC 109-2022, 3.4.3")
def brand_drift(mails: Mails, profile: Profile) -> Iterator[Outcome]:
    """A mail has a colour that is none of the brand's.

    The brand's are those of `[brand.identity]` in scaffold.toml, what lies near them, and greys. Each foreign colour is
    told once, at its first place. Logo and fonts are not judged: mail programs load hardly any, and an address of a
    picture does not tell whether it is the logo.

    Passes:
        -- scaffold.toml --
        -- mails/news.html --
        <html lang="en"><body style="color:#1d1b18;background:#fff"><a style="color:#0b4f6c" href="/">Shop</a></body>
        </html>

    Fails:
        -- scaffold.toml --
        -- mails/news.html --
        <html lang="en"><body style="color:#1d1b18"><a style="background-color:#ff00cc" href="/">Shop</a></body></html>
    """
    brand = _colours(profile.site.brand.identity)
    for mail in mails.all:
        seen = _colours_of(mail.page) if mail.page else {}
        foreign = {colour: element for colour, element in seen.items() if not _is_of(brand, colour)}
        if seen and not foreign:
            yield Passed(mail.at())
        for colour, element in foreign.items():
            name = "#{:02x}{:02x}{:02x}".format(*colour)
            message = f"The mail “{mail.id}” has the colour {name}, which is none of the brand's"
            yield Problem(mail.at(element), message, help="take one of [brand.identity], or a grey")


def _colours(identity: Identity) -> list[Colour]:
    named = (identity.primary, identity.accent, identity.background, identity.text)
    return [colour for name in named if (colour := colour_of(name, {}))]


def _colours_of(page: HtmlPage) -> dict[Colour, Element]:
    """Each opaque colour of a mail with the first element that has it."""
    found: dict[Colour, Element] = {}
    for element, one in declarations(page):
        if one.name in _PAINTS or one.name.startswith("border"):
            for piece in _PIECE.findall(one.value):
                if colour := colour_of(piece, {}):
                    found.setdefault(colour, element)
    return found


def _is_of(brand: list[Colour], colour: Colour) -> bool:
    if max(colour) - min(colour) < _COLOURFUL:
        return True
    return any(all(abs(one - other) <= _NEAR for one, other in zip(own, colour, strict=True)) for own in brand)
