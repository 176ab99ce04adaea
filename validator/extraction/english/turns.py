"""Figures told in turn: $3.2 million, $2.8 million and $2.5 million in 2019, 2018 and 2017, respectively."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from validator.extraction.english.naming import CHANGE_IN, named
from validator.extraction.english.vocabulary import pattern
from validator.extraction.english.when import periods_named
from validator.extraction.structure import Mention, Role

__all__ = ["english_runs", "told_in_turn"]

JOINED = re.compile(r"\s*(?:,\s*(?:and|or)?|and|or|&|/)\s*(?:approximately|about)?\s*", re.IGNORECASE)
SPLIT = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
BREAK = re.compile(r"[;:()]")


def english_runs(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Give the runs of a sentence: figures of one kind with nothing but a comma or ``and`` between them; a lone figure is a run of one."""
    current: list[Mention] = []
    for mention in mentions:
        if current and JOINED.fullmatch(mention.gap) and current[-1].dimension == mention.dimension:
            current.append(mention)
            continue
        if current:
            yield tuple(current)
        current = [mention]
    if current:
        yield tuple(current)


def told_in_turn(mentions: tuple[Mention, ...], sentence: str, start: int) -> tuple[Mention, ...]:
    """Give each figure of a run the role of the run, and the period or name in its own position.

    Args:
        mentions: of one sentence, in reading order.
        sentence: its masked text.
        start: where it begins in the paragraph.
    """
    runs = list(english_runs(mentions))
    if not runs:
        return ()
    ends = [following[0].start - start for following in runs[1:]] + [len(sentence)]
    return tuple(mention for run, end in zip(runs, ends, strict=True) for mention in _told(run, sentence, start, end))


def _told(run: tuple[Mention, ...], sentence: str, start: int, end: int) -> tuple[Mention, ...]:
    """Name the figures of a run apart; the words behind it reach to ``end``, where the next figure stands."""
    if len(run) == 1:
        return run
    run = _of_one_name(_of_one_role(run))
    behind, before = sentence[run[-1].end - start : end], BREAK.split(sentence[: run[0].start - start])[-1]
    turn = pattern(r"<respectively>").search(behind)
    for words in (behind[: turn.start()], before) if turn else (pattern(r"<compared>").split(behind)[0],):
        periods = periods_named(words)
        if len(periods) == len(run):
            return tuple(
                replace(mention, figure=replace(mention.figure, period=period)) for mention, period in zip(run, periods, strict=True)
            )
    return _named_apart(run, before) if turn else run


def _of_one_role(run: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Read all figures of a run as its first or, of percentages, as that which names the whole."""
    share = next((mention for mention in run if mention.role is Role.SHARE and mention.base), None)
    leading = share or run[0]
    if leading.role in (Role.LEVEL, Role.OTHER, Role.RATE):
        return run
    return tuple(
        replace(mention, role=leading.role, sign=leading.sign, base=leading.base)
        if mention.role in (Role.LEVEL, Role.OTHER, Role.SHARE, Role.RATE)
        else mention
        for mention in run
    )


def _of_one_name(run: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Call figures without a name by that of the others: $52.7 million and $48.3 million in cash."""
    name = next((mention.figure.label for mention in run if mention.figure.label), "")
    return tuple(mention if mention.figure.label else replace(mention, figure=replace(mention.figure, label=name)) for mention in run)


def _named_apart(run: tuple[Mention, ...], before: str) -> tuple[Mention, ...]:
    """Give each figure its name, if so many are listed: revenue and net income were $5 million and $1 million, respectively."""
    changed = pattern(CHANGE_IN).search(before)
    names = [name for part in SPLIT.split(changed["name"] if changed else before) if (name := named(part))][-len(run) :]
    if len(names) != len(run):
        return run
    return tuple(replace(mention, figure=replace(mention.figure, label=name)) for mention, name in zip(run, names, strict=True))
