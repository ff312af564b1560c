"""Files that are named like pages and meant for machines: proofs of ownership."""

import re

_NAMES = re.compile(
    r"(.*/)?(google[0-9a-f]{8,}|yandex_[0-9a-f]{8,}|baidu_verify_\S+|pinterest-[0-9a-z]+|naver[0-9a-f]{16,})\.html"
)


def is_for_machines(path: str, content: bytes) -> bool:
    """Whether a file proves to a search engine whose site it is."""
    return len(content) < 2000 and (bool(_NAMES.fullmatch(path)) or content.startswith(b"google-site-verification:"))
