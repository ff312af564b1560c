"""EML001 unsubscribe-missing."""

from collections.abc import Iterator

from scaffold.lint.mails.mail import Mail, Mails
from scaffold.lint.mails.purpose import is_marketing
from scaffold.lint.mails.way_out import offers_way_out, way_out
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_HEADER = "list-unsubscribe"
_ONE_CLICK = "list-unsubscribe=one-click"


@rule("EML001", Severity.ERROR, clauses=["3.4.2"], source="RFC 8058; CAN-SPAM; ePrivacy Art. 13")
def unsubscribe_missing(mails: Mails) -> Iterator[Outcome]:
    """A mail that advertises shows no way to get no more of them, or no header for the button of mail programs.

    The way out is a link in the mail, or what the mailing tool puts there when it sends (`{{ unsubscribe_link }}`,
    `*|UNSUB|*` …). A message (.eml) also has the headers `List-Unsubscribe`, with an https address, and
    `List-Unsubscribe-Post: List-Unsubscribe=One-Click`; their lack is a warning, and mailbox providers turn bulk mail
    without them away. What a mail is for stands in registers/email.yaml under `mails`, or is told by its headers and
    its subject; a mail about an order needs no way out.

    Passes:
        -- registers/email.yaml --
        mails: [{ id: news, kind: marketing, segment: news }]
        -- mails/news.en.html --
        <html lang="en"><p>Three new glazes.</p><p><a href="{{ unsubscribe_link }}">Unsubscribe</a></p></html>

    Fails:
        -- registers/email.yaml --
        mails: [{ id: news, kind: marketing, segment: news }]
        -- mails/news.en.html --
        <html lang="en"><p>Three new glazes.</p><p><a href="https://quay.example/">To the shop</a></p></html>
    """
    for mail in mails.all:
        advertises = is_marketing(mail)
        if advertises is None:
            yield Undetermined(mail.at(), "nothing tells whether this mail advertises; registers/email.yaml can")
        elif advertises:
            yield from _judged(mail)


def _judged(mail: Mail) -> Iterator[Outcome]:
    if not offers_way_out(mail):
        yield Problem(
            mail.at(),
            f"The mail “{mail.id}” advertises, and shows no way to get no more of them",
            help="put a link at its foot, or the placeholder of your mailing tool for it",
        )
        return
    yield Passed(mail.at(way_out(mail)))
    if not mail.is_message:
        yield Undetermined(mail.at(), "the mailing tool sets the headers; a message that it sent would show them")
    elif (lack := _lack(mail)) and not mail.headers.get("x-unsent"):
        help = "switch on one-click unsubscribe in the mailing tool, or set both headers (RFC 8058)"
        yield Problem(mail.at(header=_HEADER), f"The message {lack}", help=help, severity=Severity.WARNING)


def _lack(mail: Mail) -> str:
    value = mail.headers.get(_HEADER, "")
    if not value:
        return "has no header List-Unsubscribe"
    if "https:" not in value.lower():
        return "has no https address in its header List-Unsubscribe"
    if mail.headers.get("list-unsubscribe-post", "").replace(" ", "").lower() != _ONE_CLICK:
        return "lacks the header List-Unsubscribe-Post: List-Unsubscribe=One-Click"
    return ""
