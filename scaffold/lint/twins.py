"""Pages of one language that say the same: each is met with the first that says it."""

from collections.abc import Callable, Iterable, Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.words import folded


def with_firsts(pages: Iterable[PageFacts], said: Callable[[PageFacts], str]) -> Iterator[tuple[PageFacts, PageFacts]]:
    """Each page that says something, and the first page of its language that says the same: itself, or another."""
    first: dict[tuple[str, str], PageFacts] = {}
    for page in pages:
        if words := said(page):
            yield page, first.setdefault((page.language.lower(), folded(words)), page)
