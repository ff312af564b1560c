"""Files that machines read: sitemaps, feeds, robots.txt, manifests, headers and redirects."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from scaffold.model.entries import Kind, Ref
from scaffold.model.findings import Finding
from scaffold.model.output_names import FEED, WEB_MANIFEST, folder_of, prefix_of
from scaffold.model.plan import Plan
from scaffold.model.site import Site
from scaffold.model.views import PageJob, PageView, Picture, ProductView
from scaffold.views.body import joined
from scaffold.views.context import Context
from scaffold.views.feeds import FeedEntry, atom
from scaffold.views.robots import robots_txt
from scaffold.views.security_txt import security_txt
from scaffold.views.sitemap import Piece, SitemapEntry, piece_of, sitemaps
from scaffold.views.web_manifest import ManifestIcon, web_manifest
from scaffold.write.headers import (
    Origins,
    csp,
    header_findings,
    headers_file,
    nginx_conf,
    permitted,
    redirects_file,
    stranger_findings,
)

MOST_IN_FEED = 30


def machine_files(
    site: Site,
    plan: Plan,
    contexts: Sequence[Context],
    pieces: Mapping[str, Sequence[Piece]],
    found: Origins,
    icons: Sequence[ManifestIcon],
    newest: date,
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Output path to bytes. `pieces` are of sitemaps, `found` is what pages load, `newest` the newest day."""
    files = sitemap_files(site, pieces)
    files |= site_files(site, plan, newest)
    for context in contexts:
        files |= locale_files(context, icons)
    host, findings = host_files(site, plan, found)
    return files | host, findings


def sitemap_files(site: Site, pieces: Mapping[str, Sequence[Piece]]) -> dict[str, bytes]:
    """The sitemaps, and robots.txt that names them."""
    maps = dict(sitemaps({locale.tag: pieces.get(locale.tag, ()) for locale in site.locales}, site.base_url))
    return maps | {"robots.txt": robots_txt(site, f"{site.base_url}/sitemap.xml" if maps else "")}


def site_files(site: Site, plan: Plan, newest: date) -> dict[str, bytes]:
    """security.txt."""
    return {".well-known/security.txt": security_txt(site, newest, _security_page(site, plan))}


def locale_files(context: Context, icons: Sequence[ManifestIcon]) -> dict[str, bytes]:
    """The web manifest of a locale, and its feed."""
    folder = folder_of(context.locale)
    manifest = web_manifest(context.the_frame(), context.site, context.locale, icons)
    feed = {f"{folder}{FEED}": _feed(context)} if context.shelf.posts else {}
    return {f"{folder}{WEB_MANIFEST}": manifest, **feed}


def host_files(site: Site, plan: Plan, found: Origins) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """What hosts read: headers and redirects; and what they will not take."""
    policy = csp(permitted(found, site.services))
    not_found = not_found_pages(site, plan)
    redirected, findings = redirects_file(plan.redirects, not_found)
    files = {
        "_headers": headers_file(policy, unlisted=site.unlisted),
        "_redirects": redirected,
        "nginx.conf": nginx_conf(policy, plan.redirects, not_found, unlisted=site.unlisted),
    }
    return files, (*findings, *header_findings(policy), *stranger_findings(found, site.services))


def own_hosts(site: Site) -> set[str]:
    """The addresses that count as the site itself."""
    return {locale.base_url for locale in site.locales}


def not_found_pages(site: Site, plan: Plan) -> dict[str, str]:
    """Prefixes of locales, each with its page for what is not found."""
    return {
        prefix_of(locale): plan.at(locale.tag, Kind.NOT_FOUND).path
        for locale in site.locales
        if locale.base_url == site.base_url
    }


def _security_page(site: Site, plan: Plan) -> str:
    """Where the site says how it deals with reports of weaknesses; empty if it does not."""
    route = plan.find(site.default_locale, Ref(Kind.POLICY, "security"))
    return route.url if route else ""


def pieces_of(jobs: Iterable[PageJob]) -> dict[str, list[Piece]]:
    """The entries of pages in sitemaps, by locale."""
    found: dict[str, list[Piece]] = {}
    for job in jobs:
        if piece := sitemap_piece(job):
            found.setdefault(job.locale, []).append(piece)
    return found


def sitemap_piece(job: PageJob) -> Piece | None:
    """A page's entry in the sitemap, if results may show it: the same value that its own head has."""
    head = job.view.head
    if not head.robots.startswith("index"):
        return None
    return piece_of(SitemapEntry(head.url, head.alternates, _images(job.view), job.lastmod))


def _images(view: PageView) -> tuple[str, ...]:
    if isinstance(view, ProductView):
        return tuple(picture.url for picture in view.gallery)
    picture: Picture | None = getattr(view, "picture", None)
    return (picture.url,) if picture else ()


def _feed(context: Context) -> bytes:
    site, locale = context.site, context.locale
    entries = []
    for post in context.shelf.posts[:MOST_IN_FEED]:
        text, route = context.text(post), context.at(Kind.POST, post.id)
        entries.append(
            FeedEntry(
                url=route.url,
                title=text.matter.title,
                summary=text.matter.summary,
                html=joined(post, text, context),
                published=post.facts.date.isoformat(),
                updated=(post.facts.updated or post.facts.date).isoformat(),
                author=post.facts.author,
            )
        )
    self_url = f"{locale.base_url}/{prefix_of(locale)}{FEED}"
    title = f"{site.title} – {context.words('Journal')}"
    return atom(context.the_frame(), locale, title, entries, self_url, context.at(Kind.HOME).url)
