"""The Frame: what all pages of a locale share."""

from collections.abc import Mapping
from dataclasses import dataclass

from scaffold.i18n.addresses import address_lines
from scaffold.i18n.formats import clock_text, list_text, money, weekdays_text, zone_city
from scaffold.i18n.tags import territory_name
from scaffold.markup.urls import mail_href, phone_href
from scaffold.model.entries import Bundle, Kind, PageKind
from scaffold.model.lists import PAYMENT_NAMES
from scaffold.model.site import Channel, Market, ShippingOption
from scaffold.model.views import (
    BrandView,
    Frame,
    Link,
    MarketView,
    PaymentMethod,
    ServiceChannel,
    ServiceHours,
    ShippingView,
)
from scaffold.views.consent import consent_view
from scaffold.views.context import Context

MOST_IN_MENU = 5
WITHDRAWAL = ("function-form-eu", "function-eu")
"""Sections of the returns page with the withdrawal function (2011/83/EU Art. 11a); EU markets have one of them."""
_TRANSLATED_PAYMENT = {
    "bank-transfer": "Bank transfer",
    "letter-of-credit": "Letter of credit",
    "konbini": "Convenience store",
}
_SHIPPING_NAMES = {
    "standard": "Standard",
    "express": "Express",
    "economy": "Economy",
    "freight": "Freight",
    "pickup": "Pick-up",
}
_CHANNEL_LABELS = {
    "email": "E-mail",
    "phone": "Phone",
    "whatsapp": "WhatsApp",
    "wechat": "WeChat",
    "line": "LINE",
    "form": "Form",
    "chat": "Chat",
}
_SOCIAL_NAMES = {"youtube": "YouTube", "tiktok": "TikTok", "linkedin": "LinkedIn", "x": "X", "wechat": "WeChat"}


@dataclass(frozen=True, slots=True)
class FrameFiles:
    """hrefs of the files that every page names."""

    stylesheet: str
    script: str
    manifest: str
    feed: str
    icons: tuple[Link, ...]
    logo: str
    logo_size: tuple[int, int]
    fonts: tuple[str, ...]
    files: Mapping[str, str]
    consent: str = ""


def make_frame(context: Context, files: FrameFiles, year: str) -> Frame:
    """The Frame of a locale; `year` is that of the newest content, for the footer."""
    locale, site, shelf = context.locale, context.site, context.shelf
    has_products, has_posts = bool(shelf.listed), bool(shelf.posts)
    return Frame(
        locale=locale.tag,
        lang=locale.tag,
        dir=locale.direction,
        brand=_brand(context, files),
        market=market_view(context),
        home=context.at(Kind.HOME).href,
        search=context.at(Kind.SEARCH).href,
        feed=files.feed if has_posts else "",
        contact=context.at(Kind.PAGE, "contact").href,
        all_products=context.at(Kind.PRODUCT_INDEX).href if has_products else "",
        menu=_menu(context),
        footer_shop=_shop_links(context),
        footer_pages=_page_links(context),
        footer_policies=policy_links(context),
        stylesheet=files.stylesheet,
        script=files.script,
        manifest=files.manifest,
        icons=files.icons,
        theme_color=site.brand.identity.background,
        channels=tuple(_channel(channel, context) for channel in site.customer_service.channels),
        hours=tuple(
            ServiceHours(
                weekdays_text(hours.days, locale.tag),
                f"{clock_text(hours.opens, locale.tag)} – {clock_text(hours.closes, locale.tag)}",
                context.words("{city} time", city=zone_city(hours.zone, locale.tag)),
            )
            for hours in site.customer_service.hours
        ),
        strings=context.words.catalogue.strings,
        plurals=context.words.catalogue.plurals,
        plural_rule=context.words.catalogue.plural_rule,
        year=year,
        fonts=files.fonts,
        files=dict(files.files),
        consent=consent_view(context, files.consent),
        legal_notices=tuple(s.html for policy in context.policies for s in policy.sections if s.in_footer),
    )


def _brand(context: Context, files: FrameFiles) -> BrandView:
    brand = context.site.brand
    slogan = brand.identity.slogan
    strings = context.words.catalogue.strings
    is_own = context.locale.language == context.site.locales[0].language
    return BrandView(
        name=context.site.title,
        legal_name=brand.legal_name,
        slogan=slogan if is_own else strings.get(slogan, ""),
        address_lines=address_lines(brand.address, context.locale.tag),
        email=brand.email,
        phone=brand.phone,
        phone_href=phone_href(brand.phone) if brand.phone else "",
        social=tuple(
            Link(_SOCIAL_NAMES.get(name, name.capitalize()), url, rel="me noopener")
            for name, url in brand.social.items()
        ),
        logo=files.logo,
        logo_width=files.logo_size[0],
        logo_height=files.logo_size[1],
    )


