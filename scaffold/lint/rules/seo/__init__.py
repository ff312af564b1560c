"""Presentation to search engines."""
