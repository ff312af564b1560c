"""hreflang: the same thing in other locales, reciprocal because every page reads it from the one Plan."""

from scaffold.model.plan import Plan, Route
from scaffold.model.site import Site
from scaffold.model.views import Alternate


def alternates_of(route: Route, plan: Plan, site: Site) -> tuple[Alternate, ...]:
    """Each locale's version including this one, then x-default; nothing for a lone page, a fallback or a sorted list.

    Source: Google Search Central, "Tell Google about localized versions of your page".
    """
    if route.is_fallback or route.sort:
        return ()
    found = [plan.find(locale.tag, route.ref, route.page) for locale in site.locales]
    versions = [other for other in found if other is not None and not other.is_fallback]
    if len(versions) < 2:
        return ()
    return (*(Alternate(other.locale, other.url) for other in versions), Alternate("x-default", versions[0].url))
