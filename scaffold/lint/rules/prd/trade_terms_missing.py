"""PRD023 trade-terms-missing."""

import re
from collections.abc import Iterator

from scaffold.lint.needs import Profile, Source
from scaffold.lint.rule import rule
from scaffold.lint.shop.on_sale import on_sale
from scaffold.lint.shop.phrases import Phrases
from scaffold.model.entries import Product
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem
from scaffold.model.site import BusinessModel

_INCOTERM = re.compile(r"(?:EXW|FCA|CPT|CIP|DAP|DPU|DDP|FAS|FOB|CFR|CIF)\s+\S.*")
SAMPLES = Phrases(
    {
        "en": "sample|samples",
        "de": "muster|warenmuster|probe",
        "fr": "échantillon*",
        "es": "muestra|muestras",
        "it": "campione|campioni|campionatura",
        "nl": "monster|monsters|proefexempla*",
        "pt": "amostra|amostras",
        "ja": "サンプル|見本",
        "zh": "样品|打样|樣品",
        "ko": "샘플|견본",
        "ar": "عينة|عينات",
    }
)
PACKING = Phrases(
    {
        "en": "carton|cartons|pcs per|pieces per|packing|packed in|packaging|pallet|master case",
        "de": "karton|kartons|verpackungseinheit|verpackung|palette|stück je",
        "fr": "carton|cartons|colisage|emballage|palette|pièces par",
        "es": "caja|cajas|embalaje|palé|piezas por",
        "it": "cartone|cartoni|imballo|imballaggio|pallet|pezzi per",
        "nl": "doos|dozen|verpakking|pallet|stuks per",
        "pt": "caixa|caixas|embalagem|palete|peças por",
        "ja": "入り数|カートン|梱包|外装",
        "zh": "装箱|箱规|每箱|包装|裝箱",
        "ko": "카톤|박스|포장|입수",
        "ar": "كرتون|صندوق|تغليف|تعبئة",
    }
)


@rule("PRD023", Severity.WARNING, clauses=["5.10", "6.1.1", "6.1.5", "7.1.3"], source="ICC Incoterms 2020")
def trade_terms_missing(profile: Profile, source: Source) -> Iterator[Outcome]:
    """A shop for firms does not tell a product's terms: least quantity, lead time, Incoterms, samples, packing.

    Quantity, lead time and Incoterms with their place stand under `trade` in product.yaml; samples and packing may
    stand in any text of the product, or on a page of the site.

    Passes:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        business_model = "b2b"
        -- content/products/lamp/product.yaml --
        sku: A
        category: lamps
        price: { USD: 3 }
        trade: { moq: 100, lead_days: [20, 25], incoterms: [FOB Ningbo] }
        -- content/products/lamp/en.md --
        ---
        title: Lamp
        ---
        Samples at cost within a week. 24 pieces per carton.

    Fails:
        -- scaffold.toml --
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "en-US"
        business_model = "b2b"
        -- content/products/lamp/product.yaml --
        sku: A
        category: lamps
        price: { USD: 3 }
        trade: { moq: 100, incoterms: [FOB] }
    """
    if profile.site.business_model is not BusinessModel.B2B:
        return
    shared = "\n".join(text.body.plain for page in source.content.pages for text in page.texts.values())
    for product in on_sale(source):
        place = source.fact(product, "trade")
        if lacks := list(_lacks(product, shared)):
            message = f"The product {product.id} does not tell firms {', '.join(lacks)}"
            yield Problem(place, message, help="trade: { moq: 100, lead_days: [20, 30], incoterms: [FOB Ningbo] }")
        else:
            yield Passed(place)


def _lacks(product: Product, shared: str) -> Iterator[str]:
    trade = product.facts.trade
    if trade is None:
        yield "how many it must order at least"
    if trade is None or trade.lead_days is None:
        yield "how long it takes"
    if trade is None or not trade.incoterms:
        yield "the Incoterms rule"
    elif bad := [term for term in trade.incoterms if not _INCOTERM.fullmatch(term.strip())]:
        yield f"the place of the Incoterms rule {bad[0]}"
    said = "\n".join([shared, *(text.body.plain for text in product.texts.values())])
    yield from (
        what for what, words in (("about samples", SAMPLES), ("how it is packed", PACKING)) if not words.find(said)
    )
