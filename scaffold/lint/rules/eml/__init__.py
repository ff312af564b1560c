"""Mails that the shop sends."""
