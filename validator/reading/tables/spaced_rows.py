"""Rows whose cells are parted by single blanks: tokens, and labels with the figures after them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from validator.reading.lines import Line
from validator.reading.tables.found import Words, is_figure
from validator.reading.texts import Span

__all__ = ["Group", "Groups", "fitted", "groups_of", "sides_of", "signature", "tokens_of", "whole"]

_TOKEN = re.compile(
    r"""\d{4}\s?年(?:\s?度|\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?\s?[末底初]?(?=\s|\Z)
      | (?:增加|减少|上升|下降|提高|降低|增长)\s[\d.,]+\s?(?:个\s?百分点|[%％])
      | (?<!\S)[\u4e00-\u9fff](?:\s[\u4e00-\u9fff](?!\S)){1,5}
      | [-+]?[\d.,]+\s(?:[千百十]?[万亿]?元|[%％‰]|个?百分点)(?=\s|\Z)
      | \S+""",
    re.VERBOSE,
)
_CHANGE = re.compile(r"(?:增加|减少|上升|下降|提高|降低|增长)\s?\d")
_CODE = re.compile(r"\d{3,9}")


class Group(NamedTuple):
    """A label with the figures after it; tables side by side have several on a line.

    Attributes:
        code: the code before the label; blank if there is none.
        label: its words.
        figures: what follows, a cell each.
    """

    code: Words
    label: Words
    figures: tuple[Words, ...]


Groups = tuple[Group, ...]


def tokens_of(line: Line) -> list[Span]:
    """Divide a line at its blanks, keeping together dates, figures with their unit and words printed with blanks (``合 计``)."""
    matches = _TOKEN.finditer(line.string)
    return [Span(line.number, line.column + match.start(), line.offset + match.start(), match[0]) for match in matches]


def whole(line: Line) -> Words:
    """Give a line as one piece."""
    return (Span(line.number, line.column, line.offset, line.string),)


def groups_of(tokens: Sequence[Span]) -> Groups:
    """Divide a line into labels with their figures.

    A number of several digits before words is their code. A line of numbers only has the first as its label.
    """
    groups: list[Group] = []
    for index, token in enumerate(tokens):
        figure = is_figure(token.string) or bool(_CHANGE.match(token.string))
        last = groups[-1] if groups else None
        if last is None or (last.figures and not figure) or (last.label and _is_code(tokens, index)):
            code: Words = (token,) if _is_code(tokens, index) else ()
            groups.append(Group(code, () if code else (token,), ()))
        elif figure and last.label:
            groups[-1] = last._replace(figures=(*last.figures, (token,)))
        else:
            groups[-1] = last._replace(label=(*last.label, token))
    return tuple(groups)


def _is_code(tokens: Sequence[Span], index: int) -> bool:
    """Whether a token is a code: a bare number before words."""
    return bool(_CODE.fullmatch(tokens[index].string)) and index + 1 < len(tokens) and not is_figure(tokens[index + 1].string)


def signature(groups: Groups) -> tuple[int, ...]:
    """Give how many figures follow each label; nothing if one has none."""
    counts = tuple(len(group.figures) for group in groups)
    return counts if all(counts) else ()


def fitted(tokens: Sequence[Span], reference: tuple[int, ...]) -> Groups | None:
    """Divide a line as a row of a table whose rows have so many figures after each label; None if it is no row.

    Figures may be missing. Words after the last figure are a cell; figures inside the only label are part of it; a line of as many words as
    there are labels has no figures at all.
    """
    groups = groups_of(tokens)
    if len(groups) == len(reference) + 1 and not groups[-1].figures and len(groups[-2].figures) < reference[-1]:
        groups = (*groups[:-2], groups[-2]._replace(figures=(*groups[-2].figures, groups[-1].label)))
    counts = [len(group.figures) for group in groups]
    if any(counts) and next(sides_of(counts, reference), None) is not None:
        return groups
    count = reference[-1]
    if len(reference) == 1 and len(tokens) > count and all(is_figure(token.string) for token in tokens[-count:]):
        return (Group((), tuple(tokens[:-count]), tuple((token,) for token in tokens[-count:])),)
    if len(tokens) == len(reference) > 1 and not any(counts):
        return tuple(Group((), (token,), ()) for token in tokens)
    return None


def sides_of(counts: Sequence[int], reference: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Give the sides on which labels with so many figures may stand, from left to right.

    >>> list(sides_of([3], (1, 3))), list(sides_of([1, 1], (1, 1, 1)))
    ([(1,)], [(0, 1), (0, 2), (1, 2)])
    """
    chosen = combinations(range(len(reference)), len(counts))
    return (sides for sides in chosen if all(count <= reference[side] for count, side in zip(counts, sides, strict=True)))
