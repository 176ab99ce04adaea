"""What our pages have in common: the language they say they are in, and the names by which their policy knows our own scripts and styles."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

__all__ = ["PAGE_LANGUAGES", "source_hash"]

PAGE_LANGUAGES = {"zh": "zh-CN", "en": "en"}
"""The language of a page as HTML names it."""


def source_hash(text: str) -> str:
    """Give the hash by which a content security policy allows one script or style, and no other (CSP level 2)."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
