"""EML003 subject-poor."""

import re
from collections.abc import Iterator

from scaffold.lint.mails.mail import Mail, Mails
from scaffold.lint.mails.placeholders import without_placeholders
from scaffold.lint.rule import rule
from scaffold.lint.shop.claiming import HEALTH, SUPERLATIVE
from scaffold.lint.words import display_width
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_REPLY = re.compile(
    r"\s*(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw|odp|ynt)\s*[:：]|\s*(?:回复|答复|转发|返信|转寄|回覆|轉寄|رد)\s*[:：]",
    re.IGNORECASE,
)
_SHOUTS = re.compile(r"[!！]{2,}|[?？]{3,}|[!！][?？][!！]")
_LETTERS = re.compile(r"[^\W\d_]+")
_FEW_LETTERS = 12


@rule("EML003", Severity.WARNING, clauses=["3.4.2"], source="CAN-SPAM (no deceptive subject)")
def subject_poor(mails: Mails, *, longest: int = 60) -> Iterator[Outcome]:
    """The subject of a mail is missing, too long, shouts, pretends to be an answer, or claims what needs a proof.

    Widths are in half-width units: a wide East Asian character counts 2. What a mailing tool fills in is not counted.
    The subject of a template (HTML) stands in registers/email.yaml under `mails`, by language; without it a template is
    not judged.

    Passes:
        -- registers/email.yaml --
        mails: [{ id: news, kind: marketing, subject: { en: "New: lamps for winter camps" } }]
        -- mails/news.en.html --
        <html lang="en"><p>New lamps</p></html>

    Fails:
        -- registers/email.yaml --
        mails: [{ id: news, kind: marketing, subject: { en: "RE: your order!!!" } }]
        -- mails/news.en.html --
        <html lang="en"><p>New lamps</p></html>
    """
    for mail in mails.all:
        subject = mail.subject
        if subject is None:
            yield Undetermined(mail.at(), "the subject of a template stands in registers/email.yaml, and there is none")
            continue
        faults = list(_faults(subject, mail, longest))
        if not faults:
            yield Passed(_place(mail))
        for message, help in faults:
            yield Problem(_place(mail), message, help=help)


def _place(mail: Mail) -> object:
    return mail.at(header="subject") if mail.is_message or not mail.template else mail.template.place


def _faults(subject: str, mail: Mail, longest: int) -> Iterator[tuple[str, str]]:
    """Each fault of a subject with how to mend it."""
    words = without_placeholders(subject)
    if not words:
        yield f"The mail “{mail.id}” has no subject", "say in a few words what is in it"
        return
    width = display_width(words)
    if width > longest:
        yield f"The subject is {width} wide, more than {longest}: {words[:80]}", "say the one thing that counts"
    if _REPLY.match(words) and "in-reply-to" not in mail.headers and "references" not in mail.headers:
        yield f"The subject pretends to be an answer: {words}", "take the prefix out"
    if _SHOUTS.search(words) or _is_loud(words):
        yield f"The subject shouts: {words}", "write it as you would speak"
    claim = SUPERLATIVE.find_in(words, mail.language) or HEALTH.find_in(words, mail.language)
    if claim:
        yield f"The subject claims “{claim}”, which needs a proof", "say what can be shown"


def _is_loud(words: str) -> bool:
    """Whether most of it is in capitals; a few, such as a name or SALE, are not."""
    letters = "".join(_LETTERS.findall(words))
    upper = sum(letter.isupper() for letter in letters)
    lower = sum(letter.islower() for letter in letters)
    return upper >= _FEW_LETTERS and lower * 4 < upper
