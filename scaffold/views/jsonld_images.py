"""Rights in the pictures of a page in JSON-LD, so that image search can tell their licence.

Source: Google Search Central, image metadata structured data (2026): an ImageObject with `contentUrl` and at least one
of creator, creditText, copyrightNotice and license.
"""

from collections.abc import Iterable, Iterator

from scaffold.model.assets import Asset, Credit
from scaffold.model.views import Picture
from scaffold.views.context import Context
from scaffold.views.credits import COPYRIGHT
from scaffold.views.jsonld_nodes import Node, filled


def image_nodes(shown: Iterable[tuple[Asset, Picture]], context: Context) -> Iterator[Node]:
    """An ImageObject for each picture of whose rights something is known."""
    seen: set[str] = set()
    for asset, picture in shown:
        credit = context.pictures.credits.get(asset.path)
        if credit and picture.url not in seen:
            seen.add(picture.url)
            yield _image(picture, credit, context)


def _image(picture: Picture, credit: Credit, context: Context) -> Node:
    return filled(
        {
            "@type": "ImageObject",
            "contentUrl": picture.url,
            "license": credit.license_url,
            "acquireLicensePage": credit.acquire_url,
            "creditText": credit.credit_text,
            "creator": _creator(credit, context),
            "copyrightNotice": credit.copyright_notice,
        }
    )


def _creator(credit: Credit, context: Context) -> Node:
    """A person, unless it is the shop or whoever the copyright notice names."""
    if not credit.creator:
        return {}
    firms = (context.site.title, context.site.brand.legal_name, credit.copyright_notice.removeprefix(COPYRIGHT))
    return {"@type": "Organization" if credit.creator in firms else "Person", "name": credit.creator}
