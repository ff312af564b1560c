"""Languages, locales and formats."""
