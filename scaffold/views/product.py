"""The product page."""

from datetime import date

from scaffold.i18n.addresses import address_lines
from scaffold.i18n.formats import list_text, measure_text, money
from scaffold.i18n.tags import territory_name
from scaffold.model.assets import Asset
from scaffold.model.catalogue import ON_REQUEST, ProductFacts, Status
from scaffold.model.entries import Category, Kind, Product
from scaffold.model.views import Fact, Link, Money, Offer, PageJob, Picture, ProductCard, ProductView, TierView
from scaffold.views import jsonld
from scaffold.views.body import joined
from scaffold.views.cards import product_card, product_picture
from scaffold.views.context import Context
from scaffold.views.head import breadcrumbs, head, languages, seo_description, seo_title
from scaffold.views.jsonld_films import film_nodes
from scaffold.views.jsonld_images import image_nodes
from scaffold.views.offers import label_of, offers_of, options_of, price_tag, value_label
from scaffold.views.page_parts import EMPTY_HEAD, finished

MOST_RELATED = 4
_SAFETY_LAWS = frozenset({"eu", "de", "fr", "it", "es", "nl"})


def product_page(product: Product, context: Context) -> PageJob:
    """The page of a product that is published in this locale."""
    facts, text = product.facts, context.text(product)
    route = context.at(Kind.PRODUCT, product.id)
    offers = offers_of(product, context)
    tag = price_tag(offers)
    category = _category(product, context)
    trail = [*_category_links(category, context), Link(text.matter.title, route.href)]
    indices = range(len(facts.images))
    view = ProductView(
        head=EMPTY_HEAD,
        title=text.matter.title,
        breadcrumbs=breadcrumbs(context, *trail),
        languages=languages(context, route),
        id=product.id,
        summary=text.matter.summary,
        html=joined(product, text, context, eager=not facts.images),
        gallery=tuple(product_picture(product, index, "gallery", context, eager=index == 0) for index in indices),
        thumbs=tuple(product_picture(product, index, "thumb", context) for index in indices),
        options=options_of(product, offers, context),
        offers=offers,
        price=tag.price,
        price_from=tag.is_from,
        was=tag.was,
        lowest_30_days=tag.lowest_30_days,
        sale_note=context.words("Lowest price of the last 30 days: {amount}", amount=tag.lowest_30_days.text)
        if tag.was and tag.lowest_30_days
        else "",
        facts=_facts(product, offers, context),
        safety=_safety(context),
        tiers=_tiers(facts, context),
        trade=_trade(facts, context),
        related=related(product, context),
        category=trail[-2] if category else None,
        retired=facts.status is Status.RETIRED,
    )
    url, base = route.url, context.locale.base_url
    key = facts.attributes.get("material", "")
    material = value_label(product, "material", key, context) if key else ""
    nodes = [
        jsonld.product(
            view,
            facts,
            url,
            context.site,
            context.locale,
            context.the_frame(),
            material=material,
            crops=_crops(product, offers, context),
        ),
        *image_nodes(_gallery(view, product), context),
        *film_nodes(product, context, url, _iso(facts.published or facts.updated)),
        jsonld.breadcrumb_list(view.breadcrumbs, base, url),
        jsonld.organization(context.site, context.locale, context.the_frame()),
    ]
    first = facts.images[0] if facts.images else None
    made = head(
        context,
        route,
        seo_title(product, context),
        seo_description(product, context),
        nodes,
        keywords=text.matter.keywords,
        og_type="product",
        picture=product.pictures[first.file] if first else None,
        focus=first.focus if first else (0.5, 0.5),
        heading=text.matter.title,
        subtitle=tag.price.text if tag.price else text.matter.summary,
        properties=_properties(tag.price, offers),
    )
    view = finished(view, made, context, product)
    changed = _iso(facts.updated or facts.published)
    return PageJob(route.path, context.locale.tag, "product.html", view, route.location.path, changed)


def _gallery(view: ProductView, product: Product) -> list[tuple[Asset, Picture]]:
    sources = [product.pictures[image.file] for image in product.facts.images]
    return list(zip(sources, view.gallery, strict=True))


def _crops(product: Product, offers: tuple[Offer, ...], context: Context) -> dict[int, tuple[str, ...]]:
    """The pictures that lead in results, in the ratios shown there: the product's first, and each variant's own."""
    images = product.facts.images
    leading = {0, *(offer.picture_index for offer in offers)} & set(range(len(images)))
    crops = context.pictures.crops
    return {index: crops(product.pictures[images[index].file], images[index].focus) for index in sorted(leading)}


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _properties(price: Money | None, offers: tuple[Offer, ...]) -> tuple[tuple[str, str], ...]:
    if not price:
        return ()
    word = "in stock" if any(offer.available for offer in offers) else "out of stock"
    return (
        ("product:price:amount", str(price.amount)),
        ("product:price:currency", price.currency),
        ("product:availability", word),
    )


