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


def _ids(rules: Sequence[Rule], words: Iterable[str]) -> set[str]:
    found = set()
    for word in (part.strip() for words_ in words for part in words_.split(",")):
        if word:
            matches = {rule.id for rule in rules if _means(word, rule)}
            if not matches:
                known = [name for rule in rules for name in (rule.id, rule.name, rule.family)]
                nearest = did_you_mean(word, set(known))
                raise UsageError(f"“{word}” is no rule, family or rule's name. {nearest}")
            found |= matches
    return found


def _means(word: str, rule: Rule) -> bool:
    return word.lower() in (rule.name, "all") or (word[0].isalpha() and rule.id.startswith(word.upper()))
