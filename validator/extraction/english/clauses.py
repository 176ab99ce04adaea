"""The words around a figure: dates, company names and asides do not break a clause, though commas and brackets stand in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["MONTH", "Clause", "clause_of", "masked"]

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
YEAR = r"(?:19|20)\d{2}\b"
YEARS = rf"{YEAR}(?:,\s*{YEAR})*(?:,?\s*(?:and|or|&)\s*{YEAR})?"
DATE = re.compile(
    rf"\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,\s*{YEARS}|\b{MONTH}\s+\d{{1,2}},?\s+and\s+{MONTH}\s+\d{{1,2}},\s*{YEARS}|\b{YEAR},\s*{YEARS}",
    re.IGNORECASE,
)
COMPANY = re.compile(r",\s+(?:Inc|LLC|Ltd|Corp|L\.?P|S\.?A|N\.?V|Co)\b\.?")
# A bracket without figures explains the word before it: total revenues (revenues and net pool allocation) of
ASIDE = re.compile(r"\([^()\d%]*\)")
BREAK = re.compile(r"[;:()\[\]•●]|,(?=\s|$)|\s[–—]\s|[–—](?=\s)|\s-{1,2}\s|\.{3}|…")


@dataclass(frozen=True, slots=True)
class Clause:
    """A figure's surroundings, dates and asides blanked.

    Attributes:
        head: the sentence up to the figure.
        gap: from the previous figure (or the start of the sentence) up to it.
        lead: the end of the gap behind its last break.
        tail: the words behind it up to the next break or figure.
        rest: the words behind it up to the next figure.
        end: all words of the sentence behind it.
    """

    head: str
    gap: str
    lead: str
    tail: str
    rest: str
    end: str


@lru_cache(64)
def masked(string: str) -> str:
    """Give the text, of equal length, without the commas of dates and company names and without asides.

    >>> masked("On May 1, 2019, sales (net) rose")
    'On May 1  2019, sales       rose'
    """
    for inside in (DATE, COMPANY):
        string = inside.sub(lambda found: found[0].replace(",", " "), string)
    return ASIDE.sub(lambda found: " " * len(found[0]), string)


def clause_of(sentence: str, previous: int, start: int, end: int, following: int) -> Clause:
    """Give what stands around a figure.

    Args:
        sentence: the masked sentence.
        previous: where the figure before ends; 0 if there is none.
        start: where the figure starts.
        end: where it ends.
        following: where the next figure starts; the end of the sentence if there is none.
    """
    gap, rest = sentence[previous:start], sentence[end:following]
    last = max((found.end() for found in BREAK.finditer(gap)), default=0)
    first = BREAK.search(rest)
    return Clause(sentence[:start], gap, gap[last:], rest[: first.start()] if first else rest, rest, sentence[end:])
