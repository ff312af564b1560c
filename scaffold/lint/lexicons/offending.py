"""The terms of one tier that a page has, where they hold for its readers."""

from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.languages import effective_language
from scaffold.lint.lexicons.places import languages_on, vocabulary, worded
from scaffold.lint.lexicons.terms import Hit, Term, lexicon
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.model.registers import Registers


def offending(
    page: HtmlPage, tier: str, profile: Profile | None, registers: Registers | None
) -> Iterator[tuple[Element, Hit]]:
    """Each place with a term; a text in another language than the page is held against that language's list."""
    own = registers.lexicon if registers else {}
    readers = _readers(page, profile)
    for language in filter(None, languages_on(page)):
        terms = lexicon(language, tier, own)
        if terms.may_be_in(vocabulary(page), (text for _, text in worded(page))):
            for element, text in worded(page):
                if effective_language(element, page.language) == language:
                    yield from ((element, hit) for hit in terms.hits(text) if _concerns(hit.term, readers))


def _readers(page: HtmlPage, profile: Profile | None) -> tuple[str, str]:
    """The territory and the market of a page's readers, as far as known."""
    locale = profile.locale_of(page.language) if profile else None
    if locale:
        return locale.territory, locale.market.id
    last = page.language.rpartition("-")[2]
    return (last.upper() if "-" in page.language and len(last) == 2 else ""), ""


def _concerns(term: Term, readers: tuple[str, str]) -> bool:
    territory, market = readers
    return (not term.territories or territory in term.territories) and (not term.markets or market in term.markets)
