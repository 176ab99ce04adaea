"""Runs: figures that stand in a row, 分别为a、b和c, each told of the name in the same position."""

from __future__ import annotations

import re
from collections.abc import Iterator

from validator.extraction.structure import Mention, Sentence

__all__ = ["JOINED", "run_of", "runs"]

JOINED = re.compile(r"\s*(?:、|和|及|与|以及|,?\s*and\s)\s*")


def runs(sentence: Sentence) -> Iterator[tuple[Mention, ...]]:
    """Give the runs of a sentence: figures of one kind with nothing but 、 or 和 between them; a lone figure is a run of one."""
    current: list[Mention] = []
    for mention in sentence.mentions:
        if current and JOINED.fullmatch(mention.gap) and current[-1].figure.unit.kind == mention.figure.unit.kind:
            current.append(mention)
            continue
        if current:
            yield tuple(current)
        current = [mention]
    if current:
        yield tuple(current)


def run_of(sentence: Sentence, mention: Mention) -> tuple[Mention, ...]:
    """Give the run that a figure of the sentence stands in."""
    return next(run for run in runs(sentence) if mention in run)
