"""One-for-one folding of characters, so that positions in the folded text are positions in the printed text."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from validator.language.files import package_yaml

__all__ = ["fold"]

# Full-width letters, digits and signs; the comma stays, because ， separates clauses and never thousands.
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0) not in ",;:!?()"}
_SPACES = dict.fromkeys([0x00A0, 0x3000, 0x2002, 0x2003, 0x2009, 0x202F, 0x0009], " ")
_SIGNS = {0x2212: "-", 0xFE63: "-", 0x2010: "-", 0x2011: "-", 0xFE6A: "%", 0x2027: "·", 0xFF0D: "-"}


@cache
def _table() -> dict[str, str]:
    data = package_yaml("vocabulary/characters.yaml")
    traditional, simplified = ("".join(data[name].split()) for name in ("traditional", "simplified"))
    signs = {chr(code): sign for code, sign in {**_FULL_WIDTH, **_SPACES, **_SIGNS}.items()}
    return {**signs, **{old: new for old, new in zip(traditional, simplified, strict=True) if old != new}}


@cache
def _foldable() -> re.Pattern[str]:
    # few characters of a report are folded: searching for them takes a thirtieth of translating all the others to themselves
    return re.compile(f"[{re.escape(''.join(_table()))}]")


@lru_cache(16384)  # most runs of text are names, which a report repeats
def fold(string: str) -> str:
    """Fold full-width and traditional characters, blanks and minus signs; the length never changes.

    Circled numbers and superscripts are left alone: NFKC would fuse them with the figures they stand beside.
    """
    return _foldable().sub(lambda found: _table()[found[0]], string)
