"""Interface strings from gettext catalogues (.po): theme below, site above; never silently another language."""

import re
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, read_po

from scaffold.i18n.tags import lookup_chain
from scaffold.model.findings import Finding, Location, error

CONTEXT = "\x04"
PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
"""`{name}` in a text."""
SOURCE_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Catalogue:
    r"""The strings of one language: msgid (with `context\\x04` in front) to text; plural forms apart."""

    strings: dict[str, str] = field(default_factory=dict)
    plurals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    plural_rule: str = "(n != 1)"

    def over(self, below: "Catalogue") -> "Catalogue":
        """Both together; this one wins."""
        return Catalogue(
            {**below.strings, **self.strings},
            {**below.plurals, **self.plurals},
            self.plural_rule if self.plurals or not below.plurals else below.plural_rule,
        )


def read_catalogue(content: bytes, path: str) -> Catalogue | Finding:
    """A .po file, or what is wrong with it. Fuzzy and empty entries do not count as translated."""
    try:
        catalogue = read_po(BytesIO(content), abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as wrong:
        line = getattr(wrong, "lineno", 0) or 0
        return error(
            "I18N901", Location(path, int(line)), f"this .po file cannot be read: {wrong}", "Check its quotes."
        )
    strings: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        if foreign := _foreign_placeholder(message):
            text = f"the translation of “{message.id}” names {{{foreign}}}, which the original does not have"
            return error("I18N901", Location(path, message.lineno or 0), text, "Use the names of the original only.")
        single = message.id if isinstance(message.id, str) else message.id[0]
        key = f"{message.context}{CONTEXT}{single}" if message.context else single
        if isinstance(message.string, (tuple, list)):
            if all(message.string):
                plurals[key] = tuple(message.string)
        elif message.string:
            strings[key] = message.string
    return Catalogue(strings, plurals, catalogue.plural_expr)


def _foreign_placeholder(message: Message) -> str:
    """A `{name}` that only the translation has; `{count}` may stand in any."""
    originals, texts = (
        together if isinstance(together, (tuple, list)) else (together,) for together in (message.id, message.string)
    )
    known = {"count", *(name for text in originals for name in PLACEHOLDER.findall(text or ""))}
    return next((name for text in texts for name in PLACEHOLDER.findall(text or "") if name not in known), "")


def catalogue_for(tag: str, folder: dict[str, bytes], origin: str) -> tuple[Catalogue, tuple[Finding, ...]]:
    """What a folder of .po files (`<tag>.po` to bytes) says in a language, from its parents to itself."""
    together, findings = Catalogue(), []
    for name in reversed(lookup_chain(tag)):
        if f"{name}.po" not in folder:
            continue
        read = read_catalogue(folder[f"{name}.po"], f"{origin}/{name}.po")
        if isinstance(read, Finding):
            findings.append(read)
        else:
            together = read.over(together)
    return together, tuple(findings)


def site_catalogue(tag: str, site_dir: Path) -> tuple[Catalogue, tuple[Finding, ...]]:
    """The site's own strings in locales/<tag>/LC_MESSAGES/*.po, from the language's parents to itself."""
    together, findings = Catalogue(), []
    for name in reversed(lookup_chain(tag)):
        folder = site_dir / "locales" / name / "LC_MESSAGES"
        for file in sorted(folder.glob("*.po")) if folder.is_dir() else ():
            read = read_catalogue(file.read_bytes(), file.relative_to(site_dir).as_posix())
            if isinstance(read, Finding):
                findings.append(read)
            else:
                together = read.over(together)
    return together, tuple(findings)
