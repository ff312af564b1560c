"""<tag>.md: front matter, which is YAML of quoted single lines, and a body in Markdown."""

from collections.abc import Mapping

from scaffold.importers.plain_text import one_line
from scaffold.importers.records import ImportedProduct
from scaffold.importers.terms import Terms
from scaffold.importers.yaml_text import InlineList, dump


def product_markdown(product: ImportedProduct, slug: str, alts: Mapping[str, str], terms: Terms, body: str) -> str:
    """A product's text in the language of the export."""
    seo = {"title": product.seo.title, "description": product.seo.description}
    return _document(
        {
            "title": product.title,
            "slug": slug,
            "summary": product.summary,
            "keywords": InlineList(product.keywords),
            "seo": {key: text for key, text in seo.items() if text},
            "alt": dict(alts),
            "attributes": terms.labels,
        },
        body,
    )


def category_markdown(title: str, slug: str) -> str:
    """A category's text: its title, until somebody writes more."""
    return _document({"title": one_line(title), "slug": slug}, "")


def _document(matter: Mapping[str, object], body: str) -> str:
    return f"---\n{dump(matter)}---\n" + (f"\n{body}" if body else "")
