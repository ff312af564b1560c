"""POL020 consent-reopen-missing."""

from collections.abc import Iterator

from scaffold.lint.consent.dialogs import dialogs_on, reopening
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem
from scaffold.model.services import ASKED


@rule("POL020", Severity.ERROR, clauses=["1.4.5"], source="(EU) 2016/679 Art. 7(3)")
def consent_reopen_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A page asks for consent, or holds what waits for it, and has no control to take it back.

    To withdraw is as easy as to give: a link or a button on every page, mostly in the footer, opens the choice again.

    Passes:
        <template data-service="a" data-purpose="analytics"></template>
        <footer><a href="/cookies/" data-consent-open>Privacy settings</a></footer>

        <dialog id="cookies"><button>Accept</button><button>Refuse</button></dialog>
        <footer><button type="button">Cookie settings</button></footer>

    Fails:
        <dialog id="cookies"><button>Accept</button><button>Refuse</button></dialog><footer>Quay</footer>
    """
    waiting = next((gate for gate in page.having("data-purpose") if gate.get("data-purpose") in ASKED), None)
    waiting = waiting or next((gate for gate in page.inert if gate.get("data-purpose") in ASKED), None)
    asking = next(iter(dialogs_on(page)), None)
    met = asking.element if asking else waiting
    if met is None:
        return
    if reopening(page):
        yield Passed(met)
    else:
        message = "The page uses consent and has no control to change or withdraw it"
        yield Problem(
            met, message, help="put a link or a button such as “Privacy settings” into the footer of every page"
        )
