"""Document → figures and records: every family reads the same analysis."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from validator.extraction import families
from validator.extraction.agreed.records import AGREED
from validator.extraction.doubts import doubted
from validator.extraction.mentions import analyse
from validator.extraction.phrased import phrased
from validator.extraction.shapes import bind
from validator.extraction.structure import Analysis
from validator.model.document import Document
from validator.model.figure import Figure
from validator.model.record import Record, figures_of
from validator.model.rule import Pack

__all__ = ["Extraction", "extract", "extract_undoubted"]

Reader = Callable[[Analysis], Iterator[Record]]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read in a document: every figure, and the records they stand in, both in reading order."""

    figures: tuple[Figure, ...]
    records: tuple[Record, ...]


def extract(document: Document, packs: tuple[Pack, ...]) -> Extraction:
    """Read the figures of a document and the records of every shape that the packs declare."""
    found = extract_undoubted(document, packs)
    return replace(found, records=tuple(doubted(found.records, {document.file: document.doubtful})))


def extract_undoubted(document: Document, packs: tuple[Pack, ...]) -> Extraction:
    """Read a document as if it were certain everywhere which cells belong together."""
    analysis = analyse(document)
    shapes = {name: shape for pack in packs for name, shape in pack.shapes.items()}
    records = [record for shape in shapes.values() if not shape.family for record in bind(analysis, shape)]
    records += [record for shape in shapes.values() for record in phrased(analysis, shape)]
    wanted = {shape.family for shape in shapes.values()}
    records += [
        record for family, readers in readers_by_family().items() if family in wanted for read in readers for record in read(analysis)
    ]
    return Extraction(
        tuple(sorted(analysis.figures, key=lambda figure: figure.place.offset)),
        tuple(sorted(_told_once(records), key=lambda record: record.place.offset)),
    )


def _told_once(records: Sequence[Record]) -> Iterator[Record]:
    """Leave out what arithmetic alone has found where words say the same of the same figures, as surely."""
    said: dict[object, float] = {}
    for record in records:
        if not record.wording.startswith(AGREED):
            said[_figures(record)] = max(record.structure, said.get(_figures(record), 0.0))
    return (record for record in records if not record.wording.startswith(AGREED) or said.get(_figures(record), 0.0) < record.structure)


def _figures(record: Record) -> tuple[str, frozenset[tuple[str, int]]]:
    return record.shape, frozenset((role.partition("[")[0], figure.place.offset) for role, figure in figures_of(record))


@cache
def readers_by_family() -> Mapping[str, tuple[Reader, ...]]:
    """Give the readers of each family, found by folder.

    Raises:
        TypeError: a module of the folder declares no ``FAMILY`` or no ``read``.
    """
    found: dict[str, tuple[Reader, ...]] = {}
    for entry in sorted(pkgutil.iter_modules(families.__path__), key=lambda each: each.name):
        module = importlib.import_module(f"{families.__name__}.{entry.name}")
        if not isinstance(getattr(module, "FAMILY", None), str) or not callable(getattr(module, "read", None)):
            raise TypeError(f"{module.__name__} must declare FAMILY and read(analysis)")
        found[module.FAMILY] = (*found.get(module.FAMILY, ()), module.read)
    return found
