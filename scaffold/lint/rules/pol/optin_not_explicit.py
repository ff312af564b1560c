"""POL022 optin-not-explicit."""

from collections.abc import Iterator

from scaffold.lint.accessibility.names import name_of
from scaffold.lint.element import Element
from scaffold.lint.policies.asking import SMALL_PRINT, asks_for_news, block_of, links_privacy, takes_email, unsubscribes
from scaffold.lint.policies.names import named
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem


@rule(
    "POL022",
    Severity.ERROR,
    clauses=["1.4.5", "3.1.3", "3.4.2", "5.1.3", "5.3.4"],
    source="2002/58/EC Art. 13; CASL; T/CCPITCSC 109-2022, 3.4.2",
)
def optin_not_explicit(page: HtmlPage) -> Iterator[Outcome]:
    """A form takes an e-mail address for news without a clear yes.

    Either the form serves nothing else, and says so with a link to the privacy notice and how to unsubscribe; or the
    news have a box of their own that nobody must tick.

    Passes:
        <form><label>News by e-mail <input type="email" name="newsletter"></label><button>Subscribe</button>
        <p>Unsubscribe at any time. <a href="/privacy/">Privacy notice</a></p></form>

        <form><input type="email" name="email" aria-label="E-mail"><textarea name="message"></textarea>
        <label><input type="checkbox" name="news"> Send me news</label><button>Send</button></form>

    Fails:
        <form><input type="email" name="email" aria-label="E-mail"><p>By ordering you agree to receive our
        newsletter.</p><button>Order</button></form>
    """
    for form in page.all("form"):
        if takes_email(form):
            outcome = _judged(form, page)
            if outcome:
                yield outcome


def _judged(form: Element, page: HtmlPage) -> Outcome | None:
    boxes = [field for field in form.walk() if field.tag == "input" and field.get("type").lower() == "checkbox"]
    own = [box for box in boxes if asks_for_news(name_of(box, page))]
    if own:
        forced = [box for box in own if box.has("required")]
        bundled = [box for box in own if "terms" in named(name_of(box, page)[:80])]
        if forced:
            return Problem(forced[0], "Nobody can send the form without agreeing to news", help="take `required` out")
        if bundled:
            return Problem(
                bundled[0], "One box agrees to terms and to news at once", help="give the news their own box"
            )
        return Passed(form)
    around = block_of(form)
    beside = around.text if len(around.text) < SMALL_PRINT else form.text
    if not asks_for_news(f"{beside} {form.get('class')} {form.get('id')} {form.get('action')}"):
        return None
    if _other_purpose(form):
        message = "The form takes the address for news beside its own purpose, without a box of its own"
        return Problem(form, message, help="add an unticked box that asks for news and nothing else")
    told = {"a link to the privacy notice": links_privacy(around), "how to unsubscribe": unsubscribes(around.text)}
    lacks = [what for what, is_there in told.items() if not is_there]
    if lacks:
        return Problem(form, f"The form for news lacks {' and '.join(lacks)}", help="say both beside the button")
    return Passed(form)


def _other_purpose(form: Element) -> bool:
    """Fields that news do not need: a message, an address, a card."""
    return any(
        field.tag == "textarea" or any(word in field.get("autocomplete") for word in ("address", "street", "cc-"))
        for field in form.walk()
    ) or any(word in form.get("action") for word in ("checkout", "/cart", "order"))
