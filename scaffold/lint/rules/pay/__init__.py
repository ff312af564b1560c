"""Payment and money."""
