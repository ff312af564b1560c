"""POL019 consent-choice-unequal."""

from collections.abc import Iterator

from scaffold.lint.consent.dialogs import Dialog, dialogs_on, looks_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "POL019",
    Severity.ERROR,
    clauses=["1.4.5"],
    source="EDPB Guidelines 05/2020; CNIL 2020-092; AEPD guide",
)
def consent_choice_unequal(page: HtmlPage) -> Iterator[Outcome]:
    """To say no takes more, or looks like less, than to say yes; or a box is ticked beforehand.

    On the first layer stand a control that accepts and one that refuses, of one kind and one look, and a link to what
    it is about.

    Passes:
        <dialog id="cookie-consent" open>We count visits. <a href="/cookies/">Cookies</a>
        <button class="button">Refuse all</button> <button class="button">Accept all</button></dialog>

    Fails:
        <dialog id="cookie-consent" open>We count visits. <a href="/cookies/">Cookies</a>
        <button class="button">Accept all</button> <a href="/settings/">More options</a></dialog>

        <dialog id="cookie-consent" open><a href="/cookies/">Cookies</a>
        <button class="btn-primary">Accept</button> <button class="btn-link">Reject</button></dialog>

        <dialog id="cookie-consent" open><a href="/cookies/">Cookies</a><input type="checkbox" checked> Advertising
        <button>Accept</button> <button>Reject</button></dialog>
    """
    for dialog in dialogs_on(page):
        faults = list(_faults(dialog))
        for message, help in faults:
            yield Problem(dialog.element, message, help=help)
        if not faults:
            yield Passed(dialog.element)


def _faults(dialog: Dialog) -> Iterator[tuple[str, str]]:
    if not dialog.refusing:
        yield "One can accept here, but not refuse", "put a control that refuses beside the one that accepts"
        return
    yes, no = dialog.accepting[0], dialog.refusing[0]
    if yes.tag != no.tag:
        yield f"To accept is a {yes.tag}, to refuse is a {no.tag}", "use the same element for both"
    elif looks_of(yes) != looks_of(no):
        yield "The control that refuses looks weaker or stronger than the one that accepts", "give both the same class"
    inner = list(dialog.element.walk())
    if any(
        box.tag == "input" and box.get("type") == "checkbox" and box.has("checked") and not box.has("disabled")
        for box in inner
    ):
        yield "A box of this dialog is ticked beforehand", "leave every box empty, except those that cannot be changed"
    if not any(link.tag == "a" and link.get("href") for link in inner):
        yield "The dialog does not link what it is about", "link the cookie or privacy page in it"
