"""Certificates and test reports of products, and audits of the factory (standard 1.4.2, 6.1.3)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification:
    """One certificate or test report: for which products and markets it holds, and until when."""

    id: str
    """A short name; product.yaml refers to it under `certifications`."""
    kind: str
    """What it is: CE, UKCA, FCC, PSE, KC, LFGB, FDA food contact, OEKO-TEX, DoC (declaration of conformity) …"""
    products: Annotated[tuple[str, ...], Refers("product")]
    """The ids of the products it covers."""
    markets: Annotated[tuple[str, ...], Refers("market")]
    """The ids of the markets it is valid in."""
    issued: date
    """The day it was issued."""
    number: str = ""
    """The number on it."""
    body: str = ""
    """Who issued it: the laboratory or notified body; empty for the maker's own declaration."""
    standard: str = ""
    """The law or standard it was tested against, as printed on it."""
    expires: date | None = None
    """Its last day; nothing: it has none."""
    evidence: Proof = ""
    """The certificate itself: a file of the site, an https address, or doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class FactoryAudit:
    """An audit or a management certificate of the factory."""

    id: str
    """A short name."""
    kind: str
    """What it is: ISO 9001, BSCI, SMETA …"""
    issued: date
    """The day it was issued."""
    number: str = ""
    """The number on it."""
    body: str = ""
    """Who issued it."""
    expires: date | None = None
    """Its last day."""
    evidence: Proof = ""
    """The certificate itself."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationsRegister:
    """registers/certifications.yaml."""

    entries: tuple[Certification, ...] = ()
    """Certificates of products."""
    factory: tuple[FactoryAudit, ...] = ()
    """Audits of the factory."""
