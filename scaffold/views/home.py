"""The home page and its blocks."""

from scaffold.model.entries import (
    BlockFacts,
    BlockKind,
    BlockText,
    Category,
    Home,
    HomeFrontMatter,
    Kind,
    Product,
    Ref,
)
from scaffold.model.html import SafeHtml
from scaffold.model.views import BlockView, HomeView, PageJob
from scaffold.views import jsonld
from scaffold.views.body import joined
from scaffold.views.cards import category_card, own_picture, post_card, product_card
from scaffold.views.context import Context
from scaffold.views.head import head, languages, seo_description, seo_title
from scaffold.views.page_parts import EMPTY_HEAD, finished

FIRST = (0, 0)
"""The first card of the first block: most likely the largest thing that a visitor sees first."""
_SLOTS = {BlockKind.HERO: "hero"}


def home_page(home: Home, context: Context) -> PageJob:
    """The home page of a locale."""
    text, route = context.text(home), context.at(Kind.HOME)
    view = HomeView(
        head=EMPTY_HEAD,
        title=text.matter.title,
        breadcrumbs=(),
        languages=languages(context, route),
        blocks=tuple(_block(block, index, home, context) for index, block in enumerate(home.facts.blocks)),
        html=joined(home, text, context) if text.body.pieces else SafeHtml(),
    )
    frame, site, locale = context.the_frame(), context.site, context.locale
    nodes = [jsonld.organization(site, locale, frame), jsonld.website(site, locale, frame)]
    first = next((block for block in home.facts.blocks if block.image), None)
    made = head(
        context,
        route,
        seo_title(home, context),
        seo_description(home, context),
        nodes,
        keywords=text.matter.keywords,
        picture=home.pictures.get(first.image) if first else None,
        focus=first.focus if first else (0.5, 0.5),
        heading=text.matter.title,
    )
    return PageJob(route.path, locale.tag, "home.html", finished(view, made, context, home), route.location.path)


def _block(block: BlockFacts, index: int, home: Home, context: Context) -> BlockView:
    matter = context.text(home).matter
    words = matter.blocks.get(block.id, BlockText()) if isinstance(matter, HomeFrontMatter) else BlockText()
    is_list = block.kind is BlockKind.PROMISES
    return BlockView(
        id=block.id,
        kind=block.kind.value,
        title=words.title,
        text="" if is_list else words.text,
        lines=tuple(line.removeprefix("-").strip() for line in words.text.splitlines() if line.strip())
        if is_list
        else (),
        button=words.button,
        href=_href(block, context),
        picture=own_picture(home, block.image, _SLOTS.get(block.kind, "story"), context, block.focus, eager=index == 0),
        products=tuple(
            product_card(p, context, eager=(index, i) == FIRST) for i, p in enumerate(_products(block, context))
        ),
        categories=tuple(
            category_card(c, context, eager=(index, i) == FIRST) for i, c in enumerate(_categories(block, context))
        ),
        posts=tuple(
            post_card(p, context, eager=(index, i) == FIRST) for i, p in enumerate(context.shelf.posts[: block.count])
        )
        if block.kind is BlockKind.POSTS
        else (),
    )


def _href(block: BlockFacts, context: Context) -> str:
    if block.link:
        kind, _, id = block.link.partition(":")
        route = context.find(Ref(Kind(kind), id))
        return route.href if route else ""
    if block.kind is BlockKind.PRODUCTS and context.shelf.listed:
        return context.at(Kind.PRODUCT_INDEX).href
    if block.kind is BlockKind.POSTS and context.shelf.posts:
        return context.at(Kind.POST_INDEX).href
    return ""


def _products(block: BlockFacts, context: Context) -> list[Product]:
    if block.kind is not BlockKind.PRODUCTS:
        return []
    by_id = {product.id: product for product in context.shelf.listed}
    chosen = [by_id[id] for id in block.items if id in by_id]
    featured = [product for product in context.shelf.listed if product.facts.featured]
    return (chosen or featured or list(context.shelf.listed))[: block.count]


def _categories(block: BlockFacts, context: Context) -> list[Category]:
    if block.kind is not BlockKind.CATEGORIES:
        return []
    by_id = {category.id: category for category in context.shelf.categories}
    chosen = [by_id[id] for id in block.items if id in by_id]
    return (chosen or list(context.shelf.categories))[: block.count]
