"""Where something is printed."""

from __future__ import annotations

from dataclasses import dataclass

from validator.model.address import UNKNOWN, Address

__all__ = ["Place"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span of a source file; 1-based lines and columns that count characters, the end excluded.

    Attributes:
        file: the file as the user named it.
        line, column: the first character. 0 where the format has no lines (Word, Excel, PDF).
        end_line, end_column: one past the last character.
        address: the place in such a format: paragraph, sheet and cell, page and box; ``UNKNOWN`` for text.
        offset: the position in reading order within the file, for ordering; never shown.
        section: the headings above it, outermost first, joined with " › ".
        quote: the words around it as printed, on one line.
    """

    file: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    address: Address = UNKNOWN
    offset: int = 0
    section: str = ""
    quote: str = ""

    @property
    def path(self) -> str:
        """The address in one word, for programs; empty for text."""
        return self.address.path
