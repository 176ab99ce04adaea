"""The rows of a panel as lines: names from several columns, headings, codes, numbering and indentation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from validator.extraction.characters import fold
from validator.extraction.facets import with_facets
from validator.extraction.grid import Grid, GridCell
from validator.extraction.label_words import bare, is_change_name, is_measure, is_of_which, is_total, is_whole, numbering
from validator.extraction.matrix import Line, LineKind
from validator.extraction.nested_names import with_outer_names
from validator.extraction.panels import Panel
from validator.extraction.periods import periods_in
from validator.extraction.stated_units import stated_unit
from validator.model.unit import Unit

__all__ = ["row_lines"]

CODED = re.compile(r"^[\[【(（]?(\d{3,12})(?!\s*年)[\]】)）]?\s*[-—:：、.]?\s*(?=[^\d\s.,%])")
FEW_HEADINGS = 0.34
# The first number of a list: 一、 1. ① I.
FIRST = re.compile(r"[（(]?(?:一|1|①|I)(?![一二三四五六七八九十\dIVX])")


def row_lines(grid: Grid, body: Sequence[int], panel: Panel) -> tuple[Line, ...]:
    """Give the rows of a panel that have a name or a figure, from top to bottom."""
    codes = _codes(grid, body, panel)
    lines = [replace(line, code=codes[row]) if row in codes else line for row in body if (line := _line(grid, row, panel))]
    lines = list(with_outer_names(_with_headings(grid, lines, panel)))
    return tuple(with_facets(_with_codes(_with_names_again(_with_depths(grid, lines, panel)))))


def _line(grid: Grid, row: int, panel: Panel) -> Line | None:
    names = [cell for column in panel.labels if (cell := grid.at(row, column))]
    # a total may be named where the others have their code
    names = names or [cell for column in panel.codes if (cell := grid.own(row, column)) and cell.words and not cell.reading.digits]
    path = tuple(dict.fromkeys(cell.string for cell in names))
    held = [cell for column in panel.values if (cell := grid.own(row, column))]
    stray = [cell for cell in held if cell.words] if not path and not any(cell.reading.figure for cell in held) else []
    if stray:
        # a heading that stands over the figures instead of over the names
        return Line(row, (stray[0].string,), LineKind.HEADING)
    if not path and not held:
        return None
    unit = _unit(grid, row, panel, path)
    kind = _kind(path[-1] if path else "", unit)
    return Line(row, path, kind, unit=unit, periods=periods_in(" ".join(path)))


def _codes(grid: Grid, body: Sequence[int], panel: Panel) -> dict[int, str]:
    """Give the code of each row; one in several columns (类, 款, 项) goes on from the row above where a column is blank."""
    carried = [""] * len(panel.codes)
    found: dict[int, str] = {}
    for row in body:
        own = [cell.reading.digits if (cell := grid.at(row, column)) else "" for column in panel.codes]
        first = next((level for level, digits in enumerate(own) if digits), None)
        if first is not None:
            carried = [*carried[:first], *own[first:]]
            found[row] = "".join(carried)
    return found


def _unit(grid: Grid, row: int, panel: Panel, path: tuple[str, ...]) -> Unit | None:
    stated = [stated_unit(cell.string) for column in panel.units if (cell := grid.at(row, column))]
    stated += [stated_unit(words) for words in reversed(path)]
    return next((unit for unit in stated if unit), None)


def _kind(label: str, unit: Unit | None) -> LineKind:
    if is_measure(label) or (unit and unit.kind in ("percent", "points")):
        return LineKind.MEASURE
    if is_of_which(label):
        return LineKind.OF_WHICH
    if is_total(label) or is_whole(label):
        return LineKind.TOTAL
    return LineKind.CHANGE if is_change_name(label) else LineKind.ITEM


def _with_headings(grid: Grid, lines: Sequence[Line], panel: Panel) -> list[Line]:
    """Mark the names without figures that head the lines under them, and put them over those lines."""
    bare_lines = {line.at for line in lines if not any(grid.own(line.at, column) for column in panel.values)}
    few = len(bare_lines) <= len(lines) * FEW_HEADINGS
    found: list[Line] = []
    heading: Line | None = None
    for position, line in enumerate(lines):
        following = lines[position + 1] if position + 1 < len(lines) else None
        last = following is lines[-1] and following.kind is LineKind.TOTAL
        if line.kind is LineKind.HEADING or (line.at in bare_lines and not last and _heads(line, following, few=few)):
            heading = replace(line, kind=LineKind.HEADING)
            found.append(heading)
            continue
        over = heading.path if heading and heading.label not in line.path else ()
        of_which = found[-1].unit if line.kind is LineKind.OF_WHICH and found else None
        unit = line.unit or (heading.unit if heading else None) or of_which
        found.append(replace(line, path=(*over, *line.path), unit=unit) if over or unit is not line.unit else line)
    return found


def _heads(line: Line, following: Line | None, *, few: bool) -> bool:
    """Whether a row without figures heads the next ones: it ends with a colon, or such rows are few and numbered in another way."""
    if line.label.endswith((":", "：")):
        return True
    if following is None or line.kind is LineKind.TOTAL or not line.label or line.code:
        return False
    return (
        few
        and (numbering(line.label) != numbering(following.label) or numbering(line.label) == 0)
        and numbering(line.label) <= (numbering(following.label) or 9)
    )


def _with_depths(grid: Grid, lines: Sequence[Line], panel: Panel) -> list[Line]:
    """Give each line its depth: by indentation if the names have any, else by numbering."""
    indents = [_indent(grid.at(line.at, panel.labels[-1])) if panel.labels else 0 for line in lines]
    if len(set(indents)) > 1:
        ranks = {indent: rank for rank, indent in enumerate(sorted(set(indents)))}
        return [replace(line, depth=ranks[indent]) for line, indent in zip(lines, indents, strict=True)]
    return _numbered(lines)


def _indent(cell: GridCell | None) -> int:
    string = fold(cell.cell.text.string) if cell else ""
    return len(string) - len(string.lstrip())


def _numbered(lines: Sequence[Line]) -> list[Line]:
    """Give depths by numbering: a list that begins anew under a line without a number belongs to that line."""
    ranks = [0 if line.kind is LineKind.HEADING else numbering(line.label) for line in lines]
    known = {rank: depth for depth, rank in enumerate(sorted({rank for rank in ranks if rank}))}
    found: list[Line] = []
    shift = 0
    for position, (line, rank) in enumerate(zip(lines, ranks, strict=True)):
        if _restarts(lines, ranks, position) and not known[rank]:
            shift = 1
        elif not rank and line.kind is not LineKind.OF_WHICH:
            shift = 0
        depth = known[rank] + shift if rank else _between(lines, ranks, position, known)
        depth += line.kind is LineKind.OF_WHICH
        found.append(replace(line, depth=depth) if depth else line)
    return found


def _with_names_again(lines: Sequence[Line]) -> list[Line]:
    """Put names of a numbered list that are told again without numbers under the line before them, which they break down."""
    found: list[Line] = []
    numbered: set[str] = set()
    head: Line | None = None
    for line in lines:
        name = bare(line.label)
        plain = line.kind is LineKind.ITEM and not line.code and not numbering(line.label)
        if numbering(line.label) and line.kind is LineKind.ITEM:
            numbered.add(name)
        again = plain and name in numbered
        if not again:
            head = line if plain else None
        found.append(replace(line, depth=head.depth + 1) if again and head else line)
    return found


def _restarts(lines: Sequence[Line], ranks: Sequence[int], position: int) -> bool:
    """Whether a list of a style that was there before begins anew under a line without a number."""
    rank = ranks[position]
    first = FIRST.match(fold(lines[position].label).strip())
    return bool(rank and first and position and not ranks[position - 1] and rank in ranks[:position])


def _between(lines: Sequence[Line], ranks: Sequence[int], position: int, known: dict[int, int]) -> int:
    """Give the depth of a line without a number: under the numbered line before it if its list goes on behind, else outermost."""
    before = next((rank for rank in reversed(ranks[:position]) if rank), 0)
    after = next((at for at in range(position + 1, len(lines)) if ranks[at]), None)
    if not before or after is None or ranks[after] > before or lines[position].kind is LineKind.TOTAL:
        return 0
    return 0 if _restarts(lines, ranks, after) else known[before] + 1


def _with_codes(lines: Sequence[Line]) -> list[Line]:
    """Take codes that stand before the names (201 一般公共服务支出) where most names have one."""
    codes = [CODED.match(line.label) for line in lines]
    known = any(line.code for line in lines)
    if not known and sum(found is not None for found in codes) * 2 <= len(lines):
        return list(lines)
    return [replace(line, code=found[1]) if found and not line.code else line for line, found in zip(lines, codes, strict=True)]
