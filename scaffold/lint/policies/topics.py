"""What a privacy notice must speak of, and how its sections are known: by their id, or by the words of their heading.

The ids are those of the policies that come with the program; the words are for notices of others.
"""

import re
from dataclasses import dataclass

from scaffold.lint.element import Element
from scaffold.lint.languages import primary
from scaffold.lint.read import HtmlPage
from scaffold.lint.words import folded


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject: its name in a message, ids of its sections, the laws that want it, and its words by language."""

    name: str
    ids: tuple[str, ...]
    law: dict[str, str]
    words: dict[str, str]


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_GDPR = "(EU) 2016/679 Art. 13"
_UK = "UK GDPR Art. 13"
TOPICS = (
    Topic(
        "who is responsible",
        ("controller",),
        {"eu": _GDPR, "uk": _UK, "us-ca": "B&P 22575", "jp": "APPI Art. 32", "br": "LGPD Art. 9", "cn": "PIPL Art. 17"},
        {
            "en": r"controller|responsible|who we are|contact us|operated by",
            "de": r"verantwortlich",
            "fr": r"responsable",
            "es": r"responsable",
            "it": r"titolare",
            "nl": r"verantwoordelijk",
            "pt": r"controlador|responsável",
            "ja": r"事業者|管理者|運営",
            "ko": r"처리자|책임자",
            "zh": r"处理者|处理者|控制者|我们是谁|公司",
            "ar": r"المسؤول|المتحكم|جهة التحكم|من نحن",
        },
    ),
    Topic(
        "why the data is used",
        ("purposes", "purposes-and-grounds"),
        {
            "eu": _GDPR,
            "uk": _UK,
            "jp": "APPI Art. 21",
            "br": "LGPD Art. 9",
            "cn": "PIPL Art. 17",
            "kr": "PIPA Art. 30",
            "sa": "PDPL Art. 12",
        },
        {
            "en": r"purpose|why we|how we use|use of (?:your )?(?:data|information)",
            "de": r"zweck|wozu|warum",
            "fr": r"finalité|pourquoi|utilis",
            "es": r"finalidad|fines|para qué|por qué",
            "it": r"finalità|scopi|perché",
            "nl": r"doel|waarvoor|waarom",
            "pt": r"finalidade|para que|por que",
            "ja": r"目的",
            "ko": r"목적",
            "zh": r"目的|用途|如何使用",
            "ar": r"أغراض|الغرض|لماذا|كيف نستخدم",
        },
    ),
    Topic(
        "who receives the data",
        ("recipients", "optional-services"),
        {"eu": _GDPR, "uk": _UK, "us-ca": "B&P 22575", "jp": "APPI Art. 27", "br": "LGPD Art. 9", "kr": "PIPA Art. 30"},
        {
            "en": r"recipient|share|third part|disclos|processors|receives",
            "de": r"empfänger|dritte|weitergabe|auftragsverarbeit",
            "fr": r"destinataire|tiers|sous-traitant|partage",
            "es": r"destinatario|terceros|encargado",
            "it": r"destinatari|terzi|responsabili del trattamento",
            "nl": r"ontvanger|derden|verwerkers",
            "pt": r"destinatári|terceiros|compartilha|operador",
            "ja": r"第三者|提供先|委託",
            "ko": r"제3자|위탁",
            "zh": r"第三方|共享|接收方|委托",
            "ar": r"الغير|أطراف ثالثة|المستلم|مشاركة|يتلقى",
        },
    ),
    Topic(
        "how long it is kept",
        ("retention",),
        {"eu": _GDPR, "uk": _UK, "cn": "PIPL Art. 17", "kr": "PIPA Art. 30", "br": "LGPD Art. 9"},
        {
            "en": r"retention|retain|how long|keep|storage period|stored for",
            "de": r"speicherdauer|speicherfrist|wie lange|aufbewahr|löschung",
            "fr": r"conserv|durée",
            "es": r"conserva|plazo",
            "it": r"conserva|periodo",
            "nl": r"bewaartermijn|bewaren|hoe lang",
            "pt": r"conserva|retenção|prazo|armazena|guarda",
            "ja": r"保存期間|保管|保有期間",
            "ko": r"보유|보존|보관",
            "zh": r"保存期|保留|存储期|保存时间",
            "ar": r"مدة|الاحتفاظ|نحتفظ",
        },
    ),
    Topic(
        "the rights of the people",
        ("rights", "rights-gdpr", "california"),
        {
            "eu": _GDPR,
            "uk": _UK,
            "jp": "APPI Art. 32",
            "br": "LGPD Art. 18",
            "cn": "PIPL Art. 17",
            "kr": "PIPA Art. 30",
        },
        {
            "en": r"your rights|right to|rights",
            "de": r"rechte|auskunft",
            "fr": r"droits",
            "es": r"derechos",
            "it": r"diritti",
            "nl": r"rechten",
            "pt": r"direitos",
            "ja": r"権利|開示",
            "ko": r"권리",
            "zh": r"权利|您的权利",
            "ar": r"حقوق",
        },
    ),
    Topic(
        "the authority that hears complaints",
        ("complaint-eu", "complaint-uk"),
        {"eu": "(EU) 2016/679 Art. 13(2)(d)", "uk": _UK},
        {
            "en": r"complain|authority|lodge|commissioner",
            "de": r"beschwerde|aufsichtsbehörde",
            "fr": r"réclamation|plainte|autorité",
            "es": r"reclamación|autoridad|agencia",
            "it": r"reclamo|garante|autorità",
            "nl": r"klacht|autoriteit",
            "pt": r"reclama|autoridade",
            "ja": r"申立|監督|苦情",
            "ko": r"불만|감독|신고",
            "zh": r"投诉|监管",
            "ar": r"شكوى|السلطة|الجهة الرقابية",
        },
    ),
)


def treats(page: HtmlPage, topic: Topic) -> bool | None:
    """Whether a page treats a topic; None in a language whose words are not known."""
    if any(id in page.by_id for id in topic.ids):
        return True
    words = topic.words.get(primary(page.language))
    return bool(re.search(words, folded(_statements(page)))) if words else None


def _statements(page: HtmlPage) -> str:
    """The text of a page without its links to its own parts: an entry in a table of contents states nothing."""
    text = page.text
    for link in page.all("a"):
        if link.get("href").startswith("#") and page.is_main(link) and not _is_in_heading(link):
            text = text.replace(link.text, " ", 1) if link.text else text
    return text


def _is_in_heading(link: Element) -> bool:
    return any(above.tag in _HEADINGS for above in link.ancestors)
