"""Registers: facts that rules, pages and the conformity report read; one small file for each kind.

A new register is a file of this folder with its rows, and a line in `Registers`; loading, schema, `scaffold register`
and the manual follow from it.
"""

from dataclasses import dataclass, field

from scaffold.model.findings import Finding
from scaffold.model.registers.attestations import AttestationsRegister
from scaffold.model.registers.brand import BrandRegister
from scaffold.model.registers.campaigns import CampaignsRegister
from scaffold.model.registers.certifications import CertificationsRegister
from scaffold.model.registers.claims import ClaimsRegister
from scaffold.model.registers.competitors import CompetitorsRegister
from scaffold.model.registers.costing import CostingRegister
from scaffold.model.registers.data import DataRegister
from scaffold.model.registers.deals import DealsRegister
from scaffold.model.registers.email import EmailRegister
from scaffold.model.registers.epr import EprRegister
from scaffold.model.registers.events import EventsRegister
from scaffold.model.registers.hosting import HostingRegister
from scaffold.model.registers.improvements import ImprovementsRegister
from scaffold.model.registers.ip import IpRegister
from scaffold.model.registers.keywords import KeywordsRegister
from scaffold.model.registers.launch_calendar import LaunchCalendarRegister
from scaffold.model.registers.legal import LegalRegister
from scaffold.model.registers.lexicon import LexiconRegister
from scaffold.model.registers.listing_reviews import ListingReviewsRegister
from scaffold.model.registers.market_limits import MarketLimitsRegister
from scaffold.model.registers.markets import MarketsRegister
from scaffold.model.registers.media import MediaRegister
from scaffold.model.registers.metrics import MetricsRegister
from scaffold.model.registers.partners import PartnersRegister
from scaffold.model.registers.payment import PaymentRegister
from scaffold.model.registers.prices import PricesRegister
from scaffold.model.registers.product_groups import ProductGroupsRegister
from scaffold.model.registers.promotions import PromotionsRegister
from scaffold.model.registers.prospect_sources import ProspectSourcesRegister
from scaffold.model.registers.research import ResearchRegister
from scaffold.model.registers.reviews import ReviewsRegister
from scaffold.model.registers.scans import ScansRegister
from scaffold.model.registers.service import ServiceRegister
from scaffold.model.registers.shipping import ShippingRegister
from scaffold.model.registers.shots import ShotsRegister
from scaffold.model.registers.suppliers import SuppliersRegister
from scaffold.model.registers.tax import TaxRegister
from scaffold.model.registers.vendors import VendorsRegister


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """All registers of a site; one that has no file is empty.

    A field's name is the file's: `launch_calendar` is registers/launch-calendar.yaml. A field that holds a mapping is a
    folder of files by their names.
    """

    attestations: AttestationsRegister = field(default_factory=AttestationsRegister)
    brand: BrandRegister = field(default_factory=BrandRegister)
    campaigns: CampaignsRegister = field(default_factory=CampaignsRegister)
    certifications: CertificationsRegister = field(default_factory=CertificationsRegister)
    claims: ClaimsRegister = field(default_factory=ClaimsRegister)
    competitors: CompetitorsRegister = field(default_factory=CompetitorsRegister)
    costing: CostingRegister = field(default_factory=CostingRegister)
    data: DataRegister = field(default_factory=DataRegister)
    deals: DealsRegister = field(default_factory=DealsRegister)
    email: EmailRegister = field(default_factory=EmailRegister)
    epr: EprRegister = field(default_factory=EprRegister)
    events: EventsRegister = field(default_factory=EventsRegister)
    hosting: HostingRegister = field(default_factory=HostingRegister)
    improvements: ImprovementsRegister = field(default_factory=ImprovementsRegister)
    ip: IpRegister = field(default_factory=IpRegister)
    keywords: KeywordsRegister = field(default_factory=KeywordsRegister)
    launch_calendar: LaunchCalendarRegister = field(default_factory=LaunchCalendarRegister)
    legal: LegalRegister = field(default_factory=LegalRegister)
    lexicon: dict[str, LexiconRegister] = field(default_factory=dict)
    listing_reviews: ListingReviewsRegister = field(default_factory=ListingReviewsRegister)
    market_limits: MarketLimitsRegister = field(default_factory=MarketLimitsRegister)
    markets: MarketsRegister = field(default_factory=MarketsRegister)
    media: MediaRegister = field(default_factory=MediaRegister)
    metrics: dict[str, MetricsRegister] = field(default_factory=dict)
    partners: PartnersRegister = field(default_factory=PartnersRegister)
    payment: PaymentRegister = field(default_factory=PaymentRegister)
    prices: PricesRegister = field(default_factory=PricesRegister)
    product_groups: ProductGroupsRegister = field(default_factory=ProductGroupsRegister)
    promotions: PromotionsRegister = field(default_factory=PromotionsRegister)
    prospect_sources: ProspectSourcesRegister = field(default_factory=ProspectSourcesRegister)
    research: ResearchRegister = field(default_factory=ResearchRegister)
    reviews: ReviewsRegister = field(default_factory=ReviewsRegister)
    scans: ScansRegister = field(default_factory=ScansRegister)
    service: ServiceRegister = field(default_factory=ServiceRegister)
    shipping: ShippingRegister = field(default_factory=ShippingRegister)
    shots: ShotsRegister = field(default_factory=ShotsRegister)
    suppliers: SuppliersRegister = field(default_factory=SuppliersRegister)
    tax: TaxRegister = field(default_factory=TaxRegister)
    vendors: VendorsRegister = field(default_factory=VendorsRegister)
    files: tuple[str, ...] = ()
    """The register files that were read."""
    digests: dict[str, str] = field(default_factory=dict)
    """SHA-256 of each file that a row names as a proof, by its path from the site's folder; absent: no such file."""
    problems: tuple[Finding, ...] = ()
    """What is wrong with the files."""
