"""What the user wants to see, apart from the result itself."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Options"]


@dataclass(frozen=True, slots=True)
class Options:
    """How to show a result; every format takes what concerns it.

    Attributes:
        language: of all words: ``zh`` or ``en``.
        version: of the program, to sign the output with.
        show_passed: list every check, not only the findings.
        show_skipped: list the checks that could not be decided, with the reasons.
        quiet: findings and problems only: no notes, no closing summary.
        color: paint for a terminal.
        width: screen columns to wrap and align to; None: not a terminal, never wrap.
    """

    language: str = "en"
    version: str = ""
    show_passed: bool = False
    quiet: bool = False
    color: bool = False
    width: int | None = None
    show_skipped: bool = False
