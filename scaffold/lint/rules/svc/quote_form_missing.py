"""SVC009 quote-form-missing."""

import re
from collections.abc import Iterator

from scaffold.lint.accessibility.names import name_of
from scaffold.lint.element import Element
from scaffold.lint.needs import Profile
from scaffold.lint.policies.asking import takes_personal_data
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.goods import goods_of
from scaffold.lint.shop.selling import BUY, QUOTE
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem
from scaffold.model.site import BusinessModel

_ASKED = {
    "the quantity": r"quantit|qty|\bmoq\b|menge|stückzahl|cantidad|aantal|hoeveel|数量|個数|수량|الكمية",
    "the destination": r"destination|country|port\b|ship(?:ping)? to|ziel|land\b|länder|pays|país|paese|bestemming|"
    r"destino|仕向|国|目的地|국가|الوجهة|البلد|الدولة",
}
_LONGEST_LABEL = 80


@rule("SVC009", Severity.WARNING, clauses=["5.10", "5.1.2", "6.1.1"], source="T/CCPITCSC 109-2022, 5.1.2")
def quote_form_missing(page: HtmlPage, profile: Profile) -> Iterator[Outcome]:
    """In a shop for firms, a product's page does not lead to a request for a quotation.

    A link or button that asks for a quote or orders by e-mail is enough; a form on the page itself must also ask for
    quantity, destination, and what is wanted in words, beside a way to answer.

    Passes:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        business_model = "b2b"
        -- lamp/index.html --
        <html lang="en-US"><h1>Lamp</h1><a href="/quote/?sku=A">Request a quote</a><script type="application/ld+json">
        {"@type": "Product", "name": "Lamp", "sku": "A", "offers": {"price": "9", "priceCurrency": "USD"}}</script>

    Fails:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        business_model = "b2b"
        -- lamp/index.html --
        <html lang="en-US"><h1>Lamp</h1><p>A lamp.</p><script type="application/ld+json">
        {"@type": "Product", "name": "Lamp", "sku": "A", "offers": {"price": "9", "priceCurrency": "USD"}}</script>
    """
    if profile.site.business_model is not BusinessModel.B2B:
        return
    goods = goods_of(page)
    if goods is None:
        return
    forms = [form for form in page.all("form") if takes_personal_data(form) and _is_quote(form, page)]
    for form in forms:
        lacks = list(_lacks(form, page))
        if lacks:
            message = f"The form for a quotation does not ask for {', '.join(lacks)}"
            yield Problem(form, message, help="add a field for each")
        else:
            yield Passed(form)
    if not forms:
        lead = _lead(page)
        message = "The page does not lead to a request for a quotation"
        yield Passed(lead) if lead else Problem(goods.element, message, help="link to the form, or to an e-mail")


def _lead(page: HtmlPage) -> Element | None:
    """The link or button that asks for a quote, or orders by mail."""
    for control in page.all("a", "button"):
        label = control.text
        if len(label) <= _LONGEST_LABEL and (
            QUOTE.find(label) or (control.get("href").startswith("mailto:") and BUY.find(label))
        ):
            return control
    return None


def _is_quote(form: Element, page: HtmlPage) -> bool:
    return bool(QUOTE.find(form.text) or re.search(_ASKED["the quantity"], _labels(form, page)))


def _labels(form: Element, page: HtmlPage) -> str:
    fields = (field for field in form.walk() if field.tag in ("input", "select", "textarea"))
    return folded(
        " ".join(f"{name_of(field, page)} {field.get('name')} {field.get('placeholder')}" for field in fields)
    )


def _lacks(form: Element, page: HtmlPage) -> Iterator[str]:
    labels = _labels(form, page)
    yield from (what for what, words in _ASKED.items() if not re.search(words, labels))
    if not any(field.tag == "textarea" for field in form.walk()):
        yield "what is wanted, in words"
