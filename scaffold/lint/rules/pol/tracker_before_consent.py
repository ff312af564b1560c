"""POL018 tracker-before-consent."""

from collections.abc import Iterator

from scaffold.lint.addresses import host_of
from scaffold.lint.consent.laws import asks_first
from scaffold.lint.element import Element
from scaffold.lint.needs import Profile
from scaffold.lint.read import HtmlPage
from scaffold.lint.rule import rule
from scaffold.lint.shop.trackers import Tag, tags_on
from scaffold.model.findings import Severity
from scaffold.model.rules import Outcome, Passed, Problem, Undetermined


@rule(
    "POL018",
    Severity.ERROR,
    clauses=["1.4.5", "3.1.4", "4.1.1"],
    source="2002/58/EC Art. 5(3); CJEU C-673/17",
)
def tracker_before_consent(page: HtmlPage, profile: Profile | None) -> Iterator[Outcome]:
    """A tag, film, map or font of others loads at once where the law wants a yes first.

    It waits in a `template`, or in a script of a type that no browser runs. What the page's own scripts load at run
    time only a browser can see. Services that say they store nothing are for the owner's lawyer to decide.

    Passes:
        <html lang="de-DE"><template data-service="google-analytics" data-purpose="analytics">
        <script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script></template>

    Fails:
        <html lang="de-DE"><script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>

        <html lang="fr-FR"><iframe src="https://www.youtube.com/embed/x" title="Film"></iframe>
    """
    tags, others = tags_on(page), [*_embeds(page), *_fonts(page)]
    if not tags and not others:
        return
    first = asks_first(page, profile)
    if first is False:
        return
    elements = {element.index: element for element in (*page.elements, *page.inert)}
    for tag in tags:
        yield _of_tag(tag, elements.get(tag.element, page), asked=first is True)
    for element, host in others:
        message = f"The page tells {host} of every reader as soon as it opens, before any consent"
        yield Problem(element, message, help=_HELP) if first else Undetermined(element, _WHERE)


_HELP = "register it as a [[service]], and it waits for consent; or serve the file yourself"
_WHERE = "it is not known whether the page speaks to people whose law wants consent first"
_COOKIELESS = frozenset({"Plausible", "Fathom", "Umami", "GoatCounter", "Simple Analytics", "Cloudflare Web Analytics"})
_EMBEDS = (
    "youtube.com",
    "youtube-nocookie.com",
    "player.vimeo.com",
    "dailymotion.com",
    "google.com",
    "maps.google.com",
    "facebook.com",
    "instagram.com",
    "tiktok.com",
    "open.spotify.com",
    "player.bilibili.com",
)
_FONTS = frozenset({"fonts.googleapis.com", "fonts.gstatic.com", "use.typekit.net"})


def _of_tag(tag: Tag, element: object, *, asked: bool) -> Outcome:
    if tag.is_gated:
        return Passed(element)
    if not asked:
        return Undetermined(element, _WHERE)
    if tag.vendor in _COOKIELESS:
        return Undetermined(
            element, f"{tag.vendor} says that it stores nothing; whether it needs consent is a legal question"
        )
    return Problem(element, f"{tag.vendor} runs as soon as the page opens, before any consent", help=_HELP)


def _embeds(page: HtmlPage) -> Iterator[tuple[Element, str]]:
    for frame in page.all("iframe"):
        host = host_of(frame.get("src"))
        if any(host == known or host.endswith(f".{known}") for known in _EMBEDS):
            yield frame, host


def _fonts(page: HtmlPage) -> Iterator[tuple[Element, str]]:
    for link in page.links("stylesheet"):
        host = host_of(link.get("href"))
        if host in _FONTS:
            yield link, host
