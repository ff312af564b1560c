"""Security and leaks."""
