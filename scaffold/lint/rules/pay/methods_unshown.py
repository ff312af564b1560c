"""PAY001 methods-unshown."""

from collections.abc import Iterator

from scaffold.lint.facts import PageFacts
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.paying import BY_NAME, TRANSLATED, methods_on
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.lists import PAYMENT_NAMES
from scaffold.model.rules import Outcome, Passed, Problem, Spot
from scaffold.model.site import Locale

_HELP = "show the market's `payment` of scaffold.toml on the pages, before the order begins"
_FRONT = ("home", "product", "category")


@rule(
    "PAY001",
    Severity.ERROR,
    clauses=["5.11", "1.3.4", "7.2.1"],
    source="T/CCPITCSC 109-2022, 7.2.1; 2011/83/EU Art. 8(3)",
)
def methods_unshown(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """A market offers fewer than two ways to pay, or pages show others than those that it offers.

    Looked at is a front page of each locale. Ways whose names are translated, such as a bank transfer, need not be
    found by their names. A site that sells nothing, such as a manual, needs none.

    Passes:
        -- scaffold.toml --
        [[market]]
        id = "us"
        territories = ["US"]
        currency = "USD"
        prices_include_tax = false
        payment = ["visa", "paypal"]
        [[locale]]
        tag = "en-US"
        -- index.html --
        <html lang="en-US"><h1>Quay</h1><footer><ul><li>Visa</li><li><img src="/p.svg" alt="PayPal"></li></ul></footer>

    Fails:
        -- scaffold.toml --
        [[market]]
        id = "us"
        territories = ["US"]
        currency = "USD"
        prices_include_tax = false
        payment = ["visa", "paypal"]
        [[locale]]
        tag = "en-US"
        -- index.html --
        <html lang="en-US"><h1>Quay</h1><footer><ul><li>Visa</li><li>American Express</li></ul></footer>
    """
    sells = any(page.kind == "product" for page in site.pages)
    for locale in profile.site.locales:
        if not (sells or locale.market.payment):
            continue
        page = _front_page(site, profile, locale)
        if page:
            yield from _outcomes(site.page(page.path), locale)


def _front_page(site: HtmlSite, profile: Profile, locale: Locale) -> PageFacts | None:
    own = [page for page in site.pages if page.kind in _FRONT and profile.locale_of(page.language) == locale]
    return min(own, key=lambda page: (_FRONT.index(page.kind), page.path), default=None)


def _outcomes(page: HtmlPage, locale: Locale) -> Iterator[Outcome]:
    offered = [id for id in locale.market.payment if id in PAYMENT_NAMES]
    shown = methods_on(page)
    faults = []
    if len(offered) < 2:
        faults.append(f"The market {locale.market.id} offers {len(offered)} way to pay; the standard asks for two")
    lacking = [PAYMENT_NAMES[id] for id in offered if id not in shown and id not in TRANSLATED]
    if lacking:
        faults.append(f"This page does not show that one can pay by {', '.join(lacking)}")
    extra = [name for name, id in BY_NAME.items() if id in shown and id not in offered]
    if extra and offered:
        faults.append(f"This page shows {', '.join(extra)}, which the market {locale.market.id} does not offer")
    yield from (Problem(Spot(page.path, evidence=fault), fault, help=_HELP) for fault in faults)
    if not faults:
        yield Passed(Spot(page.path))
