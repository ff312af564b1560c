"""BCP 47 tags and their CLDR parents."""

from functools import lru_cache

from babel.core import Locale, UnknownLocaleError, get_global


@lru_cache(maxsize=512)
def cldr(tag: str) -> Locale:
    """The CLDR locale of a tag, or of its nearest known parent. Raises ValueError for what is no language at all."""
    for candidate in lookup_chain(tag):
        try:
            return Locale.parse(candidate, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    raise ValueError(f"“{tag}” is not a language that CLDR knows")


@lru_cache(maxsize=512)
def lookup_chain(tag: str) -> tuple[str, ...]:
    """The tag, then its parents by CLDR: en-GB, en-001, en; zh-TW, zh-Hant-TW, zh-Hant. Never another language.

    Nor another script: zh-TW is written in Hant (likely subtags, UTS 35), so plain zh, in Hans, does not serve it.
    """
    exceptions = get_global("parent_exceptions")
    chain = [tag]
    while True:
        current = chain[-1]
        parent = exceptions.get(current.replace("-", "_"))
        parent = parent.replace("_", "-") if parent else _with_script(current) or current.rpartition("-")[0]
        if not parent or parent == "root" or _is_script(current.rpartition("-")[2]):
            return tuple(chain)
        chain.append(parent)


def _with_script(tag: str) -> str:
    """A tag of language and territory with the script between them, where it is not the language's usual one."""
    language, _, territory = tag.partition("-")
    if not territory or "-" in territory:
        return ""
    script = _likely_script(f"{language}_{territory}")
    return f"{language}-{script}-{territory}" if script and script != _likely_script(language) else ""


def _likely_script(name: str) -> str:
    parts = get_global("likely_subtags").get(name, "").split("_")
    return parts[1] if len(parts) > 1 else ""


def _is_script(subtag: str) -> bool:
    """Whether a subtag names a script; without it the text would be in another one, so it has no parent (UTS 35)."""
    return len(subtag) == 4 and subtag.isalpha()


def is_tag(tag: str) -> bool:
    """Whether a text is the tag of a language that CLDR knows: de, pt-BR, zh-Hant."""
    parts = tag.split("-")
    if (
        parts[0] == "root"
        or not parts[0].isalpha()
        or not parts[0].islower()
        or not all(part.isalnum() for part in parts)
    ):
        return False
    try:
        cldr(tag)
    except ValueError:
        return False
    return True


def language_of(tag: str) -> str:
    """The language by which texts are looked up: the tag itself (texts may be as exact as the locale)."""
    return tag.split("-")[0]


def territory_of(tag: str) -> str:
    """The territory in a tag (DE of de-DE), or empty."""
    for part in tag.split("-")[1:]:
        if (len(part) == 2 and part.isalpha()) or (len(part) == 3 and part.isdigit()):
            return part.upper()
    return ""


def direction_of(tag: str) -> str:
    """Ltr or rtl."""
    return "rtl" if cldr(tag).character_order == "right-to-left" else "ltr"


def language_name(tag: str) -> str:
    """The language in itself, with a capital letter: Deutsch, 日本語, العربية."""
    locale = cldr(tag)
    name = locale.languages.get(locale.language) or tag
    return name[:1].upper() + name[1:]


def language_name_in(tag: str, reader: str) -> str:
    """A language in the reader's language: German, allemand."""
    return str(cldr(reader).languages.get(cldr(tag).language, tag))


def territory_name(territory: str, tag: str) -> str:
    """A territory in the language of `tag`: Deutschland."""
    return str(cldr(tag).territories.get(territory, territory))


def is_territory(code: str) -> bool:
    """Whether CLDR knows the ISO 3166-1 alpha-2 code."""
    return len(code) == 2 and code.isupper() and code in cldr("en").territories


def og_locale(tag: str) -> str:
    """As Open Graph writes it: de_DE."""
    language, territory = tag.split("-")[0], territory_of(tag)
    return f"{language}_{territory}" if territory else language
