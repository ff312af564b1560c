"""Pages of text: about, questions, guides; contact; policies."""

from scaffold.i18n.formats import date_text
from scaffold.i18n.typography import isolated
from scaffold.markup.safe import escape
from scaffold.model.entries import Kind, Page, PageKind, PolicyChange, PolicyText
from scaffold.model.views import ChangeView, ContactView, Link, PageJob, PolicyView, SectionView, TextView
from scaffold.views import jsonld
from scaffold.views.body import excerpt, joined
from scaffold.views.cards import own_picture
from scaffold.views.context import Context
from scaffold.views.frame import list_text_plain
from scaffold.views.head import breadcrumbs, head, languages, seo_description, seo_title
from scaffold.views.jsonld_films import film_nodes
from scaffold.views.jsonld_images import image_nodes
from scaffold.views.page_parts import EMPTY_HEAD, finished

LEAST_HEADINGS = 4
_PAGE_TYPES = {PageKind.ABOUT: "AboutPage"}


def text_page(page: Page, context: Context) -> PageJob:
    """A page of text; the contact page has a template of its own."""
    if page.facts.kind is PageKind.CONTACT or page.id == "contact":
        return _contact(page, context)
    text, route = context.text(page), context.at(Kind.PAGE, page.id)
    headings = [Link(heading, f"#{id}") for level, id, heading in text.body.headings if level == 2]
    view = TextView(
        head=EMPTY_HEAD,
        title=text.matter.title,
        breadcrumbs=breadcrumbs(context, Link(text.matter.title, route.href)),
        languages=languages(context, route),
        kind=page.facts.kind.value,
        summary=text.matter.summary,
        html=joined(page, text, context, eager=not page.facts.image),
        picture=own_picture(page, page.facts.image, "wide", context, page.facts.focus, eager=True),
        headings=tuple(headings) if len(headings) >= LEAST_HEADINGS else (),
    )
    updated = page.facts.updated.isoformat() if page.facts.updated else ""
    description = seo_description(page, context)
    nodes = [
        jsonld.web_page(
            _PAGE_TYPES.get(page.facts.kind, "WebPage"),
            route.url,
            view.title,
            description,
            context.locale,
            view.picture,
            updated,
        ),
        *image_nodes([(page.pictures[page.facts.image], view.picture)] if view.picture else [], context),
        *film_nodes(page, context, route.url, updated),
        jsonld.breadcrumb_list(view.breadcrumbs, context.locale.base_url, route.url),
    ]
    made = head(
        context,
        route,
        seo_title(page, context),
        description,
        nodes,
        keywords=text.matter.keywords,
        picture=page.pictures.get(page.facts.image),
        focus=page.facts.focus,
        heading=view.title,
    )
    return PageJob(
        route.path, context.locale.tag, "page.html", finished(view, made, context, page), route.location.path, updated
    )


def contact_page_without_text(context: Context) -> PageJob:
    """The contact page of a site that wrote none: channels and hours come from scaffold.toml."""
    return _contact(None, context)


def _contact(page: Page | None, context: Context) -> PageJob:
    route = context.at(Kind.PAGE, "contact")
    text = context.text(page) if page else None
    service = context.site.customer_service
    title = text.matter.title if text else context.words("Contact")
    note = context.words.plural("We answer within {count} hour.", service.response_hours)
    view = ContactView(
        head=EMPTY_HEAD,
        title=title,
        breadcrumbs=breadcrumbs(context, Link(title, route.href)),
        languages=languages(context, route),
        summary=text.matter.summary if text else "",
        html=joined(page, text, context) if page and text else escape(""),
        picture=own_picture(page, page.facts.image, "story", context, page.facts.focus, eager=True) if page else None,
        response_note=note if service.channels else "",
    )
    site, locale, frame = context.site, context.locale, context.the_frame()
    description = seo_description(page, context) if page else f"{context.words('Contact')} – {site.title}. {note}"
    nodes = [
        jsonld.contact_page(route.url, title, description, locale, site),
        jsonld.organization(site, locale, frame),
        jsonld.breadcrumb_list(view.breadcrumbs, locale.base_url, route.url),
    ]
    made = head(
        context,
        route,
        seo_title(page, context) if page else title,
        description,
        nodes,
        keywords=text.matter.keywords if text else (),
        heading=title,
    )
    return PageJob(route.path, locale.tag, "contact.html", finished(view, made, context, page), route.location.path)


def policy_page(policy: PolicyText, context: Context) -> PageJob:
    """A policy page, its facts filled in when it was loaded."""
    route = context.at(Kind.POLICY, policy.id)
    effective = date_text(policy.effective, context.locale.tag)
    view = PolicyView(
        head=EMPTY_HEAD,
        title=policy.title,
        breadcrumbs=breadcrumbs(context, Link(policy.title, route.href)),
        languages=languages(context, route),
        summary=policy.summary,
        sections=tuple(SectionView(s.id, s.heading, s.html, s.sources, s.shows) for s in policy.sections),
        effective=policy.effective.isoformat(),
        effective_text=effective,
        version=isolated(policy.version, context.locale.direction),
        log=tuple(_change(change, context) for change in policy.log),
    )
    nodes = [
        jsonld.web_page(
            "WebPage", route.url, policy.title, policy.summary, context.locale, None, policy.effective.isoformat()
        ),
        jsonld.breadcrumb_list(view.breadcrumbs, context.locale.base_url, route.url),
    ]
    made = head(context, route, policy.title, excerpt(policy.summary), nodes, heading=policy.title)
    return PageJob(
        route.path,
        context.locale.tag,
        "policy.html",
        finished(view, made, context),
        route.location.path,
        view.effective,
    )


def _change(change: PolicyChange, context: Context) -> ChangeView:
    tag = context.locale.tag
    added, changed, removed = (
        list_text_plain(list(headings), tag) for headings in (change.added, change.changed, change.removed)
    )
    day = date_text(change.date, tag)
    return ChangeView(
        isolated(change.version, context.locale.direction),
        change.date.isoformat(),
        day,
        added,
        changed,
        removed,
        change.note,
    )
