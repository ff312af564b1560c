"""Whether a page speaks to people whose law wants a yes before anything optional runs."""

from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.model.consent import ConsentModel, model_of
from scaffold.model.territories import EU

_EUROPEAN = frozenset({"bg", "cs", "da", "de", "el", "et", "fi", "hr", "hu", "it", "lt", "lv", "nl", "pl", "ro", "sk"})
"""Languages spoken nearly only where that is the law; fr, es, pt and sv need a territory beside them."""


def asks_first(page: HtmlPage, profile: Profile | None) -> bool | None:
    """True or False as the owner's markets say, else as the page's language tells; None where it cannot be told."""
    if profile is not None:
        locale = profile.locale_of(page.language)
        return None if locale is None else model_of(profile.site, locale) is ConsentModel.OPT_IN
    language, _, territory = page.language.partition("-")
    if territory:
        return True if territory.upper() in EU | {"GB"} else None
    return True if language.lower() in _EUROPEAN else None
