"""The journal: posts and their index."""

from collections.abc import Iterator
from math import ceil

from scaffold.i18n.formats import date_text
from scaffold.model.entries import Kind, Post, Ref
from scaffold.model.lists import POSTS_PER_PAGE
from scaffold.model.views import Link, PageJob, PostIndexView, PostView
from scaffold.views import jsonld
from scaffold.views.body import joined
from scaffold.views.cards import own_picture, post_card, product_card, reading_minutes
from scaffold.views.context import Context
from scaffold.views.head import breadcrumbs, head, languages, seo_description, seo_title
from scaffold.views.jsonld_films import film_nodes
from scaffold.views.jsonld_images import image_nodes
from scaffold.views.page_parts import EMPTY_HEAD, finished, pagination

MOST_MORE = 3


def post_page(post: Post, context: Context) -> PageJob:
    """A post."""
    facts, text, tag = post.facts, context.text(post), context.locale.tag
    route = context.at(Kind.POST, post.id)
    by_id = {product.id: product for product in context.shelf.listed}
    others = [other for other in context.shelf.posts if other.id != post.id]
    journal = Link(context.words("Journal"), context.at(Kind.POST_INDEX).href)
    view = PostView(
        head=EMPTY_HEAD,
        title=text.matter.title,
        breadcrumbs=breadcrumbs(context, journal, Link(text.matter.title, route.href)),
        languages=languages(context, route),
        summary=text.matter.summary,
        html=joined(post, text, context, eager=not facts.image),
        picture=own_picture(post, facts.image, "wide", context, facts.focus, eager=True),
        date=facts.date.isoformat(),
        date_text=date_text(facts.date, tag),
        updated=facts.updated.isoformat() if facts.updated else "",
        updated_text=date_text(facts.updated, tag) if facts.updated else "",
        author=facts.author,
        minutes=reading_minutes(text.body.plain, text.body.words),
        products=tuple(product_card(by_id[id], context) for id in facts.products if id in by_id),
        more=tuple(post_card(other, context) for other in others[:MOST_MORE]),
    )
    site, locale, frame = context.site, context.locale, context.the_frame()
    nodes = [
        jsonld.article(view, route.url, site, locale, frame, crops=_crops(post, context)),
        *image_nodes([(post.pictures[facts.image], view.picture)] if view.picture else [], context),
        *film_nodes(post, context, route.url, view.date),
        jsonld.breadcrumb_list(view.breadcrumbs, locale.base_url, route.url),
        jsonld.organization(site, locale, frame),
    ]
    properties = (("article:published_time", view.date), ("article:modified_time", view.updated or view.date))
    made = head(
        context,
        route,
        seo_title(post, context),
        seo_description(post, context),
        nodes,
        keywords=text.matter.keywords,
        og_type="article",
        picture=post.pictures.get(facts.image),
        focus=facts.focus,
        heading=text.matter.title,
        properties=properties,
    )
    return PageJob(
        route.path,
        tag,
        "post.html",
        finished(view, made, context, post),
        route.location.path,
        view.updated or view.date,
    )


def _crops(post: Post, context: Context) -> tuple[str, ...]:
    picture = post.pictures.get(post.facts.image)
    return context.pictures.crops(picture, post.facts.focus) if picture else ()


def post_index_pages(context: Context) -> Iterator[PageJob]:
    """The journal's pages, the newest posts first."""
    for number in range(1, ceil(len(context.shelf.posts) / POSTS_PER_PAGE) + 1):
        yield post_index_page(number, context)


def post_index_page(number: int, context: Context) -> PageJob:
    """One of the journal's pages, counted from 1."""
    posts = context.shelf.posts
    shown = posts[(number - 1) * POSTS_PER_PAGE : number * POSTS_PER_PAGE]
    return _index(shown, number, ceil(len(posts) / POSTS_PER_PAGE), context)


def _index(posts: tuple[Post, ...], number: int, total: int, context: Context) -> PageJob:
    ref = Ref(Kind.POST_INDEX, "")
    route = context.at(Kind.POST_INDEX, page=number)
    title = context.words("Journal")
    view = PostIndexView(
        head=EMPTY_HEAD,
        title=title,
        breadcrumbs=breadcrumbs(context, Link(title, context.at(Kind.POST_INDEX).href)),
        languages=languages(context, route),
        posts=tuple(post_card(post, context, eager=index == 0) for index, post in enumerate(posts)),
        pagination=pagination(context, ref, number, total),
    )
    titles = ", ".join(card.title for card in view.posts)
    nodes = [
        jsonld.web_page(
            "CollectionPage", route.url, title, titles, context.locale, None, posts[0].facts.date.isoformat()
        ),
        jsonld.item_list(view.posts, context.locale.base_url),
        jsonld.breadcrumb_list(view.breadcrumbs, context.locale.base_url, route.url),
    ]
    listed = title if number == 1 else f"{title} – {context.words('Page {number}', number=number)}"
    first = posts[0]
    made = head(
        context,
        route,
        listed,
        f"{context.site.title}: {titles}",
        nodes,
        heading=title,
        picture=first.pictures.get(first.facts.image),
        focus=first.facts.focus,
    )
    newest = posts[0].facts.date.isoformat()
    return PageJob(
        route.path, context.locale.tag, "posts.html", finished(view, made, context), route.location.path, newest
    )
