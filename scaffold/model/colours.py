"""Colours as numbers, and the contrast between two (WCAG 2.2, relative luminance)."""

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""
TEXT_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3, for text of normal size."""


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 to 1."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
