"""The ways to reach a shop that a page offers: mail, telephone, messenger, chat, form."""

import re
from urllib.parse import urlsplit

from scaffold.lint.accessibility.hidden import is_hidden
from scaffold.lint.read import HtmlPage

_MESSENGERS = {
    "wa.me": "message",
    "api.whatsapp.com": "message",
    "web.whatsapp.com": "message",
    "m.me": "message",
    "messenger.com": "message",
    "t.me": "message",
    "line.me": "message",
    "lin.ee": "message",
    "page.line.me": "message",
    "u.wechat.com": "message",
    "work.weixin.qq.com": "message",
    "pf.kakao.com": "message",
    "zalo.me": "message",
    "viber.me": "message",
    "ig.me": "message",
    "zoom.us": "video",
    "meet.google.com": "video",
    "calendly.com": "video",
    "teams.microsoft.com": "video",
    "tawk.to": "chat",
    "crisp.chat": "chat",
    "client.crisp.chat": "chat",
    "embed.tawk.to": "chat",
    "widget.intercom.io": "chat",
    "static.zdassets.com": "chat",
    "code.tidio.co": "chat",
    "cdn.livechatinc.com": "chat",
    "js.driftt.com": "chat",
    "config.gorgias.chat": "chat",
    "widget.userlike.com": "chat",
    "code.jivosite.com": "chat",
    "widget.freshworks.com": "chat",
}
_CHAT_SERVICES = frozenset({"crisp", "tawk", "intercom", "tidio", "zendesk", "livechat"})
_MAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?:\+|00)\d[\d\s().\-/]{7,18}\d|\(0\d{1,5}\)\s?\d[\d\s/-]{4,}|\b1?[-. ]?\(?8\d\d\)?[-. ]\d{3}[-. ]\d{4}\b"
    r"|(?:tel|telefon|phone|fon|call(?: us)?|ring|téléphone|teléfono|telefono|telefoon|telefone|tlf|電話番号|電話|电话"
    r"|전화|هاتف|الهاتف|телефон)[\s.:：\-–(+]{0,5}\d[\d\s()/.\-]{4,17}\d",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:whatsapp|wechat|telegram|viber|kakaotalk)\b\s*(?:id)?\s*[:：]|微信|\bline id\b", re.IGNORECASE
)
DIRECT = frozenset({"mail", "phone", "message", "chat"})
"""Where a person answers; a form is sent into the unknown."""


def channels_on(page: HtmlPage) -> frozenset[str]:
    """The kinds of channels of a page: mail, phone, message, chat, video, form."""
    found = {kind for link in page.all("a") if (kind := _kind(link.get("href").strip())) and not is_hidden(link)}
    hosts = [_host(element.get(name)) for name in ("src", "data-src") for element in page.having(name)]
    found |= {_MESSENGERS[host] for host in hosts if host in _MESSENGERS}
    if any(of.get("data-service") in _CHAT_SERVICES for of in (*page.inert, *page.having("data-service"))):
        found.add("chat")
    if any(field.inside("form") for field in page.all("textarea")):
        found.add("form")
    body = page.first("body")
    text = body.text if body else ""
    for kind, pattern in (("mail", _MAIL), ("phone", _PHONE), ("message", _NAMED)):
        if kind not in found and pattern.search(text):
            found.add(kind)
    return frozenset(found)


def _kind(href: str) -> str:
    scheme = href.partition(":")[0].lower()
    if scheme in ("mailto", "tel", "sms", "whatsapp", "weixin", "line", "tg", "viber", "skype"):
        return {"mailto": "mail", "tel": "phone", "sms": "message", "skype": "video"}.get(scheme, "message")
    return _MESSENGERS.get(_host(href), "")


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
