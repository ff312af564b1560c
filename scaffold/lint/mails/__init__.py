"""Mails: messages (.eml) and templates (HTML) of a shop's mailing tool, read so that rules can be held against them."""
