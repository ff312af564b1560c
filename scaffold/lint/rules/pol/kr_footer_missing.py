"""POL032 kr-footer-missing."""

from collections.abc import Iterator

from scaffold.lint.needs import Profile
from scaffold.lint.policies.demand import lacking, locales_of_law
from scaffold.lint.policies.pages import policy_pages
from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_FIELDS = {
    "the trade name (상호)": r"상호|회사명|법인명",
    "the representative (대표)": r"대표",
    "the address (주소)": r"주소|소재지",
    "the phone (전화)": r"전화|tel|고객센터",
    "the e-mail": r"이메일|e-?mail|@",
    "the business number (사업자등록번호)": r"사업자\s?(?:등록)?\s?번호",
    "the mail-order number (통신판매업신고)": r"통신판매",
    "the host (호스팅)": r"호스팅",
    "the terms (이용약관)": r"약관",
    "the privacy policy (개인정보처리방침)": r"개인정보",
}


@rule("POL032", Severity.ERROR, clauses=["1.4.2", "1.4.5"], source="E-Commerce Act Art. 10, 13 (KR)")
def kr_footer_missing(site: HtmlSite, profile: Profile) -> Iterator[Outcome]:
    """The home page for buyers in Korea does not show in its footer who sells, with all numbers.

    Passes:
        -- scaffold.toml --
        [[market]]
        id = "kr"
        territories = ["KR"]
        currency = "KRW"
        prices_include_tax = true
        jurisdictions = ["kr"]
        [[locale]]
        tag = "ko-KR"
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "ko-KR"
        -- index.html --
        <html lang="ko-KR"><title>Quay</title><footer>상호 Quay 대표 홍길동 주소 서울 전화 02-000-0000
        이메일 a@b.example 사업자등록번호 000-00-00000 통신판매업신고 제2026-1호 호스팅 Host
        <a href="/t/">이용약관</a> <a href="/p/">개인정보처리방침</a></footer>

    Fails:
        -- scaffold.toml --
        [[market]]
        id = "kr"
        territories = ["KR"]
        currency = "KRW"
        prices_include_tax = true
        jurisdictions = ["kr"]
        [[locale]]
        tag = "ko-KR"
        [site]
        title = "Quay"
        base_url = "https://quay.example"
        default_locale = "ko-KR"
        -- index.html --
        <html lang="ko-KR"><title>Quay</title><footer>Quay</footer>
    """
    for locale in locales_of_law(profile, "kr", "ko"):
        home = policy_pages(site).homes.get(locale.tag)
        if home:
            lacks = lacking(_FIELDS, " ".join(footer.text for footer in site.page(home).all("footer")))
            message = f"The footer of the home page lacks {', '.join(lacks)}"
            help = "show them in the footer of the Korean pages"
            yield Problem(Spot(home), message, help=help) if lacks else Passed(Spot(home))
