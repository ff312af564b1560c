"""Withdrawal online (2011/83/EU Art. 11a): a form that goes to the shop's own address, and a ready-made message."""

from scaffold.load.fact_html import BLANKS, Fact, Words
from scaffold.markup.safe import escape, trusted
from scaffold.markup.urls import mail_href
from scaffold.model.site import Locale, Site

_STATEMENT = "I withdraw from the contract for the following order."
_FIELDS = (
    ("name", "Name:", "text", "name"),
    ("order", "Order number:", "text", "off"),
    ("email", "Email address for the receipt:", "email", "email"),
)
"""What the law lets a trader ask for: (name, label, type, autocomplete). Nothing more is asked."""


def withdrawal_message(site: Site, words: Words) -> Fact:
    """A link, like a button, to a ready-made message (RFC 6068) with which a consumer withdraws."""
    if site.brand.email.strip() in BLANKS:
        return None
    labels = (words[label] for _, label, _, _ in _FIELDS)
    lines = (words[_STATEMENT], "", *(f"{label} " for label in labels))
    url = mail_href(site.brand.email, words["Withdrawal from contract"], "\n".join(lines))
    # Safe: both parts are escaped here.
    return trusted(f'<a href="{escape(url)}"><span class="button">{escape(words["confirm withdrawal"])}</span></a>')


def withdrawal_form(site: Site, locale: Locale, words: Words) -> Fact:
    """A form that needs no script: three fields, and the control that confirms; None without an address for it."""
    if not site.returns.withdrawal_form:
        return None
    fields = "".join(_field(*field, words) for field in _FIELDS)
    hidden = _hidden("statement", words[_STATEMENT]) + _hidden("locale", locale.tag)
    button = f'<button type="submit" class="button">{escape(words["confirm withdrawal"])}</button>'
    address = escape(site.returns.withdrawal_form)
    # Safe: every value is escaped here.
    return trusted(f'<form class="withdrawal" method="post" action="{address}">{hidden}{fields}<p>{button}</p></form>')


def _field(name: str, label: str, kind: str, autocomplete: str, words: Words) -> str:
    id = f"withdrawal-{name}"
    control = f'<input type="{kind}" id="{id}" name="{name}" autocomplete="{autocomplete}" maxlength="254" required>'
    return f'<p><label for="{id}">{escape(words[label])}</label>{control}</p>'


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{name}" value="{escape(value)}">'