def _menu(context: Context) -> tuple[Link, ...]:
    shelf = context.shelf
    roots = [category for category in shelf.categories if not shelf.ancestors(category)]
    links = [_titled(category, context) for category in roots[:MOST_IN_MENU]]
    links += [_titled(page, context) for page in shelf.pages if page.facts.menu == "header"]
    if shelf.posts:
        links.append(Link(context.words("Journal"), context.at(Kind.POST_INDEX).href))
    return tuple(links)


def _titled(bundle: Bundle, context: Context) -> Link:
    return Link(context.text(bundle).matter.title, context.at(bundle.kind, bundle.id).href)


def _shop_links(context: Context) -> tuple[Link, ...]:
    shelf = context.shelf
    links = [_titled(category, context) for category in shelf.categories]
    if shelf.listed:
        links.insert(0, Link(context.words("All products"), context.at(Kind.PRODUCT_INDEX).href))
    return tuple(links)


def _page_links(context: Context) -> tuple[Link, ...]:
    shown = [page for page in context.shelf.pages if page.facts.menu != "none"]
    links = [_titled(page, context) for page in shown]
    if not any(page.facts.kind is PageKind.CONTACT or page.id == "contact" for page in context.shelf.pages):
        links.append(Link(context.words("Contact"), context.at(Kind.PAGE, "contact").href))
    if context.shelf.posts:
        links.append(Link(context.words("Journal"), context.at(Kind.POST_INDEX).href))
    return tuple(links)


def policy_links(context: Context) -> tuple[Link, ...]:
    """The policies; first, where the returns page has it, the withdrawal function under the label set by law."""
    links = [Link(policy.title, context.at(Kind.POLICY, policy.id).href) for policy in context.policies]
    returns = next((policy for policy in context.policies if policy.id == "returns"), None)
    function = next((one.id for one in returns.sections if one.id in WITHDRAWAL), "") if returns else ""
    if function:
        href = f"{context.at(Kind.POLICY, 'returns').href}#{function}"
        links.insert(0, Link(context.words("withdraw from contract here"), href))
    return tuple(links)


def _channel(channel: Channel, context: Context) -> ServiceChannel:
    digits = phone_href(channel.value).removeprefix("tel:").removeprefix("+")
    href = {
        "email": mail_href(channel.value),
        "phone": phone_href(channel.value),
        "whatsapp": f"https://wa.me/{digits}",
    }.get(channel.kind, channel.value if channel.value.startswith("https://") else "")
    return ServiceChannel(channel.kind, context.words(_CHANNEL_LABELS[channel.kind]), channel.value, href)


def market_view(context: Context) -> MarketView:
    """What the locale's market promises, in its words."""
    market, words, tag = context.locale.market, context.words, context.locale.tag
    options = tuple(_shipping(option, context) for option in market.shipping)
    free = min((option.free_from.amount for option in options if option.free_from), default=None)
    return MarketView(
        id=market.id,
        currency=market.currency,
        tax_note=tax_note(market, context),
        shipping=options,
        payment=tuple(PaymentMethod(id, _payment_name(id, context)) for id in market.payment),
        returns_days=market.returns_days,
        returns_note=words.plural("{days} day to return", market.returns_days, days=market.returns_days)
        if market.returns_days
        else "",
        shipping_note=words("Free shipping from {amount}", amount=money(free, market.currency, tag).text)
        if free is not None
        else "",
        territories=list_text([territory_name(territory, tag) for territory in market.territories], tag),
    )


def tax_note(market: Market, context: Context) -> str:
    """What a price covers, as 98/6/EC and its like ask beside each price."""
    words = context.words
    has_vat = market.currency in ("EUR", "GBP") or "eu" in market.jurisdictions or "ae" in market.jurisdictions
    if market.prices_include_tax:
        tax = words("incl. VAT") if has_vat else words("incl. tax")
    else:
        tax = words("plus VAT") if has_vat else words("plus tax")
    return list_text_plain([tax, words("plus shipping")] if market.shipping else [tax], context.locale.tag)


def list_text_plain(parts: list[str], tag: str) -> str:
    """Parts with the locale's comma between them."""
    comma = {"ja": "、", "zh": "，", "ar": "، "}.get(tag.split("-")[0], ", ")
    return comma.join(parts)


def _payment_name(id: str, context: Context) -> str:
    return context.words(_TRANSLATED_PAYMENT[id]) if id in _TRANSLATED_PAYMENT else PAYMENT_NAMES[id]


def _shipping(option: ShippingOption, context: Context) -> ShippingView:
    market, tag = context.locale.market, context.locale.tag
    first, last = option.days
    span = f"{first}–{last}" if first != last else str(last)
    name = _SHIPPING_NAMES.get(option.id)
    return ShippingView(
        id=option.id,
        name=context.words(name) if name else option.id.replace("-", " ").capitalize(),
        price=money(option.price, market.currency, tag),
        free_from=None if option.free_from is None else money(option.free_from, market.currency, tag),
        days=context.words.plural("{days} business day", last, days=span),
        days_range=option.days,
        handling_range=option.handling_days,
    )
