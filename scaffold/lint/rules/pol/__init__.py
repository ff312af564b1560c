"""Policy pages, consent and legal notices."""
