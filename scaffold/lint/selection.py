"""Which rules run: by id (SEO002), family or beginning of an id (SEO, A11Y0), or name (title-length)."""

from collections.abc import Iterable, Sequence

from scaffold.errors import UsageError
from scaffold.model.rules import Rule
from scaffold.text import did_you_mean


def selected(rules: Sequence[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules that are selected (all, if nobody selects) and not ignored; an unknown word is an error."""
    wanted = _ids(rules, select)
    unwanted = _ids(rules, ignore)
    return tuple(rule for rule in rules if (rule.id in wanted or not wanted) and rule.id not in unwanted)


def matching(word: str, rules: Iterable[Rule]) -> set[str]:
    """The ids of the rules that a word means."""
    return {rule.id for rule in rules if _means(word, rule)}


def unknown(word: str, rules: Sequence[Rule]) -> tuple[str, str]:
    """What is wrong with a word that means no rule, and the nearest one that does."""
    known = {name for rule in rules for name in (rule.id, rule.name, rule.family)}
    return f"“{word}” is no rule, family or rule's name", did_you_mean(word, known)


def _ids(rules: Sequence[Rule], words: Iterable[str]) -> set[str]:
    found = set()
    for word in (part.strip() for words_ in words for part in words_.split(",")):
        if word:
            matches = matching(word, rules)
            if not matches:
                raise UsageError(". ".join(unknown(word, rules)))
            found |= matches
    return found


def _means(word: str, rule: Rule) -> bool:
    return word.lower() in (rule.name, "all") or (word[:1].isalpha() and rule.id.startswith(word.upper()))
