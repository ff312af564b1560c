"""What assistive technology makes of a page: roles, names, and what is hidden from it."""
