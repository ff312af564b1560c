"""What kind of page a page is, and why we think so: its data first, then its address, by words of many languages."""

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from scaffold.i18n.tags import cldr

if TYPE_CHECKING:
    from scaffold.lint.read import HtmlPage


class Kind(NamedTuple):
    """A kind (`product`, `category`, `policy`, … or `page`) and the ground for it."""

    name: str
    ground: str


_BY_TYPE = {
    "Product": "product",
    "ProductGroup": "product",
    "CollectionPage": "category",
    "ItemList": "category",
    "OfferCatalog": "category",
    "ContactPage": "contact",
    "AboutPage": "about",
    "FAQPage": "faq",
    "QAPage": "faq",
    "BlogPosting": "post",
    "NewsArticle": "post",
    "Article": "post",
    "Blog": "category",
    "SearchResultsPage": "search",
    "CheckoutPage": "checkout",
}
_MAIN_FIRST = ("product", "post", "contact", "faq", "about", "search", "checkout", "category")
_BY_OPEN_GRAPH = {"product": "product", "og:product": "product", "product.item": "product", "article": "post"}
_BY_WORD = {
    "search": "search suche recherche buscar busqueda búsqueda cerca zoeken zoek sok sök haku szukaj busca pesquisa "
    "検索 بحث поиск 검색 搜索",
    "cart": "cart basket warenkorb panier carrito cesta carrello winkelwagen varukorg koszyk carrinho カート 购物车",
    "checkout": "checkout kasse commande pago afrekenen",
    "contact": "contact contact-us kontakt contacto contatti contato お問い合わせ اتصل 联系我们",
    "policy": "privacy privacy-policy datenschutz datenschutzerklärung confidentialite privacidad terms "
    "terms-of-service terms-and-conditions agb cgv impressum imprint mentions-legales aviso-legal legal returns "
    "refund-policy returns-policy widerruf retours devoluciones shipping-policy cookies cookie-policy disclaimer "
    "policies",
}
_KIND_OF_WORD = {word: kind for kind, words in _BY_WORD.items() for word in words.split()}
_LOCALE_FOLDER = re.compile(r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?", re.IGNORECASE)
_NOT_FOUND = re.compile(r"(.*/)?404(/index)?\.x?html?")


def kind_of(page: "HtmlPage") -> Kind:
    """The kind of a page."""
    path = page.path.lower()
    if _NOT_FOUND.fullmatch(path):
        return Kind("404", "its file name")
    folders = [part for part in unquote(path).split("/")[:-1] if part]
    name = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if name == "index" and (not folders or (len(folders) == 1 and _is_locale(folders[0]))):
        return Kind("home", "its address")
    return _by_data(page) or _by_address([*folders, name]) or Kind("page", "nothing says more")


def _is_locale(folder: str) -> bool:
    """Whether a folder is called by a language: de, pt-br, fil; not faq, agb, cup."""
    if folder in _KIND_OF_WORD or not _LOCALE_FOLDER.fullmatch(folder):
        return False
    language = folder.partition("-")[0]
    return len(language) == 2 or language in cldr("en").languages


def _by_data(page: "HtmlPage") -> Kind | None:
    found: dict[str, str] = {}
    for _, node in page.jsonld_nodes:
        for type_name in types_of(node):
            if type_name in _BY_TYPE:
                found.setdefault(_BY_TYPE[type_name], type_name)
    for kind in _MAIN_FIRST:
        if kind in found:
            return Kind(kind, f"{found[kind]} in JSON-LD")
    open_graph = page.meta("og:type").lower()
    if open_graph in _BY_OPEN_GRAPH:
        return Kind(_BY_OPEN_GRAPH[open_graph], f"og:type {open_graph}")
    return None


def _by_address(parts: list[str]) -> Kind | None:
    for part in reversed(parts):
        if part in _KIND_OF_WORD:
            return Kind(_KIND_OF_WORD[part], f"“{part}” in its address")
    return None


def types_of(node: object) -> list[str]:
    """The types of a JSON-LD node, without the vocabulary's address."""
    types = node.get("@type") if isinstance(node, dict) else None
    names = types if isinstance(types, list) else [types]
    return [name.rsplit("/", 1)[-1].removeprefix("schema:") for name in names if isinstance(name, str)]
