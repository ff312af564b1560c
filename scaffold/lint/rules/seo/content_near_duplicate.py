"""SEO028 content-near-duplicate."""

from collections import Counter
from collections.abc import Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.pageprint import shingles
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_SHARED = 6
"""So many of the eight numbers of a sketch make it worth to compare the texts."""
_MOST_COMPARED = 2000


@rule("SEO028", Severity.WARNING, clauses=["2.1.1", "2.4.3", "3.2.3"], source="Google duplicate content documentation")
def content_near_duplicate(site: HtmlSite, *, alike: float = 0.9) -> Iterator[Outcome]:
    """Two pages of one language say nearly the same.

    Search engines show one of them, and not always the one you would. Compared are runs of five words in the page's own
    part, of texts with 80 words or more.

    Passes:
        -- a.html --
        <html lang="en"><title>A</title><p>The lamp shines all night and then for another one before it asks for a new
        battery. It weighs less than a cup of tea, folds into a sleeve, and hangs from any branch by the strap that
        comes with it. Three keys change the colour of its light from that of a candle to that of snow at noon. Rain
        does it no harm, and neither does a fall from the height of a table. When it is done for, send it back: we
        take it apart, and make the next one of its parts, as we have done for twelve years now.</p>
        -- b.html --
        <html lang="en"><title>B</title><p>This cup holds what three people drink in the morning, and keeps it warm
        while they read. It was thrown by hand, fired twice, and glazed with the ash of the oak that stood before our
        door until the storm of that autumn. No two of them are alike in colour. They may go into the dishwasher,
        though we would not, and into the oven, which we do each Sunday with eggs in them. Chips can be filled with
        lacquer; ask us for the kit, and for the film that shows how one does it without haste.</p>

    Fails:
        -- a.html --
        <html lang="en"><title>A</title><p>The lamp shines all night and then for another one before it asks for a new
        battery. It weighs less than a cup of tea, folds into a sleeve, and hangs from any branch by the strap that
        comes with it. Three keys change the colour of its light from that of a candle to that of snow at noon. Rain
        does it no harm, and neither does a fall from the height of a table. When it is done for, send it back: we
        take it apart, and make the next one of its parts, as we have done for twelve years now.</p>
        -- b.html --
        <html lang="en"><title>B</title><p>The lamp shines all night and then for another one before it asks for a new
        battery. It weighs less than a cup of tea, folds into a sleeve, and hangs from any branch by the strap that
        comes with it. Three keys change the colour of its light from that of a candle to that of snow at noon. Rain
        does it no harm, and neither does a fall from the height of a table. When it is done for, send it back: we
        take it apart, and make the next one of its parts, as we have done for twelve years now.</p>
    """
    first: dict[tuple[str, int, int], PageFacts] = {}
    compared = 0
    for page in site.indexable:
        if not page.sketch:
            continue
        keys = [(page.language.lower(), at, mark) for at, mark in enumerate(page.sketch)]
        shared = Counter(other.path for key in keys if (other := first.setdefault(key, page)) is not page)
        path, count = max(shared.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        is_worth = count >= _SHARED and compared < _MOST_COMPARED
        compared += is_worth
        if is_worth and (share := _alike(page.path, path, site)) >= alike:
            message = f"{share:.0%} of this page is that of {path}"
            help = "write what is its own, or let its canonical link name the other"
            yield Problem(Spot(page.path, page.title_element), message, help=help)
        else:
            yield Passed(Spot(page.path))


def _alike(one: str, other: str, site: HtmlSite) -> float:
    texts = [set(shingles(HtmlPage(path, site.read(path)))) for path in (one, other)]
    together = texts[0] | texts[1]
    return len(texts[0] & texts[1]) / len(together) if together else 0.0
