"""Ratios of three or more that are percentages of one whole: 三次产业结构为21.8:17.4:60.8."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from validator.extraction.structure import Analysis, Mention, Sentence
from validator.language.units import units
from validator.model.figure import Figure

__all__ = ["Ratio", "ratios"]

COLON = re.compile(r"\s*[:：∶]\s*")
STRUCTURE = re.compile("结构|构成|比例|比重|占比|之比")
EARLIER = re.compile(r"(?:由|从)[^，,；;]*$")
LEAST_MEMBERS = 3
# A ratio that comes to something between these counts in hundredths.
HUNDREDTHS = (Decimal(80), Decimal(120))
# That of the three industries always does, whatever slip it has.
INDUSTRIES, ANY = "产业", (Decimal(50), Decimal(300))


@dataclass(frozen=True, slots=True)
class Ratio:
    """The members of a ratio in order, with the words before it; ``earlier`` if it is what another period had."""

    mentions: tuple[Mention, ...]
    lead: str
    earlier: bool

    @property
    def percents(self) -> tuple[Figure, ...]:
        """The members as percentages."""
        percent = units().find("%")
        assert percent is not None
        return tuple(replace(mention.figure, unit=percent) for mention in self.mentions)


def ratios(analysis: Analysis) -> Iterator[Ratio]:
    """Find the ratios of structure of a document."""
    for sentence in analysis.sentences:
        lead = ""
        for run in _runs(sentence):
            lead = run[0].gap if STRUCTURE.search(run[0].gap) else lead + run[0].gap if lead else ""
            added = sum((mention.figure.value for mention in run), Decimal(0))
            least, most = ANY if INDUSTRIES in lead else HUNDREDTHS
            if lead and len(run) >= LEAST_MEMBERS and least <= added <= most:
                yield Ratio(run, lead, EARLIER.search(run[0].gap) is not None)


def _runs(sentence: Sentence) -> Iterator[tuple[Mention, ...]]:
    run: list[Mention] = []
    for mention in (each for each in sentence.mentions if each.dimension == "number"):
        if run and not (COLON.fullmatch(mention.gap) and mention.index == run[-1].index + 1):
            yield tuple(run)
            run = []
        run.append(mention)
    if run:
        yield tuple(run)
