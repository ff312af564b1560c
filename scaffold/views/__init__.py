"""From content and plan to Views: everything that a page shows, decided here; templates only lay it out."""
