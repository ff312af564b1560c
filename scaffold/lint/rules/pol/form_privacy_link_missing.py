"""POL023 form-privacy-link-missing."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.policies.asking import block_of, links_privacy, takes_personal_data
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "POL023",
    Severity.ERROR,
    clauses=["1.4.5", "3.6.3", "5.1.2", "5.3.1"],
    source="(EU) 2016/679 Art. 13; B&P 22575",
)
def form_privacy_link_missing(page: HtmlPage) -> Iterator[Outcome]:
    """A form asks for a name, an address, a phone or an e-mail and does not lead to the privacy notice.

    Who is about to hand over data wants to read then and there what becomes of it; the link stands in the form or in
    the block around it.

    Passes:
        <form><input type="email" name="email" aria-label="E-mail"><button>Send</button>
        <p>See our <a href="/privacy/">privacy notice</a>.</p></form>

    Fails:
        <form><input type="email" name="email" aria-label="E-mail"><button>Send</button></form>
    """
    for form in page.all("form"):
        if takes_personal_data(form) and not is_hidden(form):
            if links_privacy(block_of(form)):
                yield Passed(form)
            else:
                message = "The form asks for personal data and does not lead to the privacy notice"
                yield Problem(form, message, help="link the privacy notice beside the button")
