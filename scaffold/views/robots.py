"""robots.txt (RFC 9309). An unlisted site may be read all the same: only so do crawlers see its noindex."""

from scaffold.model.site import Site


def robots_txt(site: Site, sitemap_url: str) -> bytes:
    """Everything may be read; the sitemap is named, save by an unlisted site or where there is none."""
    lines = ["User-agent: *", "Allow: /"]
    if sitemap_url and not site.unlisted:
        lines += ["", f"Sitemap: {''.join(sitemap_url.split())}"]
    return ("\n".join(lines) + "\n").encode()
