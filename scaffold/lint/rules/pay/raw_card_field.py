"""PAY004 raw-card-field."""

import re
from collections.abc import Iterator

from scaffold.lint.accessibility.names import labels_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_AUTOCOMPLETE = frozenset({"cc-number", "cc-csc"})
_NAME = re.compile(
    r"(?:^|[^a-z])(?:card|cc|credit[_-]?card)[_-]?(?:number|num|no|csc|cvc|cvv)(?:$|[^a-z])"
    r"|(?:^|[^a-z])(?:cvv2?|cvc2?|csc)(?:$|[^a-z])",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:credit card|debit card|card) number\b|\bsecurity code \(cv[cv]\)|\bkreditkartennummer\b|\bkartennummer\b"
    r"|\bnuméro de (?:la )?carte bancaire\b|\bnúmero de (?:la )?tarjeta\b|カード番号|銀行卡號|信用卡号|رقم البطاقة",
    re.IGNORECASE,
)
_GIFT = re.compile(r"gift|geschenk|cadeau|regalo|loyal|member|kunden|ギフト|هدية", re.IGNORECASE)
_TEXT_TYPES = frozenset({"", "text", "tel", "number", "password"})


@rule("PAY004", Severity.ERROR, clauses=["1.4.5", "7.2.1"], source="PCI DSS v4.0, SAQ A")
def raw_card_field(page: HtmlPage) -> Iterator[Outcome]:
    """A field of the page itself takes the number or the code of a payment card.

    Whoever takes card numbers must protect all that serves the page, by the whole of PCI DSS. A provider's own page,
    or fields in the provider's frame, spare a shop that, and its buyers the risk. A field without a name is the
    mount point of such a frame.

    Passes:
        <form action="/mail"><label>Name <input name="name" autocomplete="name"></label></form>

    Fails:
        <form action="/pay" method="post"><input name="n" autocomplete="cc-number"></form>

        <form><label>Kartennummer <input name="pan"></label><label>CVC <input name="cvc"></label></form>
    """
    for field in page.all("input"):
        if field.get("type").strip().lower() not in _TEXT_TYPES:
            continue
        if _takes_cards(field, page):
            yield Problem(
                field,
                "This field takes data of a payment card on the shop's own page",
                help="send buyers to the payment provider's page, or use the provider's hosted fields",
            )
        elif field.has("name") or field.has("autocomplete"):
            yield Passed(field)


def _takes_cards(field: Element, page: HtmlPage) -> bool:
    if not _AUTOCOMPLETE.isdisjoint(field.tokens("autocomplete")):
        return True
    marks = " ".join(field.get(name) for name in ("name", "id"))
    label = " ".join([field.get("placeholder"), field.get("aria-label"), *(of.text for of in labels_of(field, page))])
    if _GIFT.search(marks) or _GIFT.search(label):
        return False
    return bool(_NAME.search(marks) or _LABEL.search(label))