def _category(product: Product, context: Context) -> Category | None:
    return context.shelf.category_named.get(product.facts.category)


def _category_links(category: Category | None, context: Context) -> list[Link]:
    if category is None:
        return [Link(context.words("Products"), context.at(Kind.PRODUCT_INDEX).href)] if context.shelf.listed else []
    trail = (*context.shelf.ancestors(category), category)
    return [Link(context.text(step).matter.title, context.at(Kind.CATEGORY, step.id).href) for step in trail]


def _facts(product: Product, offers: tuple[Offer, ...], context: Context) -> tuple[Fact, ...]:
    facts, words, tag = product.facts, context.words, context.locale.tag
    found = [
        Fact(label_of(product, key, context), value_label(product, key, value, context))
        for key, value in facts.attributes.items()
    ]
    if facts.size:
        for label, value in (("Width", facts.size.width), ("Height", facts.size.height), ("Depth", facts.size.depth)):
            if value:
                found.append(Fact(words(label), measure_text(value, tag)))
    if facts.weight:
        found.append(Fact(words("Weight"), measure_text(facts.weight, tag)))
    if facts.origin:
        found.append(Fact(words("Origin"), territory_name(facts.origin, tag)))
    if facts.brand:
        found.append(Fact(words("Brand"), facts.brand))
    if facts.certifications:
        found.append(Fact(words("Certification"), list_text(facts.certifications, tag)))
    if len(offers) == 1:
        found.append(Fact(words("SKU"), offers[0].sku, isolate=True))
        if offers[0].gtin:
            found.append(Fact(words("GTIN"), offers[0].gtin, isolate=True))
    else:
        found.append(Fact(words("SKU"), facts.sku, isolate=True))
    if facts.hs_code:
        found.append(Fact(words("HS code"), facts.hs_code, isolate=True))
    return tuple(found)


def _safety(context: Context) -> tuple[Fact, ...]:
    """Who made it and who answers for it, on the offer itself ((EU) 2023/988 Art. 19)."""
    brand, market, words = context.site.brand, context.locale.market, context.words
    is_eu = bool(_SAFETY_LAWS & set(market.jurisdictions))
    is_uk = "uk" in market.jurisdictions
    if not (is_eu or is_uk):
        return ()
    address = ", ".join((brand.legal_name, *address_lines(brand.address, context.locale.tag), brand.email))
    found = [Fact(words("Manufacturer"), brand.manufacturer or address)]
    person = _responsible(context, is_eu=is_eu)
    if person:
        found.append(Fact(words("Responsible person in the EU" if is_eu else "Responsible person in the UK"), person))
    return tuple(found)


def _responsible(context: Context, *, is_eu: bool) -> str:
    """The responsible person of the market: named in [facts], else the brand's representative there."""
    brand = context.site.brand
    named = context.site.facts.get("eu_responsible_person" if is_eu else "uk_responsible_person", "")
    person = brand.eu_representative if is_eu else brand.uk_representative
    return named or (f"{person.name}, {person.address}, {person.email}" if person else "")


def _tiers(facts: ProductFacts, context: Context) -> tuple[TierView, ...]:
    currency = context.locale.market.currency
    if facts.trade is None or facts.price == ON_REQUEST:
        return ()
    return tuple(
        TierView(f"{tier.from_}+", money(tier.price[currency], currency, context.locale.tag))
        for tier in facts.trade.tiers
        if currency in tier.price
    )


def _trade(facts: ProductFacts, context: Context) -> tuple[Fact, ...]:
    trade, words = facts.trade, context.words
    if trade is None:
        return ()
    found = [Fact(words("Minimum order"), words.plural("{count} piece", trade.moq))]
    if trade.lead_days:
        first, last = trade.lead_days
        found.append(Fact(words("Lead time"), words.plural("{days} day", last, days=f"{first}–{last}")))
    if trade.incoterms:
        found.append(Fact(words("Incoterms"), list_text(trade.incoterms, context.locale.tag), isolate=True))
    return tuple(found)


def related(product: Product, context: Context) -> tuple[ProductCard, ...]:
    """Those that product.yaml names, filled up from the same category."""
    by_id, beside = context.shelf.listed_named, context.shelf.listed_in.get(product.facts.category, ())
    named = (id for id in product.facts.related if id in by_id)
    same = (other.id for other in beside[: MOST_RELATED + len(product.facts.related) + 1])
    chosen = [id for id in dict.fromkeys((*named, *same)) if id != product.id]
    return tuple(product_card(by_id[id], context) for id in chosen[:MOST_RELATED])
