"""Product information before listing."""
