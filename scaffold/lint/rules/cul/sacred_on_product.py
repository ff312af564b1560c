"""CUL003 sacred-on-product."""

import re
from collections.abc import Iterator

from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.words import folded
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem

_SACRED = re.compile(
    r"\b(?:buddha|bouddha|ganesha?|ganesh|shiva|krishna|vishnu|lakshmi|hanuman|guru nanak|khanda|"
    r"allah|quran|koran|coran|corán|corano|kaaba|mecca|bismillah|jesus|jésus|jesús|gesù|virgin mary|jungfrau maria|"
    r"vierge marie|virgen maría|crucifix|kruzifix|torah|thora|menorah)\b|"
    r"仏陀|釈迦|仏像|佛陀|佛像|菩萨|菩薩|阿弥陀|真主|古兰经|耶稣|キリスト|アッラー|コーラン|부처|예수|알라|"
    r"الله|قرآن|الكعبة|المسيح|بوذا"
)
_LOW = re.compile(
    r"\b(?:flip[- ]?flops?|sandals?|slippers?|shoes?|sneakers?|socks?|insoles?|underwear|panties|boxers?|thongs?|"
    r"bikinis?|door ?mats?|bath ?mats?|rugs?|toilet|ashtrays?|bottle openers?|beer|wine|whisky|whiskey|vodka|"
    r"pantoffeln?|sandalen|schuhe|socken|unterwäsche|unterhose|fußmatte|fussmatte|badematte|toilette|aschenbecher|"
    r"chaussures?|chaussettes?|tongs|sous-vêtements?|culottes?|paillasson|tapis de bain|toilettes?|cendrier|bière|"
    r"zapatos?|zapatillas?|chanclas|calcetines|ropa interior|felpudo|inodoro|cenicero|cerveza|"
    r"scarpe|ciabatte|calzini|mutande|zerbino|posacenere|birra|schoenen|sokken|ondergoed|deurmat|asbak|bier)\b|"
    r"サンダル|スリッパ|靴|ソックス|下着|玄関マット|バスマット|便座|灰皿|ビール|鞋|袜|内衣|内裤|门垫|马桶|烟灰缸|啤酒|"
    r"신발|슬리퍼|양말|속옷|발매트|변기|재떨이|맥주|حذاء|أحذية|نعال|صندل|جوارب|ملابس داخلية|ممسحة|مرحاض|منفضة|بيرة"
)


@rule("CUL003", Severity.WARNING, clauses=["1.4.6"], source="T/CCPITCSC 109-2022, 1.4.6")
def sacred_on_product(page: HtmlPage) -> Iterator[Outcome]:
    """A product that is trodden on, worn below or drunk from bears what is holy to people.

    Looked at are the product's name and its address, where both meet.

    Passes:
        <meta property="og:type" content="product"><h1>Buddha statue in stoneware</h1>

    Fails:
        <meta property="og:type" content="product"><h1>Buddha flip-flops</h1>
    """
    if page.kind.name != "product":
        return
    for heading in page.all("h1"):
        name = folded(f"{heading.text} {page.path.replace('-', ' ')}")
        sacred, low = _SACRED.search(name), _LOW.search(name)
        if sacred and low:
            message = f"“{sacred[0]}” stands on something called “{low[0]}”, which many will take as an insult"
            yield Problem(heading, message, help="withdraw the design, or the product from such markets")
        else:
            yield Passed(heading)
