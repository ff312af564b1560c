"""The interface strings of each locale: the theme's, below the site's own; complete, or the build stops."""

from collections.abc import Mapping
from pathlib import Path

from scaffold.i18n.strings import SOURCE_LANGUAGE, Catalogue, read_catalogue, site_catalogue
from scaffold.i18n.tags import lookup_chain
from scaffold.i18n.words import Words
from scaffold.model.findings import Finding, Location, error
from scaffold.model.theme import ThemeFile

CODE = "I18N902"
_SHOWN = 5


def load_words(
    tags: tuple[str, ...], theme_strings: Mapping[str, tuple[ThemeFile, ...]], site_dir: Path
) -> tuple[dict[str, Words], tuple[Finding, ...]]:
    """Words for each tag; a text that the theme has in English and a language lacks is an error."""
    findings: dict[Finding, None] = {}
    wanted, problems = _theme_catalogue(SOURCE_LANGUAGE, theme_strings)
    findings.update(dict.fromkeys(problems))
    words: dict[str, Words] = {}
    for tag in tags:
        below, problems = _theme_catalogue(tag, theme_strings)
        own, more = site_catalogue(tag, site_dir)
        together = own.over(below)
        findings.update(dict.fromkeys((*problems, *more, *_missing(wanted, together, tag))))
        words[tag] = Words(together, tag)
    return words, tuple(findings)


def _theme_catalogue(tag: str, files: Mapping[str, tuple[ThemeFile, ...]]) -> tuple[Catalogue, list[Finding]]:
    together, findings = Catalogue(), []
    for name in reversed(lookup_chain(tag)):
        for file in files.get(name, ()):
            read = read_catalogue(file.content, file.origin)
            if isinstance(read, Finding):
                findings.append(read)
            else:
                together = read.over(together)
    return together, findings


def _missing(wanted: Catalogue, found: Catalogue, tag: str) -> tuple[Finding, ...]:
    lacking = sorted((wanted.strings.keys() - found.strings.keys()) | (wanted.plurals.keys() - found.plurals.keys()))
    if not lacking:
        return ()
    names = ", ".join(f"“{msgid.rpartition(chr(4))[2]}”" for msgid in lacking[:_SHOWN])
    more = f" and {len(lacking) - _SHOWN} more" if len(lacking) > _SHOWN else ""
    language = lookup_chain(tag)[-1]
    path = f"locales/{language}/LC_MESSAGES/site.po"
    help = f"Translate them in {path} (msgid and msgstr), or in the theme's strings/{language}.po."
    return (error(CODE, Location(path), f"{tag} lacks interface texts: {names}{more}", help),)
