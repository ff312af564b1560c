"""GTIN: the number in a barcode."""

LENGTHS = (8, 12, 13, 14)


def is_gtin(digits: str) -> bool:
    """Length and check digit (GS1 General Specifications, 7.9)."""
    if not (digits.isascii() and digits.isdigit() and len(digits) in LENGTHS):
        return False
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return total % 10 == 0
