"""Runs: figures that stand in a row, 分别为a、b和c, each told of the name in the same position."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from validator.extraction.labels import label_of
from validator.extraction.structure import Mention, Sentence

__all__ = ["JOINED", "named_apart", "run_of", "runs"]

JOINED = re.compile(r"\s*(?:、|和|及|与|以及|[,，]|,?\s*and\s)\s*")


SPLIT = re.compile(r"、|和|及|与|以及")


def named_apart(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Give each figure of a run the name in its own position: 甲、乙和丙分别为a、b和c."""
    return tuple(named for run in runs(mentions) for named in _named(run))


def _named(run: tuple[Mention, ...]) -> tuple[Mention, ...]:
    if len(run) == 1 or "分别" not in run[0].lead:
        return run
    clause = re.split(r"[，,；;。：:（(]", run[0].gap)[-1]
    names = [label_of(name.replace("分别", "")) for name in SPLIT.split(clause)]
    if len(names) != len(run):
        return run
    return tuple(replace(mention, figure=replace(mention.figure, label=name)) for mention, name in zip(run, names, strict=True))


def runs(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Give the runs of a sentence: figures of one kind with nothing but 、 or 和 between them; a lone figure is a run of one."""
    current: list[Mention] = []
    for mention in mentions:
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
    return next(run for run in runs(sentence.mentions) if mention in run)
