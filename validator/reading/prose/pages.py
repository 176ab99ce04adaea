"""What a page adds to a report: its number, and the line that runs over or under every page."""

from __future__ import annotations

import re
from collections import Counter

from validator.reading.lines import Source

__all__ = ["is_page_number", "is_separator", "running_lines"]

LONGEST = 40
FEWEST = 3
SHARE = 0.6

_PAGE_NUMBER = re.compile(
    r"""(?:[-—–－_]{1,2}\s*\d{1,4}\s*[-—–－_]{1,2} | \d{1,4} | \d{1,4}\s*/\s*\d{1,4}
      | 第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)? | [Pp]age\s+\d{1,4}(?:\s+of\s+\d{1,4})?)\Z""",
    re.VERBOSE,
)
_SEPARATOR = re.compile(r"(?:[-—–=_*─━═·.~]\s?){3,}\Z|```\w*\Z")


def is_page_number(string: str) -> bool:
    """Whether a line holds only the number of a page.

    >>> [is_page_number(line) for line in ("—5—", "7", "第3页 共9页", "7元")]
    [True, True, True, False]
    """
    return bool(_PAGE_NUMBER.match(string))


def is_separator(string: str) -> bool:
    """Whether a line only parts what stands above and below: dashes, stars, the fence of a block of code.

    >>> [is_separator(line) for line in ("-----", "* * *", "```", "---|", "—")]
    [True, True, True, False, False]
    """
    return bool(_SEPARATOR.match(string))


def running_lines(source: Source) -> frozenset[int]:
    """Give the numbers of the lines that are the same on every page: they stand beside page numbers or page breaks, at least three times."""
    edges = set()
    for index, line in enumerate(source.lines):
        if is_page_number(line.string):
            edges |= {index - 1, index + 1}
        elif "\f" in source.rows[line.number - 1][: line.column]:
            edges |= {index, index - 1}
    words = ["".join(line.string.split()) for line in source.lines]
    total = Counter(words)
    at_edge = Counter(words[index] for index in edges if 0 <= index < len(words))
    running = {
        string
        for string, count in at_edge.items()
        if count >= max(FEWEST, SHARE * total[string]) and len(string) <= LONGEST and not is_page_number(string)
    }
    return frozenset(line.number for line, string in zip(source.lines, words, strict=True) if string in running)
