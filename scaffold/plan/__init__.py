"""Decides every URL of the site, once."""
