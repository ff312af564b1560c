"""PAY003 provider-undisclosed."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.policies.texts import holds, pressed
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem, Spot


@rule("PAY003", Severity.ERROR, clauses=["1.4.5", "7.2.1"], source="Regulation (EU) 2016/679 Art. 13(1)(e)")
def provider_undisclosed(site: HtmlSite, profile: Profile, registers: Registers) -> Iterator[Outcome]:
    """The privacy notice does not name a payment provider that the register has: it receives the buyers' data.

    Passes:
        -- registers/payment.yaml --
        entries: [{ provider: Paywell Ltd., methods: [visa] }]
        -- privacy/index.html --
        <html lang="en-US"><title>Privacy</title><main>Payments are made by Paywell Ltd.</main>
        -- cup/index.html --
        <html lang="en-US"><h1>Cup</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Cup"}</script>

    Fails:
        -- registers/payment.yaml --
        entries: [{ provider: Paywell Ltd., methods: [visa] }]
        -- privacy/index.html --
        <html lang="en-US"><title>Privacy</title><main>Payments are made by a bank.</main>
        -- cup/index.html --
        <html lang="en-US"><h1>Cup</h1><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Product", "name": "Cup"}</script>
    """
    for language in policy_pages(site).selling:
        market = profile.market_of(language)
        pages = policy_pages(site).find("privacy", language)
        text = pressed(" ".join(page.text for page in pages))
        for entry in registers.payment.entries if pages else ():
            if market and not set(entry.methods) & set(market.payment):
                continue
            spot = Spot(pages[0].path, evidence=entry.provider)
            if holds(text, entry.provider):
                yield Passed(spot)
            else:
                yield Problem(spot, f"{entry.provider} is not named in the notice", help="name it among the recipients")
