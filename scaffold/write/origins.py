"""What pages really load and from where, and the Content-Security-Policy that allows that and nothing else (CSP 3)."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from html import unescape

SELF = "'self'"

_TAG = re.compile(
    rb"<!--.*?-->"
    rb"|<(script|style)((?:[\s/](?>[^>\"']|\"[^\"]*\"|'[^']*')*+)?)>(.*?)</\1[\s/>]"
    rb"|<(img|source|input|image|iframe|embed|video|audio|track|link|form|button)"
    rb"([\s/](?>[^>\"']|\"[^\"]*\"|'[^']*')*+)>"
    rb"|<[a-z](?>[^>\"']|\"[^\"]*\"|'[^']*')*+>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_ORIGIN = re.compile(r"(?:https?:)?//(?:[^/?#@]*@)?([^/?#]*)", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::[0-9]{1,5})?", re.ASCII)
_LOCAL_SCHEME = re.compile(r"(data|blob):", re.IGNORECASE)
_ANY_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_CODE_TYPES = frozenset(
    {
        "",
        "module",
        "importmap",
        "speculationrules",
        "text/javascript",
        "application/javascript",
        "text/ecmascript",
        "application/ecmascript",
    }
)
"""Types of script elements that a policy governs; all others are data blocks (HTML, 4.12.1)."""
_MORE_THAN_A_PATH = (b"//", b"&", b"data:", b"blob:", b"formaction")
_PRELOADS = {"script": "scripts", "style": "styles", "image": "images", "font": "fonts"}


@dataclass(frozen=True, slots=True)
class Origins:
    """Sources by what is loaded, as CSP writes them: 'self', data: or https://host; hashes of inline code."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    fonts: tuple[str, ...] = ()
    connects: tuple[str, ...] = ()
    """What scripts ask; no markup says so: only the services of the site tell."""
    frames: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    script_hashes: tuple[str, ...] = ()
    style_hashes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Found:
    """What the scan gathers."""

    own_hosts: frozenset[str]
    sources: dict[str, set[str]] = field(default_factory=dict)
    scripts: set[bytes] = field(default_factory=set)
    styles: set[bytes] = field(default_factory=set)

    def add(self, group: str, address: str) -> None:
        source = source_of(address, self.own_hosts)
        if source:
            self.sources.setdefault(group, set()).add(source)


def merged(several: Iterable[Origins]) -> Origins:
    """What parts of a site load, together."""
    every = list(several)
    groups = {name: set().union(*(getattr(each, name) for each in every)) for name in Origins.__slots__}
    return Origins(**{name: tuple(sorted(sources)) for name, sources in groups.items()})


def origins_of(pages: Iterable[bytes], own_hosts: Iterable[str]) -> Origins:
    """What all pages together load. `own_hosts` are the site's: host names or base URLs; they count as 'self'."""
    hosts = frozenset(_host_of(host) if "//" in host else host.lower() for host in own_hosts)
    found = _Found(hosts)
    for page in pages:
        _scan(page, found)
    groups = {name: tuple(sorted(sources)) for name, sources in found.sources.items()}
    return Origins(**groups, script_hashes=_hashes(found.scripts), style_hashes=_hashes(found.styles))


def source_of(address: str, own_hosts: frozenset[str] = frozenset()) -> str:
    """The CSP source that an address belongs to; nothing for what a policy cannot or should not name."""
    address = address.strip()
    if local := _LOCAL_SCHEME.match(address):
        return f"{local[1].lower()}:"
    if _ORIGIN.match(address):
        host = _host_of(address)
        if host in own_hosts:
            return SELF
        return f"https://{host}" if _HOST.fullmatch(host) else ""
    return "" if not address or _ANY_SCHEME.match(address) else SELF


def _host_of(address: str) -> str:
    """Host and port, in ASCII; empty where there is none."""
    found = _ORIGIN.match(address)
    if not found:
        return ""
    try:
        return found[1].lower().encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _scan(page: bytes, found: _Found) -> None:
    for code, code_attributes, body, tag, attributes in _TAG.findall(page):
        if code:
            _add_code(code.lower(), _attributes(code_attributes), body, found)
        elif tag and not _says_nothing_new(tag, attributes, found):
            for group, address in _ADDRESSES[tag.lower()](_attributes(attributes)):
                found.add(group, address)


