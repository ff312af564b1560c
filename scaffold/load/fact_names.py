"""Names: which facts and words there are, and how a site gives them."""

BLOCK_FACTS = frozenset(
    {
        "customer_service.channels",
        "market.shipping",
        "services.processors",
        "services.table",
        "site.storage",
        "withdrawal.form",
    }
)
"""Lists and tables: each stands alone in its paragraph."""

HOW_TO_GIVE: dict[str, str] = {
    "site.title": '[site]\ntitle = "Tidewater"',
    "site.url": '[site]\nbase_url = "https://www.tidewater.example"',
    "brand.legal_name": '[brand]\nlegal_name = "Tidewater Ceramics Co., Ltd."',
    "brand.address": '[brand]\naddress = { street = "…", locality = "…", postal_code = "…", country = "CN" }',
    "brand.email": '[brand]\nemail = "care@tidewater.example"',
    "brand.phone": '[brand]\nphone = "+86 571 0000 0000"',
    "brand.registration": '[brand]\nregistration = { authority = "…", number = "…", vat = "…" }',
    "brand.vat": '[brand]\nregistration = { authority = "…", number = "…", vat = "…" }',
    "brand.responsible": '[brand]\nresponsible = "…"',
    "brand.security": '[brand]\nsecurity = "security@tidewater.example"',
    "brand.eu_representative": '[brand]\neu_representative = { name = "…", address = "…", email = "…" }',
    "brand.uk_representative": '[brand]\nuk_representative = { name = "…", address = "…", email = "…" }',
    "brand.manufacturer": '[brand]\nmanufacturer = "name, postal address, e-mail address"',
    "market.shipping": '[[market]]\nshipping = [{ id = "standard", price = 6.90, free_from = 80, days = [5, 9] }]',
    "market.payment": '[[market]]\npayment = ["visa", "mastercard", "paypal"]',
    "market.territories": '[[market]]\nterritories = ["DE", "FR"]',
    "market.returns_days": "[[market]]\nreturns_days = 30",
    "customer_service.channels": '[customer_service]\nchannels = [{ kind = "email", value = "…" }]',
    "customer_service.hours": (
        '[customer_service]\nhours = [{ days = "Mo-Fr", opens = "09:00", closes = "18:00", zone = "Europe/Berlin" }]'
    ),
    "privacy.hosting": '[privacy]\nhosting = "name, postal address, phone, country of the host"',
    "privacy.officer": '[privacy]\nofficer = "name, e-mail address"',
    "withdrawal.form": '[returns]\nwithdrawal_form = "https://…"',
    "withdrawal.message": '[brand]\nemail = "care@tidewater.example"',
}
"""Facts that a site may leave out, each with the lines of scaffold.toml that give it."""

ALWAYS_GIVEN = frozenset(
    {
        "brand.contact",
        "brand.country",
        "brand.address_line",
        "brand.kr_lookup",
        "consent.control",
        "consent.months",
        "customer_service.response",
        "market.currency",
        "market.returns_paid_by",
        "market.tax",
        "policy.effective",
        "policy.version",
        "privacy.order_retention_years",
        "returns.address",
        "services.processors",
    }
)
CONDITIONS = frozenset(
    {
        "brand.at_home",
        "brand.outside_eu",
        "brand.outside_uk",
        "checkout.inquiry",
        "checkout.online",
        "consent.opt_in",
        "consent.opt_out",
        "market.duties",
        "market.withdrawal",
        "services.marketing",
        "services.optional",
        "services.table",
        "site.consent",
        "site.storage",
    }
)
"""Facts that follow from others and mostly serve as conditions of sections."""

FACT_NAMES = frozenset(HOW_TO_GIVE) | ALWAYS_GIVEN | CONDITIONS
"""Every fact of this program; a site's own come on top as `facts.<name>`."""

WORDS = (
    "Method",
    "Delivery time",
    "Price",
    "Free from",
    "free",
    "Standard",
    "Express",
    "Name",
    "Provider",
    "Purpose",
    "Storage",
    "Lifetime",
    "Country",
    "cookie",
    "local storage",
    "session storage",
    "until you delete it",
    "until you close the browser",
    "remembers your privacy choices",
    "nothing is stored",
    "necessary",
    "preferences",
    "analytics",
    "marketing",
    "embedded content",
    "hosting of this site",
    "payment and checkout",
    "delivery of orders",
    "sending of email",
    "accounting and tax",
    "customer service",
    "storing and packing orders",
    "reviews by customers",
    "care of our computers",
    "Email",
    "Phone",
    "Contact form",
    "Chat",
    "Bank transfer",
    "Cash on delivery",
    "Invoice",
    "Convenience store payment",
    "All prices include tax.",
    "Prices do not include tax. Where tax is due, it is shown before you order.",
    "You bear the direct cost of returning the goods.",
    "We bear the cost of returning the goods.",
    "Import duty and import tax are included in what you pay us; nothing is collected on delivery.",
    "Import duty and import tax are not included in our prices. If due, the carrier collects them from you.",
    "Official notice on the legal guarantee",
    "Check this business at the Fair Trade Commission",
    "Privacy settings",
    "Your Privacy Choices",
    "confirm withdrawal",
    "Withdrawal from contract",
    "I withdraw from the contract for the following order.",
    "Name:",
    "Order number:",
    "Email address for the receipt:",
)
"""What `policies/strings/<tag>.po` translates."""
