"""SEO030 link-text-generic."""

from collections.abc import Iterator

from scaffold.lint.accessibility.hidden import is_silent
from scaffold.lint.accessibility.names import name_of
from scaffold.lint.accessibility.roles import role_of
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_GENERIC = frozenset(
    [
        "click here",
        "here",
        "read more",
        "more",
        "learn more",
        "link",
        "this",
        "details",
        "view",
        "go",
        "see more",
        "this page",
        "continue",
        "hier",
        "hier klicken",
        "mehr",
        "weiterlesen",
        "mehr lesen",
        "mehr erfahren",
        "weiter",
        "ici",
        "cliquez ici",
        "lire la suite",
        "en savoir plus",
        "plus",
        "voir",
        "aquí",
        "haga clic aquí",
        "leer más",
        "más",
        "ver más",
        "más información",
        "qui",
        "clicca qui",
        "leggi di più",
        "altro",
        "scopri di più",
        "klik hier",
        "lees meer",
        "meer",
        "läs mer",
        "mer",
        "klicka här",
        "clique aqui",
        "aqui",
        "leia mais",
        "saiba mais",
        "tutaj",
        "czytaj więcej",
        "więcej",
        "こちら",
        "詳しくはこちら",
        "続きを読む",
        "もっと見る",
        "詳細",
        "点击这里",
        "更多",
        "查看更多",
        "了解更多",
        "여기",
        "더 보기",
        "اضغط هنا",
        "هنا",
        "المزيد",
        "اقرأ المزيد",
        "здесь",
        "подробнее",
        "читать далее",
    ]
)


@rule("SEO030", Severity.WARNING, clauses=["2.3.1", "3.2.3"], source="Google link documentation", wcag=["2.4.4"])
def link_text_generic(page: HtmlPage) -> Iterator[Outcome]:
    """A link is called “here” or “read more”, which tells nobody where it leads.

    Screen readers list links without what stands around them; search engines read the words as the target's name.

    Passes:
        <a href="/returns/">Returns policy</a>

        <a href="/lamp/" aria-label="Read more about the Trail Lamp">Read more</a>

    Fails:
        <a href="/returns/">here</a>
    """
    for link in page.all("a"):
        name = name_of(link, page) if link.has("href") and role_of(link) == "link" and not is_silent(link) else ""
        if name:
            if folded(name).strip(" .…>»›→:") in _GENERIC:
                help = "say in the link where it leads"
                yield Problem(link, f"The link is called “{name}”", help=help)
            else:
                yield Passed(link)
