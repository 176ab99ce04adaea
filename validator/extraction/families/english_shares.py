"""Shares of one whole in an English sentence: the Americas contributed 43%, EMEA contributed 31% and Asia Pacific contributed 26% of the growth.

A sentence need not list all the shares of a whole: such a reading verifies where they come to 100 % and never accuses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from validator.extraction.english.words import word_set
from validator.extraction.recording import place_of, readings
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "shares"
WEAK = 3.5
ABOUT_ALL = (Decimal("0.97"), Decimal("1.03"))


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the shares of every sentence that come to about 100%."""
    for sentence in analysis.english:
        for shares in _groups(sentence):
            total = sum(share.figure.base for share in shares)
            if len(shares) > 1 and ABOUT_ALL[0] <= total <= ABOUT_ALL[1]:
                values = {"percents": tuple(share.figure for share in shares)}
                yield from readings(f"core/{FAMILY}", f"m{shares[0].index}", place_of(sentence), "english shares", [(values, WEAK)])


def _groups(sentence: Sentence) -> Iterator[Sequence[Mention]]:
    """Give the shares of one period that stand in a row; of several wholes named, each has its own."""
    shares = [mention for mention in sentence.mentions if mention.role is Role.SHARE]
    for _, of_period in groupby(shares, key=lambda share: share.figure.period):
        group = list(of_period)
        wholes = {word_set(share.base) for share in group if share.base}
        if len(wholes) <= 1:
            yield group
        elif len(wholes) < len(group):
            yield from ([share for share in group if word_set(share.base) == whole] for whole in sorted(wholes, key=sorted))
