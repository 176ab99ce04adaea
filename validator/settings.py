"""What to check with, and how to read."""

from __future__ import annotations

from dataclasses import dataclass

from validator.model.record import Record
from validator.model.rule import Pack

__all__ = ["Settings"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What to check with, and how to read.

    Attributes:
        packs: loaded; one with ``detect`` words is applied only to a document that holds one of them.
        chosen: names of the rules to apply; None: all that are on by default.
        encoding: of the text; None: found out.
        shape: of the records in record files that do not name one; None: they must.
        prior: the records of last year's file, for rules that join them; None: there is no such file.
        unit: of amounts of money in record files that are printed without one, where their field declares none; None: they must be.
    """

    packs: tuple[Pack, ...]
    chosen: frozenset[str] | None = None
    encoding: str | None = None
    shape: str | None = None
    prior: tuple[Record, ...] | None = None
    unit: str | None = None
