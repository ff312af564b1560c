"""JSON-LD: what search engines require is there, and nothing in it leaves the script element."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shop_samples import BASE, FACTS, FRAME, GROUP, LOCALE, MARKET, SINGLE, SITE, URL

from scaffold.model.catalogue import ProductFacts
from scaffold.model.site import BusinessModel, Market
from scaffold.model.views import Link, PostView, ProductView
from scaffold.views import jsonld

REQUIRED = {
    "Product": {"name", "image", "offers"},
    "ProductGroup": {"name", "productGroupID", "hasVariant"},
    "Offer": {"price", "priceCurrency", "availability", "itemCondition", "url", "shippingDetails"},
    "OfferShippingDetails": {"shippingRate", "shippingDestination", "deliveryTime"},
    "ShippingDeliveryTime": {"handlingTime", "transitTime"},
    "MonetaryAmount": {"currency"},
    "DefinedRegion": {"addressCountry"},
    "MerchantReturnPolicy": {"applicableCountry", "returnPolicyCategory"},
    "ShippingService": {"shippingConditions"},
    "OnlineStore": {"name", "url", "logo", "contactPoint"},
    "WebSite": {"name", "url"},
    "ListItem": {"position", "name"},
    "Brand": {"name"},
}


def product(view: ProductView = GROUP, facts: ProductFacts = FACTS, market: Market = MARKET) -> dict[str, Any]:
    return jsonld.product(view, facts, URL, SITE, replace(LOCALE, market=market), FRAME)


def walk(node: object) -> list[dict[str, Any]]:
    if isinstance(node, dict):
        return [node, *(found for value in node.values() for found in walk(value))]
    return [found for value in node for found in walk(value)] if isinstance(node, list) else []


def test_every_node_has_what_search_engines_require() -> None:
    nodes = [product(), product(SINGLE), jsonld.organization(SITE, LOCALE, FRAME), jsonld.website(SITE, LOCALE, FRAME)]
    for node in walk(nodes):
        assert not REQUIRED.get(node.get("@type", ""), set()) - node.keys(), node


def test_no_node_has_an_empty_value() -> None:
    nodes = [product(), product(SINGLE), jsonld.organization(SITE, LOCALE, FRAME)]
    assert not [node for node in walk(nodes) for value in node.values() if value in ("", None, [], {})]


def test_one_offer_makes_a_product_and_several_a_group() -> None:
    assert product(SINGLE)["@type"] == "Product"
    group = product()
    assert group["@type"] == "ProductGroup"
    assert group["variesBy"] == ["https://schema.org/color"]
    assert [(v["sku"], v["color"], v["name"], v["image"], v["url"]) for v in group["hasVariant"]] == [
        ("TP-CEL", "Celadon", "Teapot – Celadon", [f"{BASE}/assets/front.jpg"], f"{URL}#sku-tp-cel"),
        ("TP-COB", "Cobalt", "Teapot – Cobalt", [f"{BASE}/assets/cobalt.jpg"], f"{URL}#sku-tp-cob"),
    ]
    assert group["hasVariant"][0]["gtin13"] == "4006381333931"
    assert group["hasVariant"][1]["weight"] == {"@type": "QuantitativeValue", "value": 900, "unitCode": "GRM"}


def test_leading_pictures_come_in_each_ratio_and_the_others_once() -> None:
    crops = {0: ("1x1.jpg", "4x3.jpg", "16x9.jpg"), 1: ("cobalt-1x1.jpg", "cobalt-4x3.jpg")}
    group = jsonld.product(GROUP, FACTS, URL, SITE, LOCALE, FRAME, crops=crops)
    assert group["image"] == [*crops[0], *(picture.url for picture in GROUP.gallery[1:])]
    assert [variant["image"] for variant in group["hasVariant"]] == [list(crops[0]), list(crops[1])]


def test_a_reduced_price_names_the_former_one_and_its_end() -> None:
    offer = product(SINGLE)["offers"]
    assert (offer["price"], offer["priceValidUntil"]) == ("64.00", "2026-12-01")
    now, before = offer["priceSpecification"]
    assert (now["price"], now["valueAddedTaxIncluded"], "priceType" in now) == ("64.00", True, False)
    assert (before["price"], before["priceType"]) == ("72.00", "https://schema.org/StrikethroughPrice")


def test_a_price_on_request_makes_no_offer() -> None:
    view = replace(SINGLE, offers=(replace(SINGLE.offers[0], price=None, was=None),))
    assert "offers" not in product(view)


def test_a_retired_product_is_discontinued_and_promises_nothing() -> None:
    offer = product(replace(SINGLE, retired=True))["offers"]
    assert offer["availability"] == "https://schema.org/Discontinued"
    assert "shippingDetails" not in offer


@pytest.mark.parametrize(("price", "rate"), [("64.00", "6.90"), ("80.00", "0.00")])
def test_an_offer_over_the_threshold_is_sent_free(price: str, rate: str) -> None:
    offer = SINGLE.offers[0]
    assert offer.price is not None
    view = replace(SINGLE, offers=(replace(offer, price=replace(offer.price, amount=Decimal(price))),))
    [details] = product(view)["offers"]["shippingDetails"]
    assert details["shippingRate"] == {"@type": "MonetaryAmount", "value": rate, "currency": "EUR"}


def test_the_seller_sends_free_from_a_threshold() -> None:
    [service] = jsonld.organization(SITE, LOCALE, FRAME)["hasShippingService"]
    below, above = service["shippingConditions"]
    assert (below["orderValue"]["maxValue"], below["shippingRate"]["value"]) == (79.99, "6.90")
    assert (above["orderValue"]["minValue"], above["shippingRate"]["value"]) == (80, "0.00")


def test_returns_say_what_the_market_grants_and_never_less_than_the_law() -> None:
    policy = product(SINGLE)["offers"]["hasMerchantReturnPolicy"]
    assert (policy["applicableCountry"], policy["merchantReturnDays"]) == (["DE", "FR"], 30)
    assert policy["returnFees"] == "https://schema.org/ReturnFeesCustomerResponsibility"
    none = replace(MARKET, returns_days=0)
    assert "hasMerchantReturnPolicy" not in product(SINGLE, market=none)["offers"]
    firms = replace(SITE, business_model=BusinessModel.B2B)
    offer = jsonld.product(SINGLE, FACTS, URL, firms, replace(LOCALE, market=none), FRAME)["offers"]
    assert offer["hasMerchantReturnPolicy"]["returnPolicyCategory"] == "https://schema.org/MerchantReturnNotPermitted"


def test_a_return_policy_names_at_most_fifty_countries() -> None:
    many = replace(MARKET, territories=tuple(f"{a}{b}" for a in "ABCDEF" for b in "ABCDEFGHIJ"))
    policies = product(SINGLE, market=many)["offers"]["hasMerchantReturnPolicy"]
    assert [len(policy["applicableCountry"]) for policy in policies] == [50, 10]


def test_opening_days_go_over_the_week_s_end() -> None:
    hours = jsonld.organization(SITE, LOCALE, FRAME)["contactPoint"]["hoursAvailable"][0]
    assert [day.rpartition("/")[2] for day in hours["dayOfWeek"]] == ["Saturday", "Sunday", "Monday"]
    assert hours["closes"] == "23:59"


def test_breadcrumbs_are_absolute_and_end_at_the_page() -> None:
    trail = (Link("Home", "/"), Link("Teapots", "/teapots/"), Link("Teapot", "/x/", current=True))
    found = jsonld.breadcrumb_list(trail, BASE, URL)["itemListElement"]
    assert [(step["position"], step["item"]) for step in found] == [(1, f"{BASE}/"), (2, f"{BASE}/teapots/"), (3, URL)]
    assert jsonld.breadcrumb_list(trail[:1], BASE, URL) == {}


def test_a_post_without_author_is_by_the_shop() -> None:
    view = PostView(GROUP.head, "Tea", (), (), date="2026-03-01", picture=GROUP.gallery[0])
    node = jsonld.article(view, URL, SITE, LOCALE, FRAME)
    assert node["author"] == {"@id": f"{BASE}/#organization", "name": "Tidewater"}
    assert (node["datePublished"], node["image"]) == ("2026-03-01", [f"{BASE}/assets/front.jpg"])


def test_a_graph_has_one_context_and_no_empty_nodes() -> None:
    document = json.loads(jsonld.graph([{}, {"@type": "Thing"}]))
    assert document == {"@context": "https://schema.org", "@graph": [{"@type": "Thing"}]}
    assert jsonld.graph([]) == jsonld.graph([{}]) == ""


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])) | st.just("</script><script>alert(1)</script>"))
def test_no_name_leaves_the_script_element(name: str) -> None:
    text = jsonld.graph([product(replace(GROUP, title=name))])
    assert "<" not in text
    assert json.loads(text)["@graph"][0]["hasVariant"][0]["name"] == f"{name} – Celadon"
