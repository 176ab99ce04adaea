"""What is read from one file, and what a reader of one format declares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from validator.model.document import Document
from validator.model.record import Record
from validator.model.result import Problem
from validator.model.shape import Shape

__all__ = ["Contents", "Format", "Wanted"]


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a file: a document, or records.

    Attributes:
        document: the report; None if the file holds records.
        records: in the order of the file.
        problems: parts that could not be read; they do not take the others along.
    """

    document: Document | None = None
    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user said about a file.

    Attributes:
        shapes: every known shape by qualified name.
        shape: of records in a file that does not name one; None: it must.
        encoding: of the text; None: found out.
    """

    shapes: Mapping[str, Shape] = field(default_factory=lambda: MappingProxyType({}))
    shape: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """One input format: each module of the folder ``formats`` declares one as ``READS``.

    Attributes:
        name: what it is called in messages.
        suffixes: endings of file names, with the dot, in small letters.
        recognises: whether a text without a telling name is of this format.
        read: bytes, the file as the user named it, and what was said about it → what is in it. May raise ``ReadingError``.
        kinds: what its files are by their content (see ``signatures``), whatever they are called.
        binary: its files are told by their content alone; the endings only say which files of a folder to read.
    """

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[str], bool]
    read: Callable[[bytes, str, Wanted], Contents]
    kinds: tuple[str, ...] = ()
    binary: bool = False
