"""Whether a text is to be read by the English grammar."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["is_english"]

CHINESE = re.compile("[\u3400-\u9fff]")
LATIN = re.compile("[A-Za-z]")
# A Chinese report quotes Latin names, an English one Chinese names: what most signs are decides.
LATIN_FOR_EACH_CHINESE = 5


@lru_cache(4096)
def is_english(text: str) -> bool:
    """Whether a text is written in Latin letters, but for a few Chinese characters.

    >>> is_english("Net sales rose 5%."), is_english("2021年GDP增长8.1%"), is_english("12.5%")
    (True, False, False)
    """
    latin = len(LATIN.findall(text))
    return latin > 0 and latin >= LATIN_FOR_EACH_CHINESE * len(CHINESE.findall(text))
