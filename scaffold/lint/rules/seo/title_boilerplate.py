"""SEO004 title-boilerplate."""

import re
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_SAYS_NOTHING = frozenset(
    [
        "home",
        "homepage",
        "home page",
        "untitled",
        "untitled document",
        "index",
        "new page",
        "page",
        "document",
        "welcome",
        "default",
        "title",
        "test",
        "start",
        "startseite",
        "neue seite",
        "unbenannt",
        "willkommen",
        "seite",
        "accueil",
        "page d’accueil",
        "page d'accueil",
        "sans titre",
        "bienvenue",
        "inicio",
        "página de inicio",
        "sin título",
        "bienvenido",
        "bienvenidos",
        "pagina iniziale",
        "senza titolo",
        "benvenuti",
        "welkom",
        "hem",
        "start",
        "strona główna",
        "início",
        "bem-vindo",
        "ホーム",
        "トップページ",
        "無題",
        "首页",
        "主页",
        "无标题",
        "홈",
        "الرئيسية",
        "الصفحة الرئيسية",
        "главная",
    ]
)


@rule("SEO004", Severity.WARNING, clauses=["2.1.1", "3.2.3"], source="Google title-link documentation")
def title_boilerplate(page: HtmlPage) -> Iterator[Outcome]:
    """A title says nothing of its page: “Untitled”, “Index”, or the brand alone.

    Passes:
        <title>Returns and refunds – Lumo</title>

    Fails:
        <title>Untitled</title>

        <meta property="og:site_name" content="Lumo"><title>Lumo</title>
    """
    if not page.title or page.is_noindex or page.kind.name in ("home", "404"):
        return
    title = folded(page.title)
    brand = folded(page.meta("og:site_name"))
    parts = [part.strip() for part in re.split(r"\s[–—|·:-]\s", title)]
    if all(part in _SAYS_NOTHING or part == brand for part in parts):
        yield Problem(
            page.titles[0], f"The title “{page.title}” tells nothing of this page", help="name what it offers"
        )
    else:
        yield Passed(page.titles[0])
