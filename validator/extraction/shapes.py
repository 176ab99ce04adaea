"""Shapes bound by labels: the fields that a pack declares, found in sentences, rows and key–value forms.

A pack says what a figure is called; how reports state labels is known here: in running text the label stands before its figure in the
clause, in a table it names the row or the column, in a form it stands in the cell before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from validator.extraction.characters import fold
from validator.extraction.field_labels import FieldLabels, Match, fits, plain_names
from validator.extraction.label_words import bare, is_change, total_of
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.structure import Analysis, Mention, Role, TableFigures
from validator.model.figure import Figure
from validator.model.record import Record
from validator.model.shape import Field, Shape

__all__ = ["bind"]

SENTENCE, PARAGRAPH, ROW, FORM, GUESSED = 11.0, 8.0, 11.0, 11.0, 3.0
AMONG = "其中"
# What stands over all that is told beside it; 总计 may stand over other totals alone.
NEAR_TOTALS = ("合计", "小计", "共计")
OWN_FIGURES = (Role.LEVEL, Role.BASE, Role.STANDARD, Role.LIMIT, Role.SHARE, Role.COMPLETION, Role.RATE, Role.OTHER)


def bind(analysis: Analysis, shape: Shape) -> Iterator[Record]:
    """Read the records of a shape that has no code family, wherever it says that its fields stand together."""
    labels = FieldLabels.of([each for each in shape.fields if each.type not in ("text", "rows")])
    if "sentence" in shape.within:
        yield from _in_runs(shape, labels, (sentence.mentions for sentence in analysis.sentences if sentence.mentions), SENTENCE)
    if "paragraph" in shape.within:
        yield from _in_runs(shape, labels, analysis.paragraphs, PARAGRAPH)
    for table in analysis.tables:
        for matrix in table.matrices:
            if "row" in shape.within:
                yield from _in_lines(shape, labels, matrix, plain_names(analysis))
        if "key-values" in shape.within:
            yield from _in_form(shape, labels, table)


def _in_runs(shape: Shape, labels: FieldLabels, runs: Iterable[Sequence[Mention]], bits: float) -> Iterator[Record]:
    """Fill records from left to right; a field that comes again begins the next record."""
    wording = "sentence" if bits == SENTENCE else "paragraph"
    for mentions in runs:
        own = [mention for mention in mentions if mention.role in OWN_FIGURES]
        found = [(match, mention) for mention in own if (match := labels.before(mention.lead, mention.figure))]
        kept = [(match, mention) for match, mention in found if _is_of(mention, mentions, [other for _, other in found])]
        matched = [(match, _told_of(match, mention)) for match, mention in kept]
        if not matched:
            continue
        current = _Filling()
        for match, figure in matched:
            if match.field.name in current.values and current.is_record(shape):
                yield from _record(shape, current.figures, bits, wording)
                current = _Filling()
            current.take(match, figure)
        yield from _record(shape, current.figures, bits, wording)


def _told_of(match: Match, mention: Mention) -> Figure:
    """Give a figure with its subject, where that stands before its label: 甲项目 of 甲项目预算数20万元."""
    figure, label = mention.figure, fold(match.field.labels[match.rank]).lower()
    before = mention.lead[: max(0, mention.lead.lower().rfind(label))].strip().removeprefix(AMONG).strip("：:的 ")
    return figure if figure.subject or not before else replace(figure, subject=before)


def _is_of(mention: Mention, mentions: Sequence[Mention], found: Sequence[Mention]) -> bool:
    """Whether a figure may stand in a record with those found: one in a bracket (满分10分) is told of the figure before the bracket."""
    before = [other for other in mentions if mention.brackets and other.end <= mention.brackets[0] and other.sentence == mention.sentence]
    return not before or before[-1] in found


@dataclass(slots=True)
class _Filling:
    """A record being filled.

    Attributes:
        values: field → its figure and the rank of the label that named it.
        doubtful: fields that two figures were called alike: 行政编制15名，事业编制42名 is no 编制 of either.
    """

    values: dict[str, tuple[Figure, int]] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)

    def take(self, match: Match, figure: Figure) -> None:
        """Take a figure for its field; of two the one with the better label (全年预算数 before 年初预算数)."""
        name = match.field.name
        known = self.values.get(name)
        if known and known[1] == match.rank:
            self.doubtful.add(name)
        if known is None or match.rank < known[1]:
            self.values[name] = (_typed(match.field, figure), match.rank)
            self.doubtful.discard(name)

    @property
    def figures(self) -> dict[str, Figure]:
        """The figures of the fields that leave no doubt."""
        return {name: figure for name, (figure, _) in self.values.items() if name not in self.doubtful}

    def is_record(self, shape: Shape) -> bool:
        """Whether nothing is missing that a record must have."""
        return _is_record(shape, self.figures)


def _in_lines(shape: Shape, labels: FieldLabels, matrix: Matrix, names: Mapping[Matrix, frozenset[str]]) -> Iterator[Record]:
    """Read each row as a record of what its columns are called, and each column as one of what its rows are called."""
    for lines in (matrix, matrix.turn()):
        if labels.names.keys().isdisjoint(names[lines]):
            continue
        called = [(column, match) for column in lines.columns if (match := _match_of(labels, column))]
        among = (_without_totals_of_others(labels, panel, lines) for panel in _panels(labels, called))
        panels = [panel for panel in among if _is_named(labels, panel)]
        for row in lines.rows if panels else ():
            # in a column of changes costs may be told with the opposite sign
            if row.kind is not LineKind.HEADING and (lines is matrix or not is_change(row.label)):
                for panel in panels:
                    figures = _best((match, lines.figure(row, column)) for column, match in panel)
                    yield from _record(
                        shape, figures, ROW if _is_sure(lines, row, figures, panel) else GUESSED, "row" if lines is matrix else "column"
                    )


def _is_sure(lines: Matrix, row: Line, figures: Mapping[str, Figure], panel: Sequence[tuple[Line, Match]]) -> bool:
    """Whether the figures of a row stand in their columns; where columns are a guess, what is missing may stand in another one."""
    if not lines.guessed:
        return True
    if not lines.turned:
        several = len({at for at, _ in lines.figures}) > 1
        return several and lines.part == 0 and all(lines.figure(row, column) for column in lines.columns)
    return bool(row.label) and len(figures) == len({match.field.name for _, match in panel})


def _panels(labels: FieldLabels, called: Iterable[tuple[Line, Match]]) -> list[list[tuple[Line, Match]]]:
    """Part columns where their names begin anew (合计, 基本, 项目 of last year, then of this); of those that only share a heading keep the first."""
    panels: list[list[tuple[Line, Match]]] = [[]]
    for column, match in called:
        if match in (known for _, known in panels[-1]):
            if labels.named(column.label) != match:
                continue
            panels.append([])
        panels[-1].append((column, match))
    return panels


def _without_totals_of_others(labels: FieldLabels, panel: Sequence[tuple[Line, Match]], lines: Matrix) -> list[tuple[Line, Match]]:
    """Leave out columns that are only called 合计 or 小计 where others stand among the panel: they are totals of those too."""
    own = {line.at for line, _ in panel}
    between = range(min(own, default=0), max(own, default=0))
    if all(line.at in own for line in lines.columns if line.at in between and line.kind is LineKind.ITEM):
        return list(panel)
    return [(line, match) for line, match in panel if bare(line.label if labels.named(line.label) else line.facet) not in NEAR_TOTALS]


def _is_named(labels: FieldLabels, panel: Iterable[tuple[Line, Match]]) -> bool:
    """Whether the names of columns tell of a shape: two fields or more, and not all of them called what every table has (合计, 小计)."""
    names = [(match.field.name, total_of(line.label if labels.named(line.label) else line.facet)) for line, match in panel]
    return len({field for field, _ in names}) > 1 and any(name for _, name in names)


def _in_form(shape: Shape, labels: FieldLabels, table: TableFigures) -> Iterator[Record]:
    """Read the keys of a form and the values behind them, all panels of one table together."""
    forms = [matrix for matrix in table.matrices if len(matrix.columns) == 1 and not matrix.columns[0].label]
    if len(forms) > 1:
        cells = [(row, matrix.figure(row, matrix.columns[0])) for matrix in forms for row in matrix.rows]
        found = ((match, figure) for row, figure in cells if (match := _match_of(labels, row)))
        yield from _record(shape, _best(found), FORM, "key-values")


def _match_of(labels: FieldLabels, line: Line) -> Match | None:
    return labels.named(line.label) or labels.named(line.facet)


def _best(found: Iterable[tuple[Match, Figure | None]]) -> dict[str, Figure]:
    """Keep the figure of each field that has the best label and fits, the first of equals."""
    values: dict[str, tuple[int, Figure]] = {}
    for match, figure in found:
        known = values.get(match.field.name)
        if figure is not None and fits(match.field, figure) and (known is None or match.rank < known[0]):
            values[match.field.name] = (match.rank, _typed(match.field, figure))
    return {name: figure for name, (_, figure) in values.items()}


def _typed(field: Field, figure: Figure) -> Figure:
    """Give a figure as its field takes it; a mark, which a table holds to be given, is worked out unless the field says that it is set."""
    worked_out = figure.unit.dimension == "score" and not figure.qualifier
    given = field.set or (figure.set and not worked_out)
    return figure if figure.set == given else replace(figure, set=given)


def _record(shape: Shape, values: dict[str, Figure], bits: float, wording: str) -> Iterator[Record]:
    """Give the record if nothing that it must have is missing and it has two figures to relate."""
    if _is_record(shape, values):
        first = min(values.values(), key=lambda figure: figure.place.offset)
        # what is told of the first figure is told of those that follow without a subject
        values = {name: figure if figure.subject else replace(figure, subject=first.subject) for name, figure in values.items()}
        place = replace(first.place, end_line=0, end_column=0)
        ordered = {each.name: values[each.name] for each in shape.fields if each.name in values}
        yield Record(shape.name, ordered, place, structure=bits, wording=f"labels: {wording}")


def _is_record(shape: Shape, values: Mapping[str, Figure]) -> bool:
    return len(values) > 1 and all(each.optional or each.name in values for each in shape.fields)
