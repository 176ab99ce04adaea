"""What a user has to mend before something can be checked."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Problem"]


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read or a record that could not be understood: the user's to mend, never a finding.

    Attributes:
        file: as the user named it.
        key: of the message catalogue (``file-missing``, ``file-is-directory``, ``file-empty``, ``file-binary``, ``encoding-unknown``,
            ``yaml-syntax``, ``yaml-duplicate-key``, ``yaml-too-deep``, ``value-malformed``, ``field-unknown`` …).
        detail: values for the message's placeholders, as (name, text) pairs.
        line, column: 1-based; 0 if unknown.
        source: the line itself, to be shown with a pointer; empty if unknown.
    """

    file: str
    key: str
    detail: tuple[tuple[str, str], ...] = ()
    line: int = 0
    column: int = 0
    source: str = ""
