"""SEO008 keyword-stuffing."""

from collections import Counter
from collections.abc import Iterator

from scaffold.lint.function_words import EVERYDAY
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import words_of
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_LEAST_WORDS = 200
_IN_TITLE = 2
_IN_DESCRIPTION = 3
_LEAST_LETTERS = 3


@rule("SEO008", Severity.WARNING, clauses=["3.2.3"], source="Google spam policies")
def keyword_stuffing(page: HtmlPage, *, largest_share: float = 0.07) -> Iterator[Outcome]:
    """A word is repeated for search engines, until readers notice.

    More than twice in the title, more than three times in the description, or in too large a share of a text with 200
    words or more. Small words of the language do not count.

    Passes:
        <title>Trail Lamp 400, rechargeable head torch – Lumo</title>

    Fails:
        <title>Lamp, lamps, LED lamp, cheap lamp, buy lamp</title>
    """
    if page.titles and page.title:
        yield from _short(page.titles[0], page.title, _IN_TITLE, "title")
    for meta in page.metas("description")[:1]:
        yield from _short(meta, meta.get("content"), _IN_DESCRIPTION, "description")
    words = page.words
    if len(words) < _LEAST_WORDS or page.main is None:
        return
    counted: Counter[str] = Counter()
    for word, number in page.word_counts.items():
        counted[word.strip(".,;:!?()[]«»“”\"'–—")] += number
    most = len(words) * largest_share
    word, count = _most_frequent(Counter({word: count for word, count in counted.items() if count > most}))
    if count:
        message = f"“{word}” is {count} of the {len(words)} words of the text"
        yield Problem(page.main, message, help="say it once where it is needed, and write for readers")
    else:
        yield Passed(page.main)


def _short(element: object, text: str, most: int, what: str) -> Iterator[Outcome]:
    words = words_of(text)
    word, count = _most_frequent(Counter(words)) if len(set(words)) < len(words) else ("", 0)
    if count > most:
        yield Problem(element, f"“{word}” stands {count} times in the {what}", help="say it once")
    elif text.strip():
        yield Passed(element)


def _most_frequent(counted: "Counter[str]") -> tuple[str, int]:
    wordy = (item for item in counted.most_common(60) if _is_keyword(item[0]))
    return next(wordy, ("", 0))


def _is_keyword(word: str) -> bool:
    return len(word) >= _LEAST_LETTERS and word.isalpha() and word not in EVERYDAY
