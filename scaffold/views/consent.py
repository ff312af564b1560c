"""The gates of a locale and the choice that opens them, from the services of its market."""

import json
from dataclasses import asdict
from typing import Any

from scaffold.model.consent import asks, has_choice, has_sale_link, model_of, services_in
from scaffold.model.consent_view import ConsentView, Gate, PurposeView
from scaffold.model.entries import Kind
from scaffold.model.services import ASKED, Purpose, Service, Start
from scaffold.text import digest
from scaffold.views.context import Context

DIALOG = "privacy-choices"
"""The dialog's id in the page."""
_WORDS = {
    Purpose.FUNCTIONAL: ("Extras", "Chat and other conveniences."),
    Purpose.ANALYTICS: ("Statistics", "Counting visits, to learn what is read and what is missing."),
    Purpose.MARKETING: ("Advertising", "Showing our advertising elsewhere, and measuring whether it works."),
}


def consent_view(context: Context, script: str) -> ConsentView | None:
    """The gates and the choice of a locale; None where no service loads anything. `script` is the href of ours."""
    site, locale = context.site, context.locale
    services = services_in(site, locale)
    gates = tuple(_gate(service) for service in services if service.script and service.purpose != Purpose.EMBED)
    if not has_choice(site, locale):
        return ConsentView(script, gates) if gates else None
    sale = has_sale_link(site, locale)
    policy = next((policy for policy in context.policies if policy.id == "cookies"), None)
    return ConsentView(
        script=script,
        gates=gates,
        purposes=tuple(_purposes(services, context)),
        model=model_of(site, locale),
        asks=asks(site, locale),
        version=version_of(site.services),
        months=site.consent.months,
        title=context.words("Your Privacy Choices") if sale else context.words("Privacy settings"),
        href=_href(context, "us-privacy#opt-out" if sale else "cookies#choice"),
        is_sale_link=sale,
        policy_title=policy.title if policy else "",
        policy_href=context.at(Kind.POLICY, "cookies").href if policy else "",
    )


def version_of(services: tuple[Service, ...]) -> str:
    """Changes with whatever a visitor was asked about: services, purposes, who gets the data, what is kept."""
    asked = [service for service in services if service.is_asked]
    facts = [(one.id, str(one.purpose), one.processor, one.script, one.hosts.all, one.cookies) for one in asked]
    return digest(repr(sorted(facts)).encode(), 10)


def _href(context: Context, wanted: str) -> str:
    """The page that explains, by what is published: the one wanted, else the cookie page, else the privacy notice."""
    for page, _, section in (place.partition("#") for place in (wanted, "cookies#choice", "privacy")):
        found = next((policy for policy in context.policies if policy.id == page), None)
        if found:
            anchor = f"#{section}" if any(part.id == section for part in found.sections) else ""
            return context.at(Kind.POLICY, page).href + anchor
    return f"#{DIALOG}"


def _purposes(services: tuple[Service, ...], context: Context) -> list[PurposeView]:
    found = []
    for purpose in ASKED:
        names = [service.title for service in services if service.purpose == purpose and service.is_asked]
        if names:
            title, text = _WORDS[purpose]
            found.append(PurposeView(purpose, context.words(title), context.words(text), ", ".join(names)))
    return found


def _gate(service: Service) -> Gate:
    kept = [(cookie.storage, cookie.name) for cookie in service.cookies]
    return Gate(
        service=service.id,
        purpose=service.purpose,
        script=service.script,
        attributes=tuple(sorted(service.attributes.items())),
        start="" if service.start == Start() else _json(asdict(service.start)),
        keeps=_json(kept) if kept else "",
    )


def _json(value: Any) -> str:
    return json.dumps(_without_blanks(value), ensure_ascii=False, separators=(",", ":"))


def _without_blanks(value: Any) -> Any:
    """Without keys that say nothing."""
    if isinstance(value, dict):
        return {key: _without_blanks(item) for key, item in value.items() if item not in ("", None, False, (), {})}
    return value
