"""POL030 optout-signal-unhandled."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.needs import Profile
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.consent import SALE_LAW, services_in
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_SINCE = date(2026, 1, 1)
_READS = "globalPrivacyControl"
_SHOWS = "data-signal"


@rule("POL030", Severity.WARNING, clauses=["1.4.5"], source="11 CCR 7025(c)(6)")
def optout_signal_unhandled(site: HtmlSite, profile: Profile, as_of: date) -> Iterator[Outcome]:
    """Data is sold or shared, and no script reads the browser's opt-out signal, or no page shows that it was heeded.

    The signal is `navigator.globalPrivacyControl`; a place marked `data-signal` shows its status.

    Passes:
        -- scaffold.toml --
        [[service]]
        id = "meta-pixel"
        settings = { pixel_id = "1" }
        -- a.js --
        if (navigator.globalPrivacyControl) off();
        -- index.html --
        <html lang="en-US"><title>Quay</title><span data-signal hidden>Opt-out signal respected</span>

    Fails:
        -- scaffold.toml --
        [[service]]
        id = "meta-pixel"
        settings = { pixel_id = "1" }
        -- a.js --
        on();
        -- index.html --
        <html lang="en-US"><title>Quay</title>
    """
    if as_of < _SINCE:
        return
    scripts = [path for path in sorted(site.sizes) if path.endswith((".js", ".mjs"))]
    reading = next((path for path in scripts if _READS in site.text(path)), None)
    for locale in profile.site.locales:
        first = next((page for page in site.pages if page.language == locale.tag and page.is_read), None)
        sells = any(service.sells for service in services_in(profile.site, locale))
        if first is None or not sells or not SALE_LAW & set(profile.site.laws_of(locale)):
            continue
        if reading is None:
            message = "No script of the site reads the signal Global Privacy Control, though data is sold or shared"
            yield Problem(Spot(first.path), message, help=f"read navigator.{_READS}, and load nothing that sells")
        elif _SHOWS not in site.text(first.path):
            message = "The page has no place that shows whether the opt-out signal was heeded"
            yield Problem(Spot(first.path), message, help=f"put an element with {_SHOWS} beside the privacy link")
        else:
            yield Passed(Spot(first.path))
