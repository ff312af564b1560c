"""HtmlSite: all pages by their facts, all files by their names, and where an address leads."""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar
from urllib.parse import unquote, urljoin, urlsplit

from scaffold.lint.facts import PageFacts
from scaffold.lint.folder import Folder
from scaffold.lint.read import HtmlPage

T = TypeVar("T")
P = ParamSpec("P")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")

_WHOLE = re.compile(r"https?://", re.IGNORECASE)
"""The beginning of an address that leads to the same from every page."""


class Target(NamedTuple):
    """Where an address leads. `file` is empty where it leads out of the site, or to nothing."""

    inside: bool
    file: str = ""
    wanted: str = ""
    fragment: str = ""
    moved: bool = False

    @property
    def is_missing(self) -> bool:
        """Whether the address is the site's own and nothing is there."""
        return self.inside and not self.file


OUTSIDE = Target(inside=False)


class HtmlSite:
    """The pages and files of a folder.

    `base_url` is the address of its root with a slash at the end, as given or as the canonical links tell; empty if
    neither is known, and then absolute addresses count as leading outside. `parsed` holds pages that were read before:
    each is read again only where its bytes are others.
    """

    def __init__(
        self,
        folder: Folder,
        sizes: Mapping[str, int],
        pages: Iterable[PageFacts],
        base_url: str,
        parsed: dict[str, HtmlPage] | None = None,
    ) -> None:
        self.folder = folder
        self.sizes = sizes
        self.pages = tuple(pages)
        self.base_url = (base_url or _told_base(self.pages)).rstrip("/") + "/" if base_url or self.pages else ""
        if self.base_url == "/":
            self.base_url = ""
        self.memo: dict[object, Any] = {}
        """What rules share: things of the whole site that one of them has worked out."""
        self._parsed = {} if parsed is None else parsed
        self._known: dict[str, Target] = {}

    @cached_property
    def by_path(self) -> dict[str, PageFacts]:
        """Each page by its path."""
        return {page.path: page for page in self.pages}

    @cached_property
    def indexable(self) -> tuple[PageFacts, ...]:
        """The pages that search engines may show: not noindex, no signpost, no 404, and canonical to themselves."""
        return tuple(page for page in self.pages if self.is_indexable(page))

    def is_indexable(self, page: PageFacts) -> bool:
        """Whether search engines may show a page."""
        if not page.is_read or page.is_noindex or page.redirect or page.kind == "404":
            return False
        if not page.canonicals:
            return True
        target = self.resolve(page.canonicals[0].href, page)
        return target.file == page.path or not (target.inside or self.base_url)

    def url_of(self, path: str) -> str:
        """The address of a file, absolute where the base is known, else from the root."""
        folder, name = posixpath.split(path)
        address = f"{folder}/" if folder and name in ("index.html", "index.htm") else path
        return (self.base_url or "/") + ("" if address in ("index.html", "index.htm") else address)

    def read(self, path: str) -> bytes:
        """The bytes of a file; none if it is not there."""
        return self.folder.read(path) if path in self.sizes else b""

    def page(self, path: str) -> HtmlPage:
        """A page itself, for the few of which a rule needs more than the facts; it is kept as long as the site."""
        content = self.read(path)
        known = self._parsed.get(path)
        if known is None or known.content != content:
            known = self._parsed[path] = HtmlPage(path, content)
        return known

    def text(self, path: str) -> str:
        """The text of a file."""
        return self.read(path).decode("utf-8", "replace").removeprefix("\ufeff")

    def resolve(self, href: str, page: PageFacts | None = None) -> Target:
        """Where an address leads that stands on a page (or, without one, at the root)."""
        known = self._known.get(href)
        if known is None:
            known = self._resolved(href, page)
            if (href.startswith("/") and not href.startswith("//")) or _WHOLE.match(href):
                self._known[href] = known
        return known

    def _resolved(self, href: str, page: PageFacts | None) -> Target:
        if href.startswith("/") and not href.startswith("//"):
            return self._at(href)
        scheme = _SCHEME.match(href)
        if scheme and scheme[0].lower() not in ("http:", "https:"):
            return OUTSIDE
        here = "/" + (page.path if page else "")
        try:
            return self._absolute(urljoin(urljoin(self._root + here.lstrip("/"), page.base if page else ""), href))
        except ValueError:
            return Target(inside=not scheme, wanted=href)

    @cached_property
    def _root(self) -> str:
        return self.base_url or "https://the-site.invalid/"

    @cached_property
    def _origin(self) -> tuple[str, str]:
        parts = urlsplit(self._root)
        return parts.netloc.lower(), parts.path

    def _absolute(self, url: str) -> Target:
        parts = urlsplit(url)
        host, prefix = self._origin
        if parts.netloc.lower() != host or not (parts.path or "/").startswith(prefix.rstrip("/")):
            return OUTSIDE
        query = f"?{parts.query}" if parts.query else ""
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        return self.resolve((parts.path or "/") + query + fragment)

    def _at(self, href: str) -> Target:
        """A path from the root of the host, with query and fragment."""
        address, _, fragment = href.partition("#")
        path = unquote(address.partition("?")[0])
        prefix = self._origin[1]
        if not (path + "/").startswith(prefix):
            return OUTSIDE
        wanted = path[len(prefix) :] if len(path) >= len(prefix) else ""
        name = posixpath.normpath(wanted) if wanted else "."
        found = self._file(name, is_folder=wanted.endswith("/") or name == ".")
        if not found and self.redirects.get(path.rstrip("/") or "/"):
            return Target(
                inside=True, file=self._after_redirect(path), wanted=path, fragment=unquote(fragment), moved=True
            )
        return Target(inside=True, file=found, wanted=path, fragment=unquote(fragment))

    def _file(self, name: str, *, is_folder: bool) -> str:
        inside = "" if name == "." else f"{name}/"
        indexes = (f"{inside}index.html", f"{inside}index.htm")
        names = indexes if is_folder else (name, *indexes, f"{name}.html")
        return next((candidate for candidate in names if candidate in self.sizes), "")

    def _after_redirect(self, path: str) -> str:
        seen = set()
        while (step := path.rstrip("/") or "/") not in seen and step in self.redirects:
            seen.add(step)
            path = unquote(urlsplit(self.redirects[step]).path)
        wanted = path.removeprefix(self._origin[1]).lstrip("/")
        name = posixpath.normpath(wanted) if wanted else "."
        leads_out = bool(_SCHEME.match(self.redirects.get(step, "")))
        return self._file(name, is_folder=path.endswith("/")) or ("_redirects" if leads_out or "*" in path else "")

    @cached_property
    def redirects(self) -> dict[str, str]:
        """From and to of the file `_redirects`, plain lines only; the from without its last slash."""
        found: dict[str, str] = {}
        for line in self.text("_redirects").splitlines():
            words = line.split()
            if len(words) >= 2 and words[0].startswith("/"):
                found.setdefault(unquote(words[0]).rstrip("/") or "/", words[1])
        return found


def once_a_site(make: Callable[Concatenate[HtmlSite, P], T]) -> Callable[Concatenate[HtmlSite, P], T]:
    """Lets rules share what a function makes of a site: it is made once, and goes with the site."""

    def kept(site: HtmlSite, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (make, args, tuple(kwargs.items()))
        if key not in site.memo:
            site.memo[key] = make(site, *args, **kwargs)
        made: T = site.memo[key]
        return made

    return kept


def _told_base(pages: Iterable[PageFacts]) -> str:
    """The root's address, by the canonical links whose ends are the pages' own paths."""
    votes: Counter[str] = Counter()
    for page in pages:
        own = page.path.removesuffix("index.html")
        for link in page.canonicals[:1]:
            url = unquote(link.href)
            if url.lower().startswith(("http://", "https://")):
                for ending in (f"/{own}", f"/{own.removesuffix('.html')}", f"/{own.rstrip('/')}"):
                    if url.endswith(ending) and url.count("/") > 2:
                        votes[url[: len(url) - len(ending)]] += 1
                        break
    return min(votes, key=lambda base: (-votes[base], base)) if votes else ""
