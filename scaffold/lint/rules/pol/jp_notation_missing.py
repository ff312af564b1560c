"""POL031 jp-notation-missing."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.policies.demand import lacking, locales_of_law
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_FIELDS = {
    "the seller (販売業者)": r"販売業者|販売事業者|事業者名|会社名",
    "the address (所在地)": r"所在地|住所",
    "the phone (電話)": r"電話",
    "the person in charge (責任者)": r"責任者|代表者",
    "the price (販売価格)": r"価格|代金|料金",
    "other costs such as shipping (送料)": r"送料|配送料|手数料",
    "payment (支払)": r"支払",
    "the time of delivery (引渡時期)": r"引渡|引き渡し|お届け|配送時期|発送",
    "returns (返品)": r"返品|キャンセル|解約",
}


@rule(
    "POL031",
    Severity.ERROR,
    clauses=["1.4.2", "1.4.5"],
    source="Specified Commercial Transactions Act Art. 11 (JP)",
)
def jp_notation_missing(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """A shop for buyers in Japan has no notation under the commercial transactions act, or it lacks a field.

    Passes:
        -- scaffold.toml --
        [[market]]
        id = "jp"
        territories = ["JP"]
        currency = "JPY"
        prices_include_tax = true
        jurisdictions = ["jp"]
        [[locale]]
        tag = "ja-JP"
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "ja-JP"
        -- hyoki/index.html --
        <html lang="ja-JP"><title>特定商取引法に基づく表記</title><main>販売業者 Quay 所在地 杭州 電話 0571 運営責任者
        林 販売価格 各商品に表示 送料 1,200円 支払方法 カード 引渡時期 5日 返品 14日以内</main>

    Fails:
        -- scaffold.toml --
        [[market]]
        id = "jp"
        territories = ["JP"]
        currency = "JPY"
        prices_include_tax = true
        jurisdictions = ["jp"]
        [[locale]]
        tag = "ja-JP"
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "ja-JP"
        -- index.html --
        <html lang="ja-JP"><title>Quay</title>
    """
    policies = policy_pages(site)
    for locale in locales_of_law(profile, "jp", "ja"):
        home = policies.homes.get(locale.tag, "")
        pages = [page for page in policies.find("imprint", locale.tag) if "特定商取引" in page.text + page.title]
        if home and not pages:
            message = "There is no page 特定商取引法に基づく表記 for buyers in Japan"
            yield Problem(Spot(home), message, help="publish the notation and link it in the footer")
        for page in pages:
            if lacks := lacking(_FIELDS, page.text):
                yield Problem(Spot(page.path), f"The notation lacks {', '.join(lacks)}", help="add what is missing")
            else:
                yield Passed(Spot(page.path))
