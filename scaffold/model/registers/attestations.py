"""Attestations: work that no tool can see, vouched for by somebody, with a date and a proof."""

from dataclasses import dataclass
from datetime import date

from scaffold.model.findings import Location
from scaffold.model.registers.marks import NOWHERE, Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """One piece of work that was done: by whom, when, and what proves it."""

    id: str
    """The id of the standard's map that this answers, such as ATT-1.1.1; `scaffold conformity` names them."""
    owner: str
    """The role that did it, such as marketing lead."""
    done: date
    """The day it was done or looked at again."""
    evidence: Proof
    """What proves it: a file such as registers/evidence/report.pdf, an https address, or doc: and a number."""
    evidence_sha256: str = ""
    """The file's SHA-256, so that nobody changes it unseen."""
    review_days: int | None = None
    """Days until somebody must look again; else, and at most, what the map asks for."""
    note: str = ""
    """Anything a reader should know."""
    place: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class AttestationsRegister:
    """registers/attestations.yaml."""

    entries: tuple[Attestation, ...] = ()
    """The attestations; several with one id are its history, the newest counts."""