def _says_nothing_new(tag: bytes, attributes: bytes, found: _Found) -> bool:
    """Whether a look at the bytes is enough: links to other versions of a page, and further pictures of the site."""
    if tag == b"link":
        return attributes.startswith((b' rel="alternate" ', b' rel="canonical" '))
    if SELF not in found.sources.get("images", ()):
        return False
    lower = attributes.lower()
    if any(mark in lower for mark in _MORE_THAN_A_PATH):
        return False
    return tag == b"img" or (tag == b"source" and b"src=" not in lower.replace(b"srcset=", b""))


def _add_code(code: bytes, attributes: dict[str, str], body: bytes, found: _Found) -> None:
    if code == b"style":
        found.styles.add(body)
    elif "src" in attributes:
        found.add("scripts", attributes["src"])
    elif attributes.get("type", "").strip().lower() in _CODE_TYPES and body:
        found.scripts.add(body)


def _attributes(text: bytes) -> dict[str, str]:
    """Attributes with a value; of two with one name the first counts, as in browsers."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text.decode("utf-8", "replace")):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


_Pairs = Iterator[tuple[str, str]]
_Reader = Callable[[dict[str, str]], _Pairs]


def _candidates(srcset: str) -> Iterator[str]:
    return (candidate.split()[0] for candidate in srcset.split(",") if candidate.strip())


def _image(attributes: dict[str, str]) -> _Pairs:
    for name in ("src", "href", "xlink:href"):
        yield "images", attributes.get(name, "")
    for address in _candidates(attributes.get("srcset", "")):
        yield "images", address
    if "formaction" in attributes:
        yield "forms", attributes["formaction"]


def _source(attributes: dict[str, str]) -> _Pairs:
    """A `<source>`: srcset in a picture, src in video and audio."""
    for address in _candidates(attributes.get("srcset", "")):
        yield "images", address
    yield "media", attributes.get("src", "")


def _media(attributes: dict[str, str]) -> _Pairs:
    yield "media", attributes.get("src", "")
    yield "images", attributes.get("poster", "")


def _frame(attributes: dict[str, str]) -> _Pairs:
    yield "frames", attributes.get("src", "")


def _form(attributes: dict[str, str]) -> _Pairs:
    yield "forms", attributes.get("action") or attributes.get("formaction", "")


def _link(attributes: dict[str, str]) -> _Pairs:
    kinds, href = set(attributes.get("rel", "").lower().split()), attributes.get("href", "")
    if "stylesheet" in kinds:
        yield "styles", href
    if kinds & {"icon", "apple-touch-icon", "mask-icon"}:
        yield "images", href
    if "modulepreload" in kinds:
        yield "scripts", href
    if "preload" in kinds and attributes.get("as", "").lower() in _PRELOADS:
        yield _PRELOADS[attributes["as"].lower()], href


_ADDRESSES: dict[bytes, _Reader] = {
    b"img": _image,
    b"input": _image,
    b"image": _image,
    b"source": _source,
    b"iframe": _frame,
    b"embed": _frame,
    b"video": _media,
    b"audio": _media,
    b"track": _media,
    b"link": _link,
    b"form": _form,
    b"button": _form,
}


def _hashes(bodies: Iterable[bytes]) -> tuple[str, ...]:
    """Hash sources; browsers see line breaks as HTML's parser leaves them (HTML, 13.2.3.5)."""
    normalized = (body.replace(b"\r\n", b"\n").replace(b"\r", b"\n") for body in bodies)
    return tuple(sorted({f"'sha256-{b64encode(sha256(body).digest()).decode()}'" for body in normalized}))


def csp(origins: Origins) -> str:
    """The policy: nothing by default, own files, and what the pages need. Never unsafe-inline."""
    directives = [
        ("default-src", ("'none'",)),
        ("base-uri", ("'none'",)),
        ("object-src", ("'none'",)),
        ("frame-ancestors", ("'none'",)),
        ("script-src", _allowed(origins.scripts, origins.script_hashes)),
        ("style-src", _allowed(origins.styles, origins.style_hashes)),
        ("img-src", _allowed(origins.images)),
        ("font-src", _allowed(origins.fonts)),
        ("connect-src", _allowed(origins.connects)),
        ("manifest-src", (SELF,)),
        ("media-src", origins.media),
        ("frame-src", origins.frames),
        ("form-action", _allowed(origins.forms)),
    ]
    parts = [" ".join((name, *sources)) for name, sources in directives if sources]
    return "; ".join([*parts, "upgrade-insecure-requests"])


def _allowed(sources: tuple[str, ...], hashes: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Own files first, then hashes, then others."""
    return (SELF, *hashes, *(source for source in sources if source != SELF))
