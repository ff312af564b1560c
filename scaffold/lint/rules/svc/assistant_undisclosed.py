"""SVC011 assistant-undisclosed."""

from collections.abc import Iterator
from datetime import date

from scaffold.lint.facts import PageFacts
from scaffold.lint.needs import Profile
from scaffold.lint.rule import rule
from scaffold.lint.shop.phrases import Phrases
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.registers import Registers
from scaffold.model.registers.vendors import Vendor
from scaffold.model.rules import Outcome, Passed, Problem, Spot, Undetermined

_BEGINS = {"eu": date(2026, 8, 2), "us-ca": date(2019, 7, 1)}
NOTICE = Phrases(
    {
        "en": "automated assistant|virtual assistant|ai assistant|chatbot|chat bot|automated system|not a human|"
        "not a person|artificial intelligence|answers automatically|automated chat|a bot|ai system",
        "de": "automatischer assistent|automatisierter assistent|virtueller assistent|ki-assistent*|chatbot|"
        "künstliche intelligenz|kein mensch|automatisch beantwortet|automatisierte antworten|ki-system",
        "fr": "assistant automatisé|assistant virtuel|assistant automatique|chatbot|agent conversationnel|"
        "intelligence artificielle|assistant ia",
        "es": "asistente automático|asistente automatizado|asistente virtual|chatbot|inteligencia artificial|"
        "asistente de ia",
        "it": "assistente automatico|assistente virtuale|chatbot|intelligenza artificiale|assistente ia",
        "nl": "geautomatiseerde assistent|virtuele assistent|chatbot|kunstmatige intelligentie|ai-assistent",
        "pt": "assistente automático|assistente virtual|chatbot|inteligência artificial|assistente de ia",
        "pl": "automatyczny asystent|wirtualny asystent|chatbot|sztuczna inteligencja|asystent ai",
        "sv": "automatisk assistent|virtuell assistent|chattbot|chatbot|artificiell intelligens|ai-assistent",
        "da": "automatisk assistent|virtuel assistent|chatbot|kunstig intelligens|ai-assistent",
        "ja": "自動応答|チャットボット|aiアシスタント|人工知能",
        "zh": "自动回复|聊天机器人|智能助手|人工智能|虚拟助手",
        "ko": "챗봇|자동 응답|인공지능|가상 상담원",
        "ar": "مساعد آلي|مساعد افتراضي|روبوت محادثة|الذكاء الاصطناعي",
    }
)


@rule(
    "SVC011",
    Severity.ERROR,
    clauses=["1.4.5", "5.2.1"],
    source="EU AI Act Art. 50(1); Cal. B&P 17941",
)
def assistant_undisclosed(site: HtmlSite, profile: Profile, registers: Registers, as_of: date) -> Iterator[Outcome]:
    """A chat that a machine answers does not say so where visitors open it.

    Which services are automated stands in registers/vendors.yaml (`automated: true` beside the `service`). On pages for
    the European Union (from 2 August 2026) and California that load such a service, the page itself must say in its
    language that an assistant answers; one page of each language is looked at.

    Passes:
        -- registers/vendors.yaml --
        entries: [{ name: Bot Ltd., service: crisp, automated: true }]
        -- index.html --
        <html lang="de-DE"><p>Hier antwortet ein automatischer Assistent.</p><template data-service="crisp"></template>
        </html>

    Fails:
        -- registers/vendors.yaml --
        entries: [{ name: Bot Ltd., service: crisp, automated: true }]
        -- index.html --
        <html lang="de-DE"><p>Anna hilft Ihnen gern.</p><template data-service="crisp"></template></html>
    """
    for vendor in registers.vendors.entries:
        if vendor.automated and vendor.service:
            for language, page in sorted(_pages(site, vendor).items()):
                if any(_BEGINS.get(law, date.max) <= as_of for law in profile.jurisdictions_of(language)):
                    yield _judged(page, site, vendor)


def _pages(site: HtmlSite, vendor: Vendor) -> dict[str, PageFacts]:
    """A page of each language that loads the service."""
    found: dict[str, PageFacts] = {}
    for page in site.pages:
        if vendor.service in page.services:
            found.setdefault(page.language, page)
    return found


def _judged(facts: PageFacts, site: HtmlSite, vendor: Vendor) -> Outcome:
    page = site.page(facts.path)
    spot = Spot(facts.path, evidence=vendor.service)
    body = page.first("body")
    if NOTICE.find_in(body.text if body else page.text, facts.language):
        return Passed(spot)
    if not NOTICE.knows(facts.language):
        return Undetermined(spot, f"words for it are not known in {facts.language}")
    message = f"In the chat of {vendor.name} nothing tells that a machine answers"
    return Problem(spot, message, help="write it beside the button: you are chatting with an automated assistant")
