"""Customer service shown to the buyer."""
