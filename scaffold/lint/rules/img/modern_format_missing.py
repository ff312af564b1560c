"""IMG016 modern-format-missing."""

from collections.abc import Iterator

from scaffold.lint.alt import file_of, stem_of
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_OLD = (".jpg", ".jpeg", ".png")
_MODERN = (".avif", ".webp")


@rule("IMG016", Severity.INFO, clauses=["2.2.4"], source="web.dev formats")
def modern_format_missing(site: HtmlSite, *, least_kb: int = 30) -> Iterator[Outcome]:
    """A large photograph is offered as JPEG or PNG alone; AVIF or WebP would be half of it or less.

    Passes:
        -- index.html --
        <picture><source srcset="lamp.avif" type="image/avif"><img src="lamp.jpg" alt="Lamp"></picture>
        -- lamp.jpg --
        HEAVY

    Fails:
        -- index.html --
        <img src="lamp.jpg" alt="Lamp">
        -- lamp.jpg --
        HEAVY
    """
    seen: set[str] = set()
    for page in site.pages:
        modern = {stem_of(link.href) for link in page.assets if file_of(link.href).lower().endswith(_MODERN)}
        for link in page.assets:
            if not file_of(link.href).lower().endswith(_OLD):
                continue
            file = site.resolve(link.href, page).file
            if file in seen or site.sizes.get(file, 0) < least_kb * 1000:
                continue
            seen.add(file)
            spot = Spot(page.path, link.element)
            if stem_of(link.href) in modern:
                yield Passed(spot)
            else:
                message = f"The picture {file} has {site.sizes[file] // 1000} kB, and no AVIF or WebP beside it"
                yield Problem(spot, message, help="offer it in a <picture> with a <source type=image/avif>")
