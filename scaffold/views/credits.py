"""Who made a picture and who may use it: the register of rights first, then what the file says itself."""

from collections.abc import Iterable
from dataclasses import replace

from scaffold.model.assets import NO_CREDIT, Asset, Credit
from scaffold.model.entries import Bundle, Product
from scaffold.model.registers.media import MediaRight

COPYRIGHT = "© "
FREE = "public-domain"
"""The licence under which nobody holds the copyright any more."""


def credits_of(bundles: Iterable[Bundle], rights: Iterable[MediaRight]) -> dict[str, Credit]:
    """Paths of pictures with what is known; pictures of which nothing is known are left out."""
    by_id = {right.id: right for right in rights}
    by_path = {path: right for right in by_id.values() for path in right.files}
    found = {
        asset.path: _credit(asset, by_path.get(asset.path) or by_id.get(named.get(file, "")))
        for bundle in bundles
        for named in (_rights_of(bundle),)
        for file, asset in bundle.pictures.items()
    }
    return {path: credit for path, credit in found.items() if credit != NO_CREDIT}


def _rights_of(bundle: Bundle) -> dict[str, str]:
    """File names with the ids of rights that product.yaml gives them."""
    if not isinstance(bundle, Product):
        return {}
    return {image.file: image.rights for image in bundle.facts.images if image.rights}


def _credit(asset: Asset, right: MediaRight | None) -> Credit:
    own = asset.credit
    if right is None:
        return own
    notice = own.copyright_notice or (f"{COPYRIGHT}{right.owner}" if right.licence != FREE else "")
    return replace(
        own,
        creator=right.creator or own.creator or right.owner,
        credit_text=right.credit or own.credit_text,
        copyright_notice=notice,
        license_url=right.licence_url or own.license_url,
        acquire_url=right.acquire_url or own.acquire_url,
    )
