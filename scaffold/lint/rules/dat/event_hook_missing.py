"""DAT004 event-hook-missing."""

import re
from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.controls import buy_controls
from scaffold.lint.shop.goods import goods_of
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.rules import Outcome, Passed, Problem

_HOOKS = re.compile(r"data-(?:event|track|tracking|analytics|ga|gtm|umami|pirsch|plausible|goatcounter)[\w-]*")
_BUY_EVENTS = frozenset({"add_to_cart", "add-to-cart", "begin_checkout", "order", "purchase", "inquiry", "quote"})


@rule("DAT004", Severity.WARNING, clauses=["5.8", "4.1.1", "4.1.3", "4.1.4"], source="T/CCPITCSC 109-2022, 4.1.1")
def event_hook_missing(page: HtmlPage, registers: Registers) -> Iterator[Outcome]:
    """A control that buys has no mark for the event that the register of measurement wants to count.

    Passes:
        -- registers/data.yaml --
        entries: [{ service: plausible, events: [add_to_cart] }]
        -- index.html --
        <h1>Cup</h1><button data-event="add_to_cart">Add to cart</button>
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "ItemPage", "mainEntity":
        {"@type": "Product", "name": "Cup"}}</script><meta property="og:type" content="product">

    Fails:
        -- registers/data.yaml --
        entries: [{ service: plausible, events: [add_to_cart] }]
        -- lamp/index.html --
        <h1>Cup</h1><button>Add to cart</button><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Product", "name": "Cup"}</script>
    """
    wanted = {event.lower() for entry in registers.data.entries for event in entry.events} & _BUY_EVENTS
    if not wanted or goods_of(page) is None:
        return
    for control in buy_controls(page):
        if _has_hook(control):
            yield Passed(control)
        else:
            yield Problem(
                control,
                f"This control has no mark for the event {min(wanted)}",
                help='give it data-event="…" with the name of the event',
            )


def _has_hook(control: Element) -> bool:
    if any(_HOOKS.fullmatch(name) for name in control.attributes) or "plausible-event-name" in control.get("class"):
        return True
    return any(_HOOKS.fullmatch(name) for above in list(control.ancestors)[:2] for name in above.attributes)
