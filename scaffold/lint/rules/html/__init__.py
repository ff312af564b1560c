"""Validity and structure of documents."""
