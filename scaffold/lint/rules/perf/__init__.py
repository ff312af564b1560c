"""Weight and loading."""
