"""The development server: a site shown while it is written."""
