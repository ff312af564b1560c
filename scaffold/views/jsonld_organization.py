"""The seller in JSON-LD: an OnlineStore with its contacts and its standard terms in this locale's market."""

from collections.abc import Iterator

from scaffold.model.site import Address, Locale, OpeningHours, Site
from scaffold.model.views import Frame
from scaffold.views.jsonld_nodes import Node, absolute, filled, one_or_all, organization_id, term
from scaffold.views.jsonld_terms import shipping_services, standard_return_policies

_DAYS = {
    "Mo": "Monday",
    "Tu": "Tuesday",
    "We": "Wednesday",
    "Th": "Thursday",
    "Fr": "Friday",
    "Sa": "Saturday",
    "Su": "Sunday",
}


def organization(site: Site, locale: Locale, frame: Frame) -> Node:
    """Who sells. Each graph that names the seller needs it once."""
    brand, registration = site.brand, site.brand.registration
    policies = standard_return_policies(site, locale.market)
    return filled(
        {
            "@type": "OnlineStore",
            "@id": organization_id(site.base_url),
            "name": frame.brand.name,
            "legalName": brand.legal_name,
            "url": f"{site.base_url}/",
            "slogan": frame.brand.slogan,
            "logo": _logo(frame, locale.base_url),
            "address": _address(brand.address),
            "email": brand.email,
            "telephone": brand.phone,
            "foundingDate": brand.founded,
            "sameAs": list(brand.social.values()),
            "vatID": registration.vat if registration else "",
            "identifier": _identifier(site),
            "contactPoint": _contact_point(site, locale, frame),
            "hasMerchantReturnPolicy": one_or_all(policies) if policies else None,
            "hasShippingService": shipping_services(frame.market.shipping, locale.market),
        }
    )


def _logo(frame: Frame, base_url: str) -> Node:
    brand = frame.brand
    return filled(
        {
            "@type": "ImageObject",
            "url": absolute(brand.logo, base_url),
            "width": brand.logo_width or None,
            "height": brand.logo_height or None,
        }
        if brand.logo
        else {}
    )


def _address(address: Address) -> Node:
    return filled(
        {
            "@type": "PostalAddress",
            "streetAddress": address.street,
            "addressLocality": address.locality,
            "addressRegion": address.region,
            "postalCode": address.postal_code,
            "addressCountry": address.country,
        }
    )


def _identifier(site: Site) -> Node:
    """The entry in the trade register."""
    registration = site.brand.registration
    if registration is None:
        return {}
    return {"@type": "PropertyValue", "propertyID": registration.authority, "value": registration.number}


def _contact_point(site: Site, locale: Locale, frame: Frame) -> Node:
    languages = dict.fromkeys(other.language for other in site.locales)
    return filled(
        {
            "@type": "ContactPoint",
            "contactType": "customer service",
            "email": site.brand.email,
            "telephone": site.brand.phone,
            "url": absolute(frame.contact, locale.base_url),
            "availableLanguage": list(languages),
            "areaServed": list(locale.market.territories),
            "hoursAvailable": [_hours(hours) for hours in site.customer_service.hours],
        }
    )


def _hours(hours: OpeningHours) -> Node:
    """Opening hours; schema.org has no property for the time zone, so it stands in words."""
    return filled(
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [term(_DAYS[day]) for day in _days(hours.days)],
            "opens": hours.opens,
            "closes": "23:59" if hours.closes.startswith("24") else hours.closes,
            "description": hours.zone,
        }
    )


def _days(text: str) -> Iterator[str]:
    """The days of "Mo-Fr,Su", each by its two letters; a span may go over Sunday."""
    order = list(_DAYS)
    for span in text.split(","):
        first, _, last = span.strip().partition("-")
        if first in _DAYS and (last or first) in _DAYS:
            start = order.index(first)
            yield from (order * 2)[start : start + (order.index(last or first) - start) % 7 + 1]
