"""What every page names: stylesheet, script, fonts, logo, icons."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from scaffold.assets.icons import Emblem, icons
from scaffold.assets.probe import probe
from scaffold.assets.scripts import consent_script, script
from scaffold.assets.styles import stylesheet
from scaffold.assets.svg import UnreadableSvg, clean_svg
from scaffold.model.assets import Asset
from scaffold.model.findings import Finding, Location, error
from scaffold.model.output_names import FEED, WEB_MANIFEST, prefix_of
from scaffold.model.site import Locale, Site
from scaffold.model.theme import Theme
from scaffold.model.views import Link
from scaffold.text import digest
from scaffold.views.frame import FrameFiles
from scaffold.views.web_manifest import ManifestIcon

HASH_LENGTH = 10


@dataclass(frozen=True, slots=True)
class BrandFiles:
    """The files by output path, and the hrefs that Frames carry."""

    files: dict[str, bytes | Path]
    hrefs: FrameFiles
    icons: tuple[ManifestIcon, ...]
    findings: tuple[Finding, ...]

    def for_locale(self, locale: Locale) -> FrameFiles:
        """The hrefs with those of one locale's own files."""
        own = f"/{prefix_of(locale)}"
        return replace(self.hrefs, manifest=f"{own}{WEB_MANIFEST}", feed=f"{own}{FEED}")


MakeIcons = Callable[[Emblem, Path, tuple[Path, ...]], tuple[dict[str, bytes], tuple[Finding, ...]]]
"""`scaffold.assets.icons.icons`, or one that remembers."""


def brand_files(
    site: Site, theme: Theme, site_dir: Path, font_folders: tuple[Path, ...], make_icons: MakeIcons = icons
) -> BrandFiles:
    """Everything that theme and brand give to all pages."""
    theme_hrefs = {file.name: f"/{_hashed('assets/theme', file.name, file.content)}" for file in theme.files}
    files: dict[str, bytes | Path] = {theme_hrefs[file.name][1:]: file.content for file in theme.files}
    css_path, css = stylesheet(theme, site.brand.identity, theme_hrefs)
    js_path, js = script(theme)
    files[css_path] = css
    if js:
        files[js_path] = js
    consent = consent_script() if any(service.script for service in site.services) else None
    if consent:
        files[consent[0]] = consent[1]
    logo, logo_bytes, findings = _logo(site, site_dir)
    logo_path = _hashed("assets/brand", PurePosixPath(logo.path).name, logo_bytes) if logo else ""
    if logo:
        files[logo_path] = logo_bytes
    identity = site.brand.identity
    emblem = Emblem(site.title, identity.primary, identity.background, site.locales[0].tag, logo)
    made, problems = make_icons(emblem, site_dir, font_folders)
    files.update(made)
    hrefs = FrameFiles(
        stylesheet=f"/{css_path}",
        script=f"/{js_path}" if js else "",
        manifest="",
        feed="",
        icons=_icon_links(made),
        logo=f"/{logo_path}" if logo else "",
        logo_size=(logo.width, logo.height) if logo else (0, 0),
        fonts=tuple(theme_hrefs[name] for name in theme.preload if name in theme_hrefs),
        files=theme_hrefs,
        consent=f"/{consent[0]}" if consent else "",
    )
    return BrandFiles(files, hrefs, _manifest_icons(made), (*findings, *problems))


def _hashed(folder: str, name: str, content: bytes) -> str:
    path = PurePosixPath(name)
    return f"{folder}/{path.stem}-{digest(content, HASH_LENGTH)}{path.suffix}"


def _logo(site: Site, site_dir: Path) -> tuple[Asset | None, bytes, tuple[Finding, ...]]:
    path = site.brand.identity.logo
    if not path:
        return None, b"", ()
    content = (site_dir / path).read_bytes()
    found = probe(site_dir / path, path, digest(content, 64))
    if isinstance(found, Finding):
        return None, b"", (found,)
    if found.format != "SVG":
        return found, content, ()
    try:
        return found, clean_svg(content).content, ()
    except UnreadableSvg as wrong:
        return (
            None,
            b"",
            (error("ASSET001", Location(path), f"the logo cannot be read: {wrong}", "Save it again as plain SVG."),),
        )


def _manifest_icons(made: Mapping[str, bytes]) -> tuple[ManifestIcon, ...]:
    drawing = (ManifestIcon("/favicon.svg", "any", "image/svg+xml"),) if "favicon.svg" in made else ()
    return (
        *drawing,
        ManifestIcon("/icon-192.png", "192x192"),
        ManifestIcon("/icon-512.png", "512x512"),
        ManifestIcon("/icon-maskable-512.png", "512x512", purpose="maskable"),
    )


def _icon_links(made: Mapping[str, bytes]) -> tuple[Link, ...]:
    """`rel`, href and sizes of the icons that pages name."""
    links = [Link("32x32", "/favicon.ico", rel="icon")]
    if "favicon.svg" in made:
        links.append(Link("any", "/favicon.svg", rel="icon"))
    links.append(Link("180x180", "/apple-touch-icon.png", rel="apple-touch-icon"))
    return tuple(links)
