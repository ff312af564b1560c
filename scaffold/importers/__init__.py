"""Importers: what merchants already have, brought into a site's `content/`.

A reader (`shopify.read`, `woocommerce.read`) turns a file into plain records and findings; `run.import_catalogue` makes
bundles of them and an honest report of what could not be carried. Nothing is invented: what the source lacks and the
site format needs is made visibly, and reported.
"""
