"""The style sheets of a site, each read once."""

from collections.abc import Iterator

from scaffold.lint.css import CssRule, rules_of
from scaffold.lint.site import HtmlSite

_MOST_BYTES = 1_500_000
_MOST_SHEETS = 60


def style_sheets(site: HtmlSite) -> Iterator[tuple[str, list[CssRule]]]:
    """The path and the rules of each style sheet; of very many only the first."""
    sheets = [path for path, size in site.sizes.items() if path.lower().endswith(".css") and size <= _MOST_BYTES]
    for path in sheets[:_MOST_SHEETS]:
        yield path, list(rules_of(site.text(path)))
