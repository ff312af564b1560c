"""Who processes personal data, beyond what scaffold.toml says of services: contract and safeguards (standard 1.4.5)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers

PURPOSES = {
    "hosting": "hosting of this site",
    "payment": "payment and checkout",
    "delivery": "delivery of orders",
    "email": "sending of email",
    "accounting": "accounting and tax",
    "support": "customer service",
    "warehouse": "storing and packing orders",
    "reviews": "reviews by customers",
    "it": "care of our computers",
}
"""What a firm may be for, and the words for it, which policies/strings translate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendor:
    """A firm that receives personal data."""

    name: str
    """The firm."""
    service: Annotated[str, Refers("service")] = ""
    """The id of its [[service]] in scaffold.toml; purpose, country and cookies stand there."""
    purpose: str = ""
    """What for, where it is no [[service]]: hosting, payment, delivery, email, accounting, support, warehouse, reviews
    or it, which the privacy page says in its language; other words stand there as you write them."""
    country: str = ""
    """Where it sits, where it is no [[service]]: ISO 3166-1 code."""
    data: tuple[str, ...] = ()
    """What it receives: name, address, order, IP address."""
    role: str = "processor"
    """processor, joint or controller."""
    contract: date | None = None
    """The day the processing contract was signed."""
    safeguard: str = ""
    """What protects data that leave the market: adequacy, SCC, DPF, consent."""
    retention: str = ""
    """How long it keeps them."""
    sells: bool = False
    """Whether data are sold or shared in the sense of US state laws."""
    automated: bool = False
    """Whether visitors talk with a machine there: a chatbot, an assistant."""
    expires: date | None = None
    """The end of the contract."""
    evidence: Proof = ""
    """The contract: doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class VendorsRegister:
    """registers/vendors.yaml."""

    entries: tuple[Vendor, ...] = ()
    """The vendors."""
