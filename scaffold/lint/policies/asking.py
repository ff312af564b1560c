"""What forms ask for: personal data, news by e-mail, and more than the visitor came for."""

import re

from scaffold.lint.element import Element
from scaffold.lint.policies.names import named
from scaffold.lint.read import HtmlPage
from scaffold.lint.words import folded

_NEWS = re.compile(
    r"news ?letter|\bnews\b|\bmarketing\b|\boffers?\b|\bpromotion|mailing ?list|\bupdates\b|special deals|"
    r"neuigkeiten|\bangebote\b|\bwerbung\b|rundbrief|lettre d.information|\bactualités\b|\boffres\b|infolettre|"
    r"bolet[ií]n|novedades|\bofertas\b|\bnotizie\b|\bofferte\b|nieuwsbrief|aanbiedingen|novidades|"
    r"メールマガジン|メルマガ|お知らせメール|ニュースレター|뉴스레터|소식|광고성|订阅|资讯|优惠信息|電子報|"
    r"النشرة|العروض|أخبار"
)
_EXTRAS = re.compile(
    r"\binsur|\bprotection\b|warranty|gift ?wrap|donat|\btip\b|\bterms\b|\bagree\b|\baccept\b|"
    r"versicherung|garantieverlängerung|\bagb\b|einverstanden|zustimm|akzeptier|"
    r"assurance|extension de garantie|j.accepte|\bcgv\b|seguro\b|garantía|\bacepto\b|assicurazione|\baccetto\b|"
    r"verzekering|akkoord|voorwaarden|\baceito\b|保険|保証延長|同意|보험|동의|保险|延保|同意|تأمين|أوافق"
)
_UNSUBSCRIBE = re.compile(
    r"unsubscribe|opt.?out|at any time|any time|abmeld|jederzeit|widerruf|désinscri|désabonn|à tout moment|"
    r"darse de baja|darte de baja|cancelar|en cualquier momento|disiscri|annulla|in qualsiasi momento|uitschrijv|"
    r"afmeld|altijd|descadastr|cancelar|a qualquer momento|配信停止|解除|退会|수신거부|해지|退订|"
    r"取消订阅|取消訂閱|إلغاء|في أي وقت"
)
_PERSONAL = frozenset(
    {"name", "given-name", "family-name", "email", "tel", "street-address", "address-line1", "postal-code"}
)
_PERSONAL_TYPES = frozenset({"email", "tel"})


def asks_for_news(text: str) -> bool:
    """Whether a text asks for consent to news or advertising."""
    return bool(_NEWS.search(folded(text)))


def asks_for_more(text: str) -> bool:
    """Whether a text asks for news, for agreement, or for something extra to pay."""
    words = folded(text).replace("_", " ")
    return bool(_NEWS.search(words) or _EXTRAS.search(words))


def unsubscribes(text: str) -> bool:
    """Whether a text says how to get rid of news."""
    return bool(_UNSUBSCRIBE.search(folded(text)))


def takes_email(form: Element) -> bool:
    """Whether a form has a field for an e-mail address, and none for a password."""
    fields = [field for field in form.walk() if field.tag == "input"]
    if any(field.get("type").lower() == "password" for field in fields):
        return False
    return any(field.get("type").lower() == "email" or "email" in field.tokens("autocomplete") for field in fields)


def news_form_on(page: HtmlPage) -> int:
    """The first form of a page that takes addresses for news and says so; -1 for none."""
    for form in page.all("form"):
        if takes_email(form):
            around = block_of(form).text
            words = around if len(around) < SMALL_PRINT else form.text
            if asks_for_news(f"{words} {form.get('class')} {form.get('id')} {form.get('action')}"):
                return form.index
    return -1


def takes_personal_data(form: Element) -> bool:
    """Whether a form asks who somebody is or where to reach them; a login does not."""
    fields = [field for field in form.walk() if field.tag in ("input", "textarea")]
    if any(field.get("type").lower() == "password" for field in fields):
        return False
    return any(
        field.get("type").lower() in _PERSONAL_TYPES or not _PERSONAL.isdisjoint(field.tokens("autocomplete"))
        for field in fields
    )


SMALL_PRINT = 600
"""Signs of a block that is about its form alone."""
_BLOCKS = frozenset({"section", "div", "aside", "article", "dialog"})


def block_of(form: Element) -> Element:
    """The form, or the block it stands in, where its small print often is."""
    above = form.parent
    return above if above is not None and above.tag in _BLOCKS else form


def links_privacy(block: Element) -> bool:
    """Whether a link to the privacy notice stands in a block."""
    return any(
        "privacy" in named(f"{element.text} {element.get('href')}".replace("-", " ").replace("/", " "))
        for element in block.walk()
        if element.tag == "a"
    )
