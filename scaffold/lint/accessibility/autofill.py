"""The words of the autocomplete attribute (WHATWG HTML 4.10.18.7.1)."""

from collections.abc import Sequence

_FIELDS = (
    "name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password "
    "current-password one-time-code organization-title organization street-address address-line1 address-line2 "
    "address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code "
    "cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc "
    "cc-type transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo"
)
_REACHING = (
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension "
    "email impp"
)
_ALONE = frozenset(_FIELDS.split())
_ANYWHERE = frozenset(_REACHING.split())
_WAYS = frozenset(("home", "work", "mobile", "fax", "pager"))


def is_autofill(tokens: Sequence[str]) -> bool:
    """Whether these words, in lower case, say what a field takes."""
    left = list(tokens)
    if left and left[0].startswith("section-"):
        left.pop(0)
    if left and left[0] in ("shipping", "billing"):
        left.pop(0)
    reaches = bool(left) and left[0] in _WAYS
    if reaches:
        left.pop(0)
    if len(left) > 1 and left[-1] == "webauthn":
        left.pop()
    return len(left) == 1 and (left[0] in _ANYWHERE or (left[0] in _ALONE and not reaches))
