"""What the page shows, as values: everything the templates need and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from validator.model.decision import Decision
from validator.model.document import Block, Document, Heading, Paragraph, Table
from validator.model.finding import Finding
from validator.model.result import FileResult
from validator.model.text import Text
from validator.reporting.advice import change_words, others_words
from validator.reporting.figures import checked, first_place
from validator.reporting.fingerprint import fingerprints
from validator.reporting.page.marks import Mark, Marks, marks
from validator.reporting.page.spans import Segment, segments
from validator.reporting.places import spot_words
from validator.reporting.wording import decision_message, finding_message, lapsed_message, message, problem_message, role_name
from validator.reporting.words import Words

__all__ = ["BlockView", "CellView", "FigureView", "FileView", "FindingView"]

Run = tuple[Segment, ...]
Cut = Callable[[Text], Run]


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell of a table with its spans."""

    run: Run
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class BlockView:
    """A heading, a paragraph or a table of the report.

    Attributes:
        kind: ``heading``, ``paragraph`` or ``table``.
        run: the text; of a table its caption.
        level: of a heading, 1 outermost.
        rows: of a table.
    """

    kind: str
    run: Run
    level: int = 0
    rows: tuple[tuple[CellView, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure of a finding.

    Attributes:
        number: on the page; None if it is not shown there.
        role: its name in the rule, for the waiver.
        name: what the report calls it.
        text: as printed.
        place: in words.
        wrong: whether it is held to be wrong.
    """

    number: int | None
    role: str
    name: str
    text: str
    place: str
    wrong: bool


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding, in the words of the reader.

    Attributes:
        id: of its element on the page.
        fingerprint: see there.
        rule, severity: as programs know them.
        message, arithmetic, cause, repair, section, quote: in words; may be empty, the message never.
        confidence: per cent.
        figures: of the check, those held to be wrong first.
        related: what else fails of the same cause.
        witnesses: checks that vouch for the repair or for the other figures.
        decision: in words; empty: open.
        made: the decision itself; None: open.
    """

    id: str
    fingerprint: str
    rule: str
    severity: str
    message: str
    arithmetic: str
    cause: str
    repair: str
    section: str
    quote: str
    confidence: int
    figures: tuple[FigureView, ...]
    related: tuple[str, ...]
    witnesses: tuple[str, ...]
    decision: str
    made: Decision | None


class FileView:
    """One file on the page."""

    def __init__(self, index: int, file: FileResult, spoken: Words) -> None:
        self.index = index
        self.file = file
        self.spoken = spoken
        self.problems = tuple(f"{problem.file}: {problem_message(problem, spoken)}" for problem in file.problems)
        self.lapsed = tuple(lapsed_message(lapsed, spoken) for lapsed in file.lapsed)

    @cached_property
    def marks(self) -> Marks:
        """What is known of each figure."""
        return marks(self.file, self.spoken)

    @cached_property
    def blocks(self) -> tuple[BlockView, ...]:
        """The report, cut at its figures; empty for a file of records."""
        return tuple(self._blocks(self.file.document)) if self.file.document else ()

    @cached_property
    def findings(self) -> tuple[FindingView, ...]:
        """The findings, worst first, of one severity in reading order."""
        named = list(zip(self.file.findings, fingerprints(self.file.findings), strict=True))
        named.sort(key=lambda pair: (-pair[0].severity.rank, first_place(pair[0]).offset))
        return tuple(self._finding(finding, name, number) for number, (finding, name) in enumerate(named))

    @cached_property
    def counts(self) -> Counter[Mark]:
        """How many figures bear each mark."""
        return Counter(self.marks.marks)

    def _blocks(self, document: Document) -> Iterator[BlockView]:
        figures = self.marks.figures
        offsets = [figure.place.offset for figure in figures]
        yield from (_block(block, lambda text: segments(text, figures, offsets)) for block in document.blocks)

    def _finding(self, finding: Finding, name: str, number: int) -> FindingView:
        check, spoken, place = finding.check, self.spoken, first_place(finding)
        return FindingView(
            id=f"f{self.index}-{number}",
            fingerprint=name,
            rule=check.rule.name,
            severity=finding.severity.value,
            message=finding_message(finding, spoken),
            arithmetic=finding.arithmetic,
            cause=spoken.text(f"cause.{finding.cause}"),
            repair=self._repair(finding),
            section=place.section,
            quote=place.quote,
            confidence=round(100 * finding.confidence),
            figures=tuple(sorted(self._figures(finding), key=lambda figure: not figure.wrong)),
            related=tuple(f"{each.rule.name}: {message(each, spoken)}" for each in finding.related),
            witnesses=tuple(dict.fromkeys(self._witnesses(finding))),
            decision=decision_message(finding.decision, spoken) if finding.decision else "",
            made=finding.decision,
        )

    def _figures(self, finding: Finding) -> Iterator[FigureView]:
        number = self.marks.number()
        keys = {role: figure.key for role, figure in finding.check.figures}
        labels = {role: figure.label for role, figure in finding.check.figures}
        for role, text, place in checked(finding.check):
            known = number.get(keys[role]) if role in keys else None
            name = role_name(role, self.spoken, labels.get(role, ""))
            yield FigureView(known, role, name, text, spot_words(place, self.spoken), role in finding.suspects)

    def _repair(self, finding: Finding) -> str:
        repair = finding.repair
        if repair is None:
            return ""
        only = self.spoken.text("text.only") if repair.unique else ""
        return change_words(finding, repair, self.spoken) + only + others_words(finding, repair, self.spoken)

    def _witnesses(self, finding: Finding) -> Iterator[str]:
        for check in finding.witnesses:
            texts = [text for _, text, _ in checked(check)]
            yield f"{check.rule.name}: {self.spoken.join(texts)}"


def _block(block: Block, cut: Cut) -> BlockView:
    match block:
        case Heading():
            return BlockView("heading", cut(block.text), block.level)
        case Paragraph():
            return BlockView("paragraph", cut(block.text))
        case Table():
            return BlockView("table", cut(block.caption), rows=tuple(_rows(block, cut)))


def _rows(table: Table, cut: Cut) -> Iterator[tuple[CellView, ...]]:
    """Give the rows of the grid; where the source left a cell out, an empty one stands."""
    taken: set[tuple[int, int]] = set()
    by_row: dict[int, dict[int, CellView]] = {}
    for cell in table.cells:
        by_row.setdefault(cell.row, {})[cell.column] = CellView(cut(cell.text), cell.row_span, cell.column_span)
        taken |= {(cell.row + row, cell.column + column) for row in range(cell.row_span) for column in range(cell.column_span)}
    for row in range(table.rows):
        own = by_row.get(row, {})
        blank = {column: CellView((), 1, 1) for column in range(table.columns) if (row, column) not in taken}
        yield tuple(cell for _, cell in sorted((own | blank).items()))
