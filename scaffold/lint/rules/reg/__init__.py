"""Registers, attestations and what is excused."""
