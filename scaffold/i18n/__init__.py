"""Languages: tags, formats and interface strings."""
