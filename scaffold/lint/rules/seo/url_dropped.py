"""SEO019 url-dropped."""

import json
from collections.abc import Iterator

from scaffold.lint.needs import Source
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Location, Severity
from scaffold.model.rules import Outcome, Passed, Problem

_ADDRESSES = "registers/slugs.json"
_MORE = "registers/addresses.txt"


@rule("SEO019", Severity.ERROR, clauses=["2.3.3", "2.4.4", "3.2.3"], source="Google site-move documentation")
def url_dropped(site: HtmlSite, source: Source) -> Iterator[Outcome]:
    """An address that was published once leads to nothing now.

    Addresses are those of registers/slugs.json, which the build keeps, and of registers/addresses.txt, where those
    of an older shop can stand, one on a line.

    Passes:
        -- scaffold.toml --
        -- registers/addresses.txt --
        /old-lamp/
        -- _redirects --
        /old-lamp/ /lamp/ 301
        -- lamp/index.html --
        <title>Lamp</title>

    Fails:
        -- scaffold.toml --
        -- registers/addresses.txt --
        /old-lamp/
        -- lamp/index.html --
        <title>Lamp</title>
    """
    for place, address in _addresses(source):
        target = site.resolve(address)
        if not target.inside or target.file or target.moved:
            yield Passed(place)
        else:
            help = "send it on by `redirects`, or answer it with 410 in _redirects"
            yield Problem(place, f"The address {address} was published, and nothing is there any more", help=help)


def _addresses(source: Source) -> Iterator[tuple[Location, str]]:
    sizes = source.files.sizes()
    if _MORE in sizes:
        for line, text in enumerate(source.files.read(_MORE).decode("utf-8", "replace").splitlines(), 1):
            if text.strip().startswith(("/", "http")):
                yield Location(_MORE, line), text.strip()
    if _ADDRESSES in sizes:
        lines = source.files.read(_ADDRESSES).decode("utf-8", "replace")
        try:
            known = json.loads(lines)
        except ValueError:
            return
        for addresses in known.values() if isinstance(known, dict) else ():
            for address in addresses if isinstance(addresses, list) else ():
                if isinstance(address, str) and address.startswith("/"):
                    yield Location(_ADDRESSES), address
