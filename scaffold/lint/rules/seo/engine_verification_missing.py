"""SEO032 engine-verification-missing."""

import re
from collections.abc import Iterator

from scaffold.lint.rule import rule
from scaffold.lint.site import HtmlSite
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Spot

_WAYS = {
    "google": (r"google[0-9a-f]{16}\.html", "google-site-verification"),
    "bing": (r"BingSiteAuth\.xml", "msvalidate.01"),
    "yandex": (r"yandex_[0-9a-f]{16}\.html", "yandex-verification"),
    "naver": (r"naver[0-9a-f]{32}\.html", "naver-site-verification"),
    "baidu": (r"baidu_verify_[\w-]+\.html", "baidu-site-verification"),
}


@rule("SEO032", Severity.INFO, clauses=["3.2.2", "3.2.4"], source="webmaster documentation of the engines")
def engine_verification_missing(site: HtmlSite, *, engines: tuple[str, ...] = ()) -> Iterator[Outcome]:
    """A search engine is declared, and its proof of ownership is not on the site.

    Declared are the names in the option `engines`: google, bing, yandex, naver, baidu. Without it, an engine whose
    proof is there is counted, and none is missed.

    Passes:
        -- index.html --
        <meta name="google-site-verification" content="x">

    Fails:
        -- index.html --
        <meta name="yandex-verification" content="">
    """
    home = site.text("index.html")
    for engine, (file, name) in _WAYS.items():
        found = re.search(rf"<meta[^>]*[\"']?{re.escape(name)}[\"']?[^>]*>", home, re.IGNORECASE)
        token = re.search(r"content=[\"']?([^\"'>\s]+)", found[0], re.IGNORECASE) if found else None
        if token or any(re.fullmatch(file, path) for path in site.sizes if "/" not in path):
            yield Passed(Spot("index.html", evidence=engine))
        elif found or engine in engines:
            help = f"put {name} on the home page, or the file that {engine} gives you into content/shared"
            yield Problem(Spot("index.html", evidence=engine), f"The site is not verified for {engine}", help=help)
