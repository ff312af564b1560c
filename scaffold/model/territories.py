"""Groups of territories that laws speak of."""

EU = frozenset(
    {
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    }
)
"""Member states of the European Union, ISO 3166-1 alpha-2, as of 2026-11."""

EEA = EU | {"IS", "LI", "NO"}
"""The European Economic Area: the European Union's data law holds there, too."""

PLACES = {"uk": "GB"}
"""Jurisdictions that are a territory under another code; the other two-letter ones but eu are ISO 3166-1."""
