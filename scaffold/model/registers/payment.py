"""How money comes, beyond the methods in scaffold.toml: providers, licences, card data (standard 1.3.4, 7.2.1)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof, Refers


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentProvider:
    """A firm that takes payments for you."""

    provider: str
    """The firm."""
    methods: tuple[str, ...]
    """The ids of methods in scaffold.toml that it takes: visa, paypal …"""
    licence: str = ""
    """Its licence and who gave it."""
    data_role: str = ""
    """controller or processor."""
    fallback: bool = False
    """Whether it stands in when another fails."""
    expires: date | None = None
    """The end of the contract."""
    evidence: Proof = ""
    """The contract: doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """A currency in which money reaches you."""

    currency: str
    """ISO 4217."""
    provider: str
    """Through whom."""
    fees: str = ""
    """What it costs."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Pci:
    """The card data check (PCI DSS)."""

    kind: str
    """SAQ-A, SAQ-A-EP, SAQ-D or certificate."""
    done: date
    """The day."""
    scope: str = ""
    """Where card data is seen; nowhere on this site for a hosted payment page."""
    expires: date | None = None
    """Its last day."""
    evidence: Proof = ""
    """The paper."""
    evidence_sha256: str = ""
    """The file's SHA-256."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """A fee that every buyer pays and that no price in product.yaml holds."""

    id: str
    """A short name: handling."""
    name: dict[str, str]
    """What pages call it, by language: en: handling fee."""
    amount: str
    """How much: 2.50 EUR, or 3 %."""
    markets: Annotated[tuple[str, ...], Refers("market")] = ()
    """The markets where it is taken; none: all."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRegister:
    """registers/payment.yaml."""

    entries: tuple[PaymentProvider, ...] = ()
    """The providers."""
    currencies: tuple[Settlement, ...] = ()
    """Currencies of settlement."""
    pci: tuple[Pci, ...] = ()
    """Card data checks."""
    fees: tuple[Fee, ...] = ()
    """Fees that nobody can avoid."""
