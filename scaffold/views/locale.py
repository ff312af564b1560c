"""All pages of one locale, as jobs."""

from collections.abc import Iterator

from scaffold.model.views import PageJob
from scaffold.views.category import all_products_pages, category_pages
from scaffold.views.context import Context
from scaffold.views.home import home_page
from scaffold.views.posts import post_index_pages, post_page
from scaffold.views.product import product_page
from scaffold.views.search import not_found_page, search_page
from scaffold.views.text_pages import contact_page_without_text, policy_page, text_page


def locale_jobs(context: Context, search_index_href: str) -> Iterator[PageJob]:
    """Every page that the locale has."""
    shelf = context.shelf
    if shelf.home is not None:
        yield home_page(shelf.home, context)
    yield from all_products_pages(context)
    for category in shelf.categories:
        yield from category_pages(category, context)
    for product in shelf.products:
        yield product_page(product, context)
    for page in shelf.pages:
        yield text_page(page, context)
    if not any(page.id == "contact" for page in shelf.pages):
        yield contact_page_without_text(context)
    for post in shelf.posts:
        yield post_page(post, context)
    yield from post_index_pages(context)
    for policy in context.policies:
        yield policy_page(policy, context)
    yield search_page(context, search_index_href)
    yield not_found_page(context)
