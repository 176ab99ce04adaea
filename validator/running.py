"""From one file to its result: read, extract, check, diagnose. Values in, values out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from validator.language.units import units
from validator.model.document import Document, Table
from validator.model.record import Record, figures_of
from validator.model.result import FileResult, Problem
from validator.model.rule import Pack, Rule
from validator.model.shape import Shape
from validator.reading.contents import Wanted
from validator.reading.problems import ReadingError
from validator.settings import Settings

if TYPE_CHECKING:
    from validator.extraction.extract import Extraction

__all__ = [
    "ReadFile",
    "applicable",
    "check_bytes",
    "check_document",
    "check_read_records",
    "checked",
    "extracted",
    "opened",
    "read_file",
    "rules_of",
    "wanted",
]


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file as it was read, before it is checked.

    Attributes:
        result: its figures, and the problems of reading it.
        records: what its rules look at; of a report that is only opened none yet.
        packs: that apply to it.
    """

    result: FileResult
    records: tuple[Record, ...] = ()
    packs: tuple[Pack, ...] = ()


def wanted(settings: Settings) -> Wanted:
    """Give what the readers of files need to know of the settings."""
    shapes = {name: _in_unit(shape, settings.unit) for pack in settings.packs for name, shape in pack.shapes.items()}
    return Wanted(shapes, settings.shape, settings.encoding)


def _in_unit(shape: Shape, symbol: str | None) -> Shape:
    """Give a shape whose amounts of money without a unit have this one."""
    unit = units().find(symbol) if symbol else None
    if unit is None:
        return shape
    fields = (replace(field, unit=unit) if field.type == "money" and field.unit is None else field for field in shape.fields)
    return replace(shape, fields=tuple(fields))


def check_bytes(data: bytes, file: str, settings: Settings) -> FileResult:
    """Check one file; ``file`` is its name, whose ending says what is in it. That it cannot be read is a result too."""
    return checked(read_file(data, file, settings), settings)


def read_file(data: bytes, file: str, settings: Settings) -> ReadFile:
    """Read one file; that it cannot be read is told in its result."""
    return _with_records(opened(data, file, settings))


def opened(data: bytes, file: str, settings: Settings) -> ReadFile:
    """Read one file as far as it goes without looking at figures: of a report the document, of data the records."""
    from validator.reading.sniff import read  # noqa: PLC0415 (a file whose result is kept is not read)

    try:
        contents = read(data, file, wanted(settings))
    except ReadingError as error:
        return ReadFile(FileResult(file, problems=(error.problem,)))
    if contents.document is not None:
        return _of_document(contents.document, settings, contents.problems)
    return _of_records(file, contents.records, settings, contents.problems)


def check_document(document: Document, settings: Settings) -> FileResult:
    """Check one document with the packs that apply to it."""
    return checked(_with_records(_of_document(document, settings)), settings)


def _of_document(document: Document, settings: Settings, problems: Iterable[Problem] = ()) -> ReadFile:
    return ReadFile(FileResult(document.file, problems=tuple(problems), document=document), packs=applicable(settings.packs, document))


def _with_records(file: ReadFile) -> ReadFile:
    """Add the figures and records of a report."""
    if file.result.document is None:
        return file
    extraction = extracted(file.result.document, file.packs)
    return replace(file, result=replace(file.result, figures=extraction.figures), records=extraction.records)


def extracted(document: Document, packs: tuple[Pack, ...]) -> Extraction:
    """Give the figures and records of a document."""
    from validator.extraction.extract import extract  # noqa: PLC0415 (the grammar takes longer to load than a file of records to check)

    return extract(document, packs)


def check_read_records(file: str, records: Sequence[Record], settings: Settings, problems: Iterable[Problem] = ()) -> FileResult:
    """Check records that were read from one file of data; a pack that waits to be detected declares itself by its shapes."""
    return checked(_of_records(file, records, settings, problems), settings)


def _of_records(file: str, records: Sequence[Record], settings: Settings, problems: Iterable[Problem]) -> ReadFile:
    figures = {figure.key: figure for record in records for _, figure in figures_of(record)}
    declared = {record.shape.partition("/")[0] for record in records}
    packs = _without_bases((pack for pack in settings.packs if not pack.detect or pack.name in declared), declared)
    return ReadFile(FileResult(file, tuple(figures.values()), problems=tuple(problems)), tuple(records), packs)


def checked(read: ReadFile, settings: Settings) -> FileResult:
    """Add checks and findings to what was read."""
    from validator.checking.engine import check_records  # noqa: PLC0415 (a file whose result is kept is not checked)
    from validator.diagnosis.diagnose import diagnose  # noqa: PLC0415 (as above)

    checks = check_records(rules_of(read.packs, settings.chosen), read.records, prior=settings.prior)
    return replace(read.result, checks=checks, findings=diagnose(checks), packs=tuple(pack.name for pack in read.packs))


def rules_of(packs: Iterable[Pack], chosen: frozenset[str] | None = None) -> list[Rule]:
    """Give the rules to apply, in the order of the packs: the chosen ones, or all that are on by default."""
    every = (rule for pack in packs for rule in pack.rules.values())
    return [rule for rule in every if (rule.enabled if chosen is None else rule.name in chosen)]


def applicable(packs: Iterable[Pack], document: Document) -> tuple[Pack, ...]:
    """Give the packs that declare themselves for a document: those without ``detect`` words, and those of which it holds a word."""
    text = "\n".join(_texts(document))
    return _without_bases(pack for pack in packs if not pack.detect or any(word in text for word in pack.detect))


def _without_bases(packs: Iterable[Pack], declared: Collection[str] = ()) -> tuple[Pack, ...]:
    """Leave out the packs that others of them extend, and so apply in their place, unless records declare their shapes."""
    packs = tuple(packs)
    extended = {base for pack in packs for base in pack.extends} - set(declared)
    return tuple(pack for pack in packs if pack.name not in extended)


def _texts(document: Document) -> Iterable[str]:
    for block in document.blocks:
        if isinstance(block, Table):
            yield block.caption.string
            yield from (cell.text.string for cell in block.cells)
        else:
            yield block.text.string
