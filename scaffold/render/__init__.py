"""Rendering: a page is a pure function of View, Frame and Theme to bytes."""
