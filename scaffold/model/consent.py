"""Consent by market: whether optional services wait for a yes, run until a no, or run and are told of."""

from enum import StrEnum

from scaffold.model.services import Cookie, Service
from scaffold.model.site import Locale, Site


class ConsentModel(StrEnum):
    """What a market's law lets optional services do before a visitor has said anything."""

    OPT_IN = "opt-in"
    """Nothing loads, connects or is stored before a yes."""
    OPT_OUT = "opt-out"
    """They run until a no; the Global Privacy Control signal is one."""
    NOTICE = "notice"
    """They run, the cookie page lists them, and each can be switched off."""


_OPT_IN = frozenset({"eu", "de", "fr", "it", "es", "nl", "uk", "qc", "br", "sa", "ae", "cn"})
"""2002/58/EC Art. 5(3); PECR reg. 6; P-39.1 s. 8.1, 9.1 (Quebec); ANPD guide 2022; PDPL of Saudi Arabia; Federal
Decree-Law 45/2021; PIPL. Where the law leaves room (br, sa, ae, cn), the careful reading."""
_OPT_OUT = frozenset({"us", "us-ca", "ca"})
"""Civ. 1798.135, 11 CCR 7025 and the acts of other states; PIPEDA."""
SALE_LAW = frozenset({"us", "us-ca"})
"""Where a site that sells or shares data needs the link with the set words (Civ. 1798.135; 11 CCR 7013-7015)."""

STORAGE_KEY = "privacy-choice"
"""What the choice is called in the browser's local storage."""


def model_of(site: Site, locale: Locale) -> ConsentModel:
    """The strictest of the locale's laws; where there are none it is asked, since nobody has looked at its law."""
    laws = set(site.laws_of(locale))
    if laws & _OPT_IN or not laws:
        return ConsentModel.OPT_IN
    return ConsentModel.OPT_OUT if laws & _OPT_OUT else ConsentModel.NOTICE


def services_in(site: Site, locale: Locale) -> tuple[Service, ...]:
    """The services of a locale's market."""
    return tuple(one for one in site.services if not one.markets or locale.market.id in one.markets)


def has_choice(site: Site, locale: Locale) -> bool:
    """Whether there is anything to choose here: then every footer leads to the choices."""
    return any(service.is_asked for service in services_in(site, locale))


def asks(site: Site, locale: Locale) -> bool:
    """Whether visitors are asked when they first come."""
    return has_choice(site, locale) and model_of(site, locale) is ConsentModel.OPT_IN


def has_sale_link(site: Site, locale: Locale) -> bool:
    """Whether the footer's link has the words that the law of California sets."""
    sells = any(service.sells for service in services_in(site, locale) if service.is_asked)
    return sells and bool(SALE_LAW & set(site.laws_of(locale)))


def own_storage(site: Site, locale: Locale) -> tuple[Cookie, ...]:
    """What the site's own pages keep on the device: the choice, where there is one."""
    if not has_choice(site, locale):
        return ()
    return (Cookie(name=STORAGE_KEY, lifetime=f"{site.consent.months} months", storage="local"),)
