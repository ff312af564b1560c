"""A site's folder to save pictures in."""

from pathlib import Path

import pytest
from picture_samples import Save
from PIL import Image

from scaffold.assets.probe import probe
from scaffold.model.assets import Asset


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Save a picture in the site's folder and probe it."""

    def write(image: Image.Image, name: str, **settings: object) -> Asset:
        image.save(tmp_path / name, **settings)
        asset = probe(tmp_path / name, name, f"digest of {name}")
        assert isinstance(asset, Asset)
        return asset

    return write
