"""The ledger of addresses: what moved gets a redirect, so that no link of the world breaks when a slug changes."""

from collections.abc import Mapping

from scaffold.model.entries import Ref
from scaffold.model.plan import Ledger, Redirect, Route


def redirects(routes: Mapping[tuple[str, Ref, int, str], Route], ledger: Ledger) -> tuple[tuple[Redirect, ...], Ledger]:
    """Old hrefs to today's (never in chains), and the ledger with today's hrefs in it."""
    first = {key: route for key, route in routes.items() if route.page == 1 and not route.sort}
    taken = {route.href for route in routes.values()}
    updated = {key: list(hrefs) for key, hrefs in ledger.items()}
    moved: dict[str, str] = {}
    for route in first.values():
        key = f"{route.locale} {route.ref}"
        hrefs = [href for href in updated.get(key, []) if href != route.href]
        updated[key] = [*hrefs, route.href]
        moved |= {href: route.href for href in hrefs if href not in taken}
    return tuple(Redirect(source, moved[source]) for source in sorted(moved)), updated
