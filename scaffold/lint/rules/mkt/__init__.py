"""Advertising claims and promotions."""
