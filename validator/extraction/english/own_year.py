"""The year that an English report is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from validator.extraction.english.when import periods_named

__all__ = ["heading_of", "own_year"]

# when notes are due, or something will end or has begun, is no year of the report
YEAR = re.compile(r"(?<!due )(?<!by )(?<!until )(?<!through )(?<!since )(?<![\d,.$€£-])(?:19|20)\d{2}(?![\d%]|[,.-]\d)")
# A year is the report's own, and not a date that it mentions, if it is named half as often as the one it names most.
OFTEN = 0.5


def own_year(texts: Iterable[str]) -> str:
    """Give the latest of the years that a report names often; empty if it names none.

    >>> own_year(["Sales rose in 2019 compared to 2018.", "Notes are due 2026.", "2019", "2018"])
    '2019'
    """
    years = Counter(found[0] for text in texts for found in YEAR.finditer(text))
    most = max(years.values(), default=0)
    return max((year for year, count in years.items() if count >= OFTEN * most), default="")


def heading_of(section: Iterable[str]) -> str:
    """Give the innermost heading that names a period; empty if none does."""
    return next((heading for heading in reversed(tuple(section)) if periods_named(heading)), "")
