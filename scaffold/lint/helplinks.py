"""Links to help: where a page leads to contact, chat, questions and answers."""

import re
from collections.abc import Iterator

from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage

_HELP = re.compile(
    r"^(?:tel:|mailto:|sms:|https://(?:wa\.me|m\.me|t\.me|line\.me)/)"
    r"|(?:^|[/-])(?:contact|contact-us|kontakt|contacto|contatti|contato|faq|help|hilfe|aide|ayuda|aiuto|ajuda|support"
    r"|お問い合わせ|よくある質問|联系我们|常见问题)(?:[/.#?]|$)",
    re.IGNORECASE,
)
_MOST = 6


def help_links(page: HtmlPage) -> tuple[str, ...]:
    """Their addresses in the order of the page's foot; each once."""
    feet = [footer for footer in page.all("footer") if not footer.inside("article", "section", "main")]
    return tuple(dict.fromkeys(_hrefs(feet[-1], page)))[:_MOST] if feet else ()


def _hrefs(foot: Element, page: HtmlPage) -> Iterator[str]:
    for element in page.having("href"):
        href = element.attributes["href"].strip()
        if element.index > foot.index and _HELP.search(href) and foot in element.ancestors:
            yield href
