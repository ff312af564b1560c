"""Pages that load something of others, or store something on the device, as their markup shows."""

from scaffold.lint.addresses import host_of, path_of
from scaffold.lint.facts import PageFacts
from scaffold.lint.site import HtmlSite, once_a_site

_LIBRARIES = frozenset(
    {
        "cdn.jsdelivr.net",
        "cdnjs.cloudflare.com",
        "unpkg.com",
        "code.jquery.com",
        "ajax.googleapis.com",
        "use.fontawesome.com",
    }
)
"""Hosts of libraries that anybody loads: they store nothing on a device. That they are others' is POL017's affair."""
_ASSETS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg", ".ico")


@once_a_site
def storing_pages(site: HtmlSite) -> dict[str, tuple[PageFacts, str]]:
    """For each language the first page that does, and what it loads. Pictures are left out: many lie on a CDN."""
    found: dict[str, tuple[PageFacts, str]] = {}
    for page in site.pages:
        if page.language in found or page.kind == "404":
            continue
        for asset in page.assets:
            if asset.href.startswith(("http://", "https://", "//")) and not site.resolve(asset.href, page).inside:
                host = host_of(asset.href)
                if host and host not in _LIBRARIES and not path_of(asset.href).lower().endswith(_ASSETS):
                    found[page.language] = (page, host)
                    break
    return found
