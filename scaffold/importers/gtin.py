"""Global Trade Item Numbers: GTIN-8, -12, -13, -14 (GS1 General Specifications, section 7.9, check digit)."""

import re

from scaffold.model.gtin import LENGTHS, is_gtin


def gtin(text: str) -> str | None:
    """The number without spaces and hyphens (an ISBN-13 has them), or None if it is none."""
    digits = re.sub(r"[\s-]", "", text)
    return digits if is_gtin(digits) and int(digits) else None


def refusal(text: str) -> str:
    """Why a barcode is not a GTIN, in a sentence."""
    digits = re.sub(r"[\s-]", "", text)
    if re.fullmatch(r"[0-9][.,][0-9]+[Ee]\+?[0-9]+", digits):
        return "A spreadsheet has rounded the barcode; its last digits are gone."
    if not re.fullmatch(r"[0-9]+", digits):
        return "The barcode is not a number and so not a GTIN."
    if len(digits) not in LENGTHS:
        return f"The barcode has {len(digits)} digits, not 8, 12, 13 or 14; a spreadsheet may have cut zeros off."
    return "The barcode's check digit is wrong, so a digit is mistyped or it is not a GTIN."
