"""EML002 sender-unidentified."""

import re
from collections.abc import Iterator

from scaffold.lint.mails.mail import Mail, Mails
from scaffold.lint.mails.placeholders import gives_address
from scaffold.lint.mails.purpose import is_marketing
from scaffold.lint.needs import Profile
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined
from scaffold.model.site import Brand

_SIGNS = re.compile(r"[\W_]+")
_CONTACT = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[a-z]|https?://|\+?\d[\d ()/-]{6,}\d", re.IGNORECASE)


@rule("EML002", Severity.ERROR, clauses=["3.4.2"], source="16 CFR 316.5; 2000/31/EC Art. 6; CASL")
def sender_unidentified(mails: Mails, profile: Profile | None) -> Iterator[Outcome]:
    """A mail that advertises does not tell who sends it: legal name, postal address and a way to write back.

    They are held against `[brand]` of scaffold.toml. Where a placeholder of the mailing tool fills the address in, only
    a message that was sent (.eml) can show it. Mails about an order are not judged.

    Passes:
        -- scaffold.toml --
        -- mails/news.html --
        <html lang="en"><body><p>New glazes.</p><p>Quay Ltd., 1 Pier, BS1 Bristol. <a href="mailto:care@quay.example">
        care@quay.example</a> <a href="{{ unsubscribe_link }}">Unsubscribe</a></p></body></html>

    Fails:
        -- scaffold.toml --
        -- mails/news.html --
        <html lang="en"><body><p>New glazes.</p><p>Quay. <a href="{{ unsubscribe_link }}">Unsubscribe</a></p></body>
        </html>
    """
    for mail in mails.all:
        if is_marketing(mail) is False:
            continue
        if profile is None:
            yield Undetermined(mail.at(), "who sells is told by a scaffold.toml, and there is none")
        else:
            yield _judged(mail, profile.site.brand)


def _judged(mail: Mail, brand: Brand) -> Outcome:
    text = _joined(mail.text)
    address = brand.address
    parts = [address.street, address.locality, address.postal_code]
    lacks = ["the legal name"] if _joined(brand.legal_name) not in text else []
    if not all(_joined(part) in text for part in parts):
        lacks.append("the postal address")
    if not _has_contact(mail):
        lacks.append("a way to write back")
    if not lacks:
        return Passed(mail.at())
    if gives_address(f"{mail.page.source if mail.page else ''} {mail.plain or ''}"):
        return Undetermined(mail.at(), "the mailing tool fills the sender in; a message that it sent would show it")
    return Problem(
        mail.at(),
        f"The mail “{mail.id}” lacks {', '.join(lacks)} of its sender",
        help=f"write at its foot: {brand.legal_name}, {', '.join(part for part in parts if part)}, {brand.email}",
    )


def _has_contact(mail: Mail) -> bool:
    links = mail.page.all("a") if mail.page else ()
    is_linked = any(link.get("href").lower().startswith(("mailto:", "tel:", "http")) for link in links)
    return is_linked or bool(_CONTACT.search(mail.text))


def _joined(text: str) -> str:
    """A text without signs and spaces, so that line breaks and commas in an address do not matter."""
    return _SIGNS.sub("", folded(text))
