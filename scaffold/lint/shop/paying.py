"""The ways to pay that a page shows, by name or by a named picture."""

from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.words import folded
from scaffold.model.lists import PAYMENT_NAMES

TRANSLATED = frozenset({"konbini", "bank-transfer", "letter-of-credit"})
"""Ways whose names each language has of its own."""
BY_NAME = {name: id for id, name in PAYMENT_NAMES.items() if id not in TRANSLATED}
_IDS = {folded(name): id for name, id in BY_NAME.items()} | {
    "amex": "amex",
    "master card": "mastercard",
    "pay pal": "paypal",
    "sepa-lastschrift": "sepa",
    "sepa direct debit": "sepa",
    "union pay": "unionpay",
    "weixin pay": "wechat-pay",
    "微信支付": "wechat-pay",
    "支付宝": "alipay",
}


def methods_on(page: HtmlPage) -> frozenset[str]:
    """The ids of the ways to pay whose names stand alone in an element or name a picture."""
    return frozenset(_IDS[name] for text in _texts(page) if (name := folded(text)) in _IDS)


def _texts(page: HtmlPage) -> Iterator[str]:
    yield from (text for element, text in page.texts if element.tag not in ("script", "style", "option"))
    for name in ("alt", "aria-label", "title"):
        yield from (element.get(name) for element in page.having(name))
