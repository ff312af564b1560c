"""Cards: products, categories and posts as lists show them."""

from scaffold.i18n.formats import date_text
from scaffold.model.catalogue import Status
from scaffold.model.entries import Bundle, Category, Kind, Post, Product
from scaffold.model.views import CategoryCard, Offer, Picture, PostCard, ProductCard
from scaffold.views.context import Context
from scaffold.views.offers import PriceTag, offers_of, options_of, price_tag

_WORDS_PER_MINUTE = 220
_CHARACTERS_PER_MINUTE = 500


def product_card(product: Product, context: Context, *, eager: bool = False) -> ProductCard:
    """A product in a list; made once for each locale."""
    key = (product.id, eager)
    if key not in context.cards:
        context.cards[key] = _product_card(product, context, eager=eager)
    return context.cards[key]


def _product_card(product: Product, context: Context, *, eager: bool) -> ProductCard:
    text = context.text(product)
    offers = offers_of(product, context)
    tag = price_tag(offers)
    options = options_of(product, offers, context)
    return ProductCard(
        id=product.id,
        href=context.at(Kind.PRODUCT, product.id).href,
        title=text.matter.title,
        summary=text.matter.summary,
        picture=product_picture(product, 0, "card", context, eager=eager) if product.facts.images else None,
        price=tag.price,
        price_from=tag.is_from,
        was=tag.was,
        available=any(offer.available for offer in offers),
        badge=_badge(product, offers, tag, context),
        options=tuple(value.label for value in options[0].values) if options else (),
    )


def product_picture(product: Product, index: int, slot: str, context: Context, *, eager: bool = False) -> Picture:
    """One of a product's pictures in a slot."""
    image = product.facts.images[index]
    alt = context.text(product).matter.alt.get(image.file, "")
    return context.pictures.picture(product.pictures[image.file], alt, slot, image.focus, eager=eager)


def _badge(product: Product, offers: tuple[Offer, ...], tag: PriceTag, context: Context) -> str:
    if product.facts.status is Status.RETIRED:
        return context.words("Retired")
    if not any(offer.available for offer in offers):
        return context.words("Sold out")
    if all(offer.availability == "preorder" for offer in offers):
        return context.words("Pre-order")
    if tag.price is None:
        return context.words("On request")
    return context.words("Sale") if tag.was else ""


def category_card(category: Category, context: Context, *, eager: bool = False) -> CategoryCard:
    """A category in a list; one without a picture shows its first product's."""
    text, products = context.text(category), context.shelf.in_category(category)
    return CategoryCard(
        href=context.at(Kind.CATEGORY, category.id).href,
        title=text.matter.title,
        summary=text.matter.summary,
        picture=own_picture(category, category.facts.image, "cover", context, category.facts.focus, eager=eager)
        or _first_picture(products, context, eager=eager),
        count=len(products),
    )


def _first_picture(products: tuple[Product, ...], context: Context, *, eager: bool) -> Picture | None:
    shown = next((product for product in products if product.facts.images), None)
    return product_picture(shown, 0, "cover", context, eager=eager) if shown else None


def own_picture(
    bundle: Bundle, file: str, slot: str, context: Context, focus: tuple[float, float], *, eager: bool = False
) -> Picture | None:
    """The picture that a bundle names as its own, if it names one."""
    if not file or file not in bundle.pictures:
        return None
    alt = context.text(bundle).matter.alt.get(file, "")
    return context.pictures.picture(bundle.pictures[file], alt, slot, focus, eager=eager)


def post_card(post: Post, context: Context, *, eager: bool = False) -> PostCard:
    """A post in a list."""
    text = context.text(post)
    return PostCard(
        href=context.at(Kind.POST, post.id).href,
        title=text.matter.title,
        summary=text.matter.summary,
        picture=own_picture(post, post.facts.image, "post", context, post.facts.focus, eager=eager),
        date=post.facts.date.isoformat(),
        date_text=date_text(post.facts.date, context.locale.tag),
        minutes=reading_minutes(text.body.plain, text.body.words),
    )


def reading_minutes(plain: str, words: int) -> int:
    """Minutes that a text takes, at least one; scripts without spaces are counted by characters."""
    by_character = len(plain) / max(words, 1) > 15
    pace = len(plain) / _CHARACTERS_PER_MINUTE if by_character else words / _WORDS_PER_MINUTE
    return max(1, round(pace))
