"""Tags that measure visits or serve advertising: which vendor, which id, and whether they wait for consent.

The hosts are those that the vendors' own documentation gives for their snippets.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from scaffold.lint.addresses import host_of
from scaffold.lint.element import Element
from scaffold.lint.read import HtmlPage


class Vendor(NamedTuple):
    """A vendor: its name, the hosts it loads from, what its inline snippet looks like, and the form of its ids."""

    name: str
    hosts: tuple[str, ...]
    snippet: str = ""
    id: str = ""
    """A pattern; the id is its first group."""


_QUOTE = r"\s*['\"]"


def _call(function: str, command: str, argument: str = "") -> str:
    """A pattern for a call such as fbq("init", "123"); with an argument, that is its first group."""
    start = rf"\b{function}\({_QUOTE}{command}['\"]"
    return rf"{start}\s*,\s*['\"]?({argument})" if argument else start


VENDORS = (
    Vendor("Google Analytics", ("google-analytics.com",), rf"{_call('gtag', 'config', 'G-')}|{_call('ga', 'create')}"),
    Vendor(
        "Google tag",
        ("googletagmanager.com",),
        r"googletagmanager\.com/(?:gtm|gtag)",
        r"\b((?:GTM|G|AW|DC|UA)-\w+(?:-\d+)?)\b",
    ),
    Vendor(
        "Google Ads",
        ("googleadservices.com", "doubleclick.net", "googlesyndication.com"),
        _call("gtag", "config", "AW-"),
    ),
    Vendor("Meta Pixel", ("connect.facebook.net",), _call("fbq", "init"), _call("fbq", "init", r"\w+")),
    Vendor("TikTok Pixel", ("analytics.tiktok.com",), r"\bttq\.load\(", rf"\bttq\.load\({_QUOTE}(\w+)"),
    Vendor(
        "Pinterest Tag",
        ("ct.pinterest.com", "s.pinimg.com"),
        _call("pintrk", "load"),
        _call("pintrk", "load", r"\w+"),
    ),
    Vendor("LinkedIn Insight Tag", ("snap.licdn.com", "px.ads.linkedin.com"), r"_linkedin_partner_id"),
    Vendor("X Pixel", ("static.ads-twitter.com", "analytics.twitter.com"), _call("twq", "(?:init|config)")),
    Vendor("Snap Pixel", ("sc-static.net", "tr.snapchat.com"), r"\bsnaptr\("),
    Vendor("Microsoft Advertising", ("bat.bing.com",), r"\buetq\b"),
    Vendor("Microsoft Clarity", ("clarity.ms",), r"clarity\.ms/tag"),
    Vendor("Hotjar", ("hotjar.com", "hotjar.io"), r"\b_hjSettings\b"),
    Vendor("Matomo", ("matomo.cloud",), rf"_paq\.push\(\s*\[{_QUOTE}setSiteId"),
    Vendor("Plausible", ("plausible.io",)),
    Vendor("Fathom", ("cdn.usefathom.com",)),
    Vendor("Umami", ("cloud.umami.is", "analytics.umami.is")),
    Vendor("GoatCounter", ("gc.zgo.at",)),
    Vendor("Simple Analytics", ("scripts.simpleanalyticscdn.com",)),
    Vendor("Cloudflare Web Analytics", ("static.cloudflareinsights.com",)),
    Vendor("Yandex Metrica", ("mc.yandex.ru", "mc.yandex.com"), r"\bym\(\s*\d+\s*,\s*['\"]init['\"]"),
    Vendor("Baidu Tongji", ("hm.baidu.com",), r"hm\.baidu\.com/hm\.js"),
    Vendor("Segment", ("cdn.segment.com",), r"cdn\.segment\.com/analytics\.js"),
    Vendor("Mixpanel", ("cdn.mxpnl.com",), r"\bmixpanel\.init\("),
    Vendor("Amplitude", ("cdn.amplitude.com",), r"\bamplitude\.init\("),
    Vendor("Heap", ("cdn.heapanalytics.com",), r"\bheap\.load\("),
    Vendor("PostHog", ("app.posthog.com", "us.i.posthog.com", "eu.i.posthog.com"), r"\bposthog\.init\("),
    Vendor("Criteo", ("criteo.com", "criteo.net"), r"\bcriteo_q\b"),
    Vendor("Klaviyo", ("static.klaviyo.com",)),
    Vendor("HubSpot", ("js.hs-scripts.com", "js.hs-analytics.net")),
    Vendor("AdRoll", ("d.adroll.com", "s.adroll.com"), r"\badroll_adv_id\b"),
    Vendor("Taboola", ("cdn.taboola.com",), r"\b_tfa\.push\("),
    Vendor("Outbrain", ("amplify.outbrain.com",), r"\bobApi\("),
    Vendor("Reddit Pixel", ("www.redditstatic.com",), _call("rdt", "init")),
)
_BY_HOST = {host: vendor for vendor in VENDORS for host in vendor.hosts}
_SNIPPETS = [(re.compile(vendor.snippet), vendor) for vendor in VENDORS if vendor.snippet]
_HINT = re.compile(
    r"gtag|googletagmanager|google-analytics|GoogleAnalytics|fbq|ttq|pintrk|_linkedin|twq|snaptr|uetq|clarity|_hjS|"
    r"_paq"
    r"|ym\(|hm\.baidu|segment|mixpanel|amplitude|heap|posthog|criteo|adroll|_tfa|obApi|rdt\("
)


class Tag(NamedTuple):
    """A tag: vendor, id (or empty), host, the number of its element, and whether it waits to be allowed."""

    vendor: str
    id: str
    host: str
    element: int
    is_gated: bool
    service: str = ""
    """The service that the gate names."""


def tags_on(page: HtmlPage) -> tuple[Tag, ...]:
    """The tags of a page in order. Worked out once."""
    if "tags" not in page.memo:
        page.memo["tags"] = tuple(tag for script in _scripts(page) for tag in _tags(script))
    found: tuple[Tag, ...] = page.memo["tags"]
    return found


def gated_services(page: HtmlPage) -> frozenset[str]:
    """The services whose loaders the page carries in a gate."""
    gates = (*page.having("data-service"), *(element for element in page.inert if element.has("data-service")))
    return frozenset(element.get("data-service") for element in gates)


def _scripts(page: HtmlPage) -> Iterator[Element]:
    yield from page.all("script")
    yield from (element for element in page.inert if element.tag == "script")
    yield from (frame for frame in page.all("iframe", "img") if host_of(frame.get("src")))


def _tags(script: Element) -> Iterator[Tag]:
    url = next((script.get(name) for name in ("src", "data-src", "data-url") if script.get(name)), "")
    gated = _is_gated(script)
    service = next((of.get("data-service") for of in (script, *script.ancestors) if of.has("data-service")), "")
    host = host_of(url)
    if host:
        if vendor := vendor_of(host):
            yield Tag(vendor.name, _id(vendor, url), host, script.index, gated, service)
    elif script.tag == "script" and not url and not _is_data(script) and _HINT.search(text := script.raw_text):
        for pattern, vendor in _SNIPPETS:
            if pattern.search(text):
                yield Tag(vendor.name, _id(vendor, text), "", script.index, gated, service)


def _is_data(script: Element) -> bool:
    """Whether it is data for search engines, which runs nowhere."""
    return script.get("type").strip().lower() == "application/ld+json"


def _is_gated(script: Element) -> bool:
    """Whether it waits: in a template, or of a type that no browser runs."""
    if any(above.tag == "template" for above in script.ancestors):
        return True
    kind = script.get("type").strip().lower()
    return script.tag == "script" and bool(kind) and kind not in _RUN


_RUN = frozenset({"text/javascript", "application/javascript", "module", "text/ecmascript", "application/ecmascript"})


def _id(vendor: Vendor, text: str) -> str:
    found = re.search(vendor.id, text) if vendor.id else None
    return found[1] if found else ""


@lru_cache(maxsize=1024)
def vendor_of(host: str) -> Vendor | None:
    """The vendor that a host belongs to."""
    host = host.partition(":")[0]
    while host:
        if host in _BY_HOST:
            return _BY_HOST[host]
        host = host.partition(".")[2]
    return None
