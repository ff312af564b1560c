"""SVC007 contact-malformed."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

from scaffold.lint.element import Element
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_VISUAL = re.compile(r"[\s().\-\u00a0\u2010-\u2015/]")
_GLOBAL = re.compile(r"\+[1-9]\d{6,14}")
_LOCAL = re.compile(r"\d{3,6}|0\d{5,14}|[1-9]\d{6,14}|\*\d{3,5}|1[38]00\d{4,8}")
_MAIL = re.compile(r"[^\s@,;<>\"()]+@(?:[^\s@.,;:<>\"()]+\.)+[^\s@.,;:<>\"()\d]{2,}")
_MADE_UP = re.compile(r"\+?(?:0+|1?12345(?:6(?:7(?:8(?:90?)?)?)?)?|1?1234567890|(\d)\1{6,}|1?5555555555)")
_PLACEHOLDER_MAIL = re.compile(
    r"(?:your|you|name|email|user|max\.mustermann|john\.?doe)@(?:.*\.)?(?:email|domain|yourdomain|company|mail|site|"
    r"yoursite)\.(?:com|de|fr|net|org|tld)|.*@(?:yourdomain|yourstore|your-?(?:shop|company|domain|site))\..*",
    re.IGNORECASE,
)
_HELP = "write telephone numbers with + and the country's code, and real addresses"
_OWN = "write your own number in scaffold.toml, as `phone` in [brand] and among the `channels` of [customer_service]"


@rule("SVC007", Severity.ERROR, clauses=["5.1.1", "5.2.1", "5.3.5"], source="RFC 3966; RFC 6068")
def contact_malformed(page: HtmlPage, profile: Profile | None) -> Iterator[Outcome]:
    """A link to telephone, mail or messenger has no number or address that could be reached.

    A number without the code of its country reaches nobody from abroad: that is a warning. A made-up number that stands
    in scaffold.toml is told once, on the home page.

    Passes:
        <a href="tel:+49-30-1234567">Call us</a> <a href="mailto:care@lumo.example">Write</a>
        <a href="https://wa.me/4915123456789">WhatsApp</a>

    Fails:
        <a href="tel:+49 (0) 30 12x">Call us</a>

        <a href="tel:123-456-7890">Call us</a>

        <a href="mailto:care.lumo.example">Write</a>

        <a href="https://wa.me/">WhatsApp</a>
    """
    for link in page.all("a"):
        href = link.get("href").strip()
        scheme, _, rest = href.partition(":")
        kind = scheme.lower()
        if kind in ("tel", "sms"):
            yield _phone(link, unquote(rest), page, profile)
        elif kind == "mailto":
            yield _mail(link, rest)
        elif kind in ("https", "http") and (number := _messenger(href)) is not None:
            fault = "" if _GLOBAL.fullmatch(f"+{number.lstrip('+')}") else "no whole number with its country's code"
            yield Problem(link, f"This WhatsApp link has {fault}", help=_HELP) if fault else Passed(link)


def _phone(link: Element, rest: str, page: HtmlPage, profile: Profile | None) -> Outcome:
    number = _VISUAL.sub("", rest.partition(";")[0].partition(",")[0].partition("?")[0])
    if _MADE_UP.fullmatch(number):
        if profile is None or number != _VISUAL.sub("", profile.site.brand.phone):
            return Problem(link, f"The number {number} is a made-up one", help=_HELP)
        if page.path != "index.html":
            return Undetermined(link, "it is the site's own number, of which the home page tells")
        return Problem(link, f"The site's own number {number} is a made-up one", help=_OWN)
    if _GLOBAL.fullmatch(number) or (number.startswith("00") and _GLOBAL.fullmatch(f"+{number[2:]}")):
        return Passed(link)
    if "phone-context=" in rest or (_LOCAL.fullmatch(number) and len(number) <= 6):
        return Passed(link)
    if _LOCAL.fullmatch(number):
        return Problem(link, f"The number {number} lacks the code of its country", _HELP, Severity.WARNING)
    return Problem(link, f"“{rest[:40]}” is no telephone number", help=_HELP)


def _mail(link: Element, rest: str) -> Outcome:
    address, _, query = rest.partition("?")
    found = [unquote(one).strip() for one in address.split(",") if one.strip()]
    if not found:  # a link to share the page has no address, only a text
        return Passed(link) if re.search(r"(?:^|&)(?:subject|body|to)=", query, re.IGNORECASE) else _no_mail(link, rest)
    wrong = [one for one in found if not _MAIL.fullmatch(one)]
    if wrong:
        return _no_mail(link, wrong[0])
    made_up = next((one for one in found if _PLACEHOLDER_MAIL.fullmatch(one)), "")
    return Problem(link, f"The address {made_up} is a made-up one", help=_HELP) if made_up else Passed(link)


def _no_mail(link: Element, text: str) -> Problem:
    return Problem(link, f"“{text[:60]}” is no mail address", help=_HELP)


def _messenger(href: str) -> str | None:
    """The number of a WhatsApp link; None for any other address, and for those that only share a text."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    host = (parts.hostname or "").removeprefix("www.")
    query = parse_qs(parts.query)
    if host == "wa.me":
        name = unquote(parts.path.strip("/"))
        return None if name.startswith(("message/", "qr/", "c/", "p/")) or (not name and query.get("text")) else name
    if host in ("api.whatsapp.com", "web.whatsapp.com") and parts.path.rstrip("/") == "/send":
        return None if "phone" not in query and "text" in query else query.get("phone", [""])[0].strip(" +")
    return None
