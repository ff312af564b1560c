"""I18N011 placeholder-mismatch."""

import re
from collections.abc import Iterator
from io import BytesIO

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, read_po

from scaffold.i18n.tags import cldr
from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.model.findings import Location, Severity
from scaffold.model.rules import Outcome, Passed, Problem

_NAMED = re.compile(r"\{[A-Za-z_]\w*\}|%\([A-Za-z_]\w*\)[a-z]|</?[a-z][a-z0-9]*")
_SOURCE_TAG = re.compile(r"(?:([^/]+)/LC_MESSAGES/[^/]*|([^/]*))\.po$")


@rule("I18N011", Severity.ERROR, clauses=["2.1.1", "7.4.5"], source="Unicode CLDR plural rules")
def placeholder_mismatch(source: Source) -> Iterator[Outcome]:
    """A translated string has lost a {placeholder} or a tag of its original, or has too few plural forms.

    Passes:
        -- locales/de/LC_MESSAGES/site.po --
        msgid "Page {number}"
        msgstr "Seite {number}"

    Fails:
        -- locales/de/LC_MESSAGES/site.po --
        msgid "Page {number}"
        msgstr "Seite"
    """
    for path in source.files.sizes():
        if not path.endswith(".po") or not path.startswith(("locales/", "themes/")):
            continue
        try:
            catalogue = read_po(BytesIO(source.files.read(path)), abort_invalid=True)
        except (PoFileError, UnicodeDecodeError, ValueError):
            continue
        forms = _forms(path)
        for message in catalogue:
            if message.id and not message.fuzzy and any(_texts(message.string)):
                why = _fault(message, forms)
                place = Location(path, message.lineno or 0)
                yield Problem(place, why, help="write it as in the original") if why else Passed(place)


def _texts(together: object) -> list[str]:
    return [text for text in together if text] if isinstance(together, (tuple, list)) else [str(together or "")]


def _forms(path: str) -> int:
    """How many plural forms the language of the file has; 0 where it is not known."""
    found = _SOURCE_TAG.search(path)
    name = (found[1] or found[2]) if found else ""
    try:
        return len(cldr(name.replace("_", "-")).plural_form.tags | {"other"}) if name else 0
    except ValueError:
        return 0


def _fault(message: Message, forms: int) -> str:
    wanted = {mark for text in _texts(message.id) for mark in _NAMED.findall(text)}
    texts = _texts(message.string)
    lost = wanted - {mark for text in texts for mark in _NAMED.findall(text)}
    if lost:
        return f"“{texts[0]}” has lost {', '.join(sorted(lost))}"
    if isinstance(message.string, (tuple, list)) and len(texts) < len(message.string):
        return f"“{texts[0]}” has {len(texts)} of {len(message.string)} plural forms"
    if isinstance(message.string, (tuple, list)) and 0 < len(texts) < min(forms, 2):
        return f"“{texts[0]}” has one plural form, and the language has {forms}"
    return ""
