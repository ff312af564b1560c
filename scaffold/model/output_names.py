"""Names of the files that a locale has one of, below its folder."""

from scaffold.model.site import Locale


def folder_of(locale: Locale) -> str:
    """The locale's folder in the output, with a slash at the end; empty for the default locale."""
    if locale.prefix:
        return f"{locale.prefix}/"
    return "" if locale.is_default else f"{locale.tag.lower()}/"


def prefix_of(locale: Locale) -> str:
    """The locale's part of a path in a URL, with a slash at the end; empty where it lies at the root of its host."""
    return f"{locale.prefix}/" if locale.prefix else ""


WEB_MANIFEST = "manifest.webmanifest"
FEED = "feed.xml"
