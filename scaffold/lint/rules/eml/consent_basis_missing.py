"""EML004 consent-basis-missing."""

from collections.abc import Iterator

from scaffold.lint.mails.mail import Mail, Mails
from scaffold.lint.mails.purpose import is_marketing
from scaffold.lint.rule import rule
from scaffold.lint.shop.phrases import Phrases
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.email import EmailRegister, Segment
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_FILE = "registers/email.yaml"
_CONSENT = Phrases(
    {
        "en": "consent|consented|opt-in|opted in|opt in|subscribed|signed up|asked for",
        "de": "einwilligung|eingewilligt|opt-in|angemeldet",
        "fr": "consentement|opt-in|inscription|inscrit*",
        "es": "consentimiento|suscripción|suscrit*",
        "it": "consenso|iscrizione",
        "nl": "toestemming|aangemeld",
        "pt": "consentimento|inscrição",
        "ja": "同意|オプトイン",
        "zh": "同意|订阅|訂閱",
        "ko": "동의|수신동의",
        "ar": "موافقة|اشتراك",
    }
)


@rule(
    "EML004",
    Severity.ERROR,
    clauses=["3.4.1", "3.4.2", "3.4.5", "5.1.3"],
    source="T/CCPITCSC 109-2022, 3.4.2; GDPR Art. 7",
)
def consent_basis_missing(mails: Mails, registers: Registers, site: HtmlSite) -> Iterator[Outcome]:
    """Advertising mails go to a group of which no register says why it may be written to, and how often.

    Where a shop keeps mails that advertise, or a form of its pages takes addresses for news, registers/email.yaml has a
    group (`entries`) with an explicit consent as its `basis`, the place where consents are recorded (`evidence`), and
    the most mails in a time (`rhythm`, or `cap` in the `schedule`). Each advertising mail names its group under
    `mails`. That customers may be written to without a consent, as some laws allow, is a warning: the standard asks
    for one.

    Passes:
        -- registers/email.yaml --
        entries:
          - { id: news, rule: asked for news, basis: double opt-in, evidence: "doc:consents", rhythm: 2 a month }
        mails: [{ id: welcome, kind: marketing, segment: news }]
        -- mails/welcome.html --
        <p>Welcome</p>

    Fails:
        -- registers/email.yaml --
        entries: [{ id: news, rule: everybody, basis: "" }]
        mails: [{ id: welcome, kind: marketing, segment: news }]
        -- mails/welcome.html --
        <p>Welcome</p>

        -- registers/email.yaml --
        entries: []
        -- index.html --
        <html lang="en"><form><label>News by e-mail <input type="email"></label><button>Subscribe</button></form>
    """
    register = registers.email
    for mail in mails.all:
        if is_marketing(mail):
            yield _of_mail(mail, register)
    page = next((page for page in site.pages if page.news_form >= 0), None)
    if page:
        yield _of_form(Spot(page.path, page.news_form), register)
    named = {row.segment for row in register.mails}
    for segment in register.entries:
        if segment.id in named or page:
            yield _of_segment(segment, register)


def _of_mail(mail: Mail, register: EmailRegister) -> Outcome:
    """Whether the register tells to whom a mail goes."""
    name = mail.template.segment if mail.template else ""
    if any(segment.id == name for segment in register.entries):
        return Passed(mail.at())
    place = mail.template.place if mail.template else mail.at()
    message = f"No group of {_FILE} is named for the mail “{mail.id}”, which advertises"
    return Problem(place, message, help=f"add the group under `entries`, and under `mails`: id {mail.id}, its segment")


def _of_form(spot: Spot, register: EmailRegister) -> Outcome:
    """Whether any group holds those who subscribe with the form."""
    if any(_is_consent(segment) for segment in register.entries):
        return Passed(spot)
    message = f"This form takes addresses for news, and {_FILE} has no group of people who said yes"
    return Problem(spot, message, help="add it: scaffold register add email")


def _of_segment(segment: Segment, register: EmailRegister) -> Outcome:
    has_cap = bool(segment.rhythm) or any(row.segment == segment.id and row.cap for row in register.schedule)
    lacks = [
        *([] if segment.basis.strip() else ["why it may be written to (`basis`)"]),
        *([] if segment.evidence else ["where the consents are recorded (`evidence`)"]),
        *([] if has_cap else ["how often at most (`rhythm`)"]),
    ]
    if lacks:
        return Problem(segment.place, f"The group “{segment.id}” does not say {', '.join(lacks)}", help="fill it in")
    if not _is_consent(segment):
        return Problem(
            segment.place,
            f"The basis of the group “{segment.id}” is no explicit consent: {segment.basis}",
            help="write only to those who said yes (standard 3.4.2), or note `consent` or `double opt-in`",
            severity=Severity.WARNING,
        )
    return Passed(segment.place)


def _is_consent(segment: Segment) -> bool:
    return bool(_CONSENT.find(segment.basis))
