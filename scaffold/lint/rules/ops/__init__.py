"""Freshness and upkeep."""
