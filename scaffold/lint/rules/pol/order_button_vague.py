"""POL028 order-button-vague."""

import re
from collections.abc import Iterator

from scaffold.lint.accessibility.names import name_of
from scaffold.lint.languages import primary
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined

_PLAIN: dict[str, str] = {
    "en": r"obligation to pay|pay now|buy now|\bpay\b|place (?:your |the |my )?order and pay|order and pay|purchase",
    "de": r"zahlungspflichtig|kostenpflichtig|kaufen|jetzt kaufen|bezahlen|kauf abschließen",
    "fr": r"obligation de paiement|payer|acheter|achat",
    "es": r"obligación de pago|pagar|comprar|compra",
    "it": r"obbligo di pagare|paga\b|pagare|acquista|compra",
    "nl": r"betalingsverplichting|betalen|koop\b|kopen",
    "pt": r"obrigação de pagar|pagar|comprar|compra",
    "ja": r"注文を確定|購入|支払",
    "ko": r"결제|구매",
    "zh": r"付款|支付|购买|購買",
    "ar": r"ادفع|الدفع|اشتر|شراء",
}
_FINAL = re.compile(
    r"confirm|order|submit|complete|finish|place|bestell|bestätig|absenden|abschick|command|valid|confirm|pedido|"
    r"ordin|conferma|bestel|bevestig|pedido|注文|確定|주문|确认|提交|订单|تأكيد|إرسال|طلب|pay|buy|kauf|zahl|achet|compr|acquist",
)


@rule(
    "POL028",
    Severity.ERROR,
    clauses=["1.4.5", "7.2.1"],
    source="2011/83/EU Art. 8(2); BGB s. 312j(3); C. conso. L221-14; Cod. consumo art. 51",
)
def order_button_vague(page: HtmlPage) -> Iterator[Outcome]:
    """The last button of a checkout does not say that pressing it costs money.

    Without such words the buyer in the European Union is not bound. “Confirm” and “Continue” do not say it.

    Passes:
        -- checkout/index.html --
        <html lang="en"><title>Checkout</title><form><button type="submit">Order with obligation to pay</button></form>

    Fails:
        -- checkout/index.html --
        <html lang="en"><title>Checkout</title><form><button type="submit">Confirm</button></form>
    """
    if page.kind.name != "checkout":
        return
    plain = _PLAIN.get(primary(page.language))
    for button in page.all("button", "input"):
        if button.get("type", "submit" if button.tag == "button" else "").lower() != "submit":
            continue
        label = folded(name_of(button, page))
        if not _FINAL.search(label):
            continue
        if plain is None:
            yield Undetermined(button, f"the words for paying in {page.language or 'this language'} are not known here")
        elif re.search(plain, label):
            yield Passed(button)
        else:
            message = f"The button “{name_of(button, page)}” does not say that the order must be paid"
            yield Problem(button, message, help="call it what the law gives, such as “Order with obligation to pay”")
