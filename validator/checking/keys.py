"""Keys by which records are grouped and joined: texts as they read, figures by their value."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import normalize

from validator.model.figure import Figure
from validator.model.reach import SHARED
from validator.model.record import Printed, Record

__all__ = ["Key", "folded", "key_of", "shared"]

Key = tuple[str, ...]


def key_of(record: Record, names: Iterable[str]) -> Key | str:
    """Give the key of a record under some names; of a record that lacks one of them, the first name it lacks."""
    values: list[str] = []
    for name in names:
        value = shared(record, name)
        if value is None:
            return name
        values.append(_comparable(value))
    return tuple(values)


def shared(record: Record, name: str) -> Figure | Printed | None:
    """Give a field, or what all figures of the record share under one of the names in ``SHARED``; None if there is neither."""
    value = record.values.get(name)
    if isinstance(value, Figure) or (isinstance(value, Printed) and value.text.strip()):
        return value
    if name not in SHARED or value is not None:
        return None
    said = {str(getattr(figure, name)) for _, figure in record.figures} - {""}
    return Printed(said.pop(), record.place) if len(said) == 1 else None


def folded(text: str) -> str:
    """Give a text without blanks and with full-width letters, digits and signs as narrow ones.

    >>> folded("项目 Ａ（一期）"), folded("项目A(一期)")
    ('项目A(一期)', '项目A(一期)')
    """
    return "".join(normalize("NFKC", text).split())


def _comparable(value: Figure | Printed) -> str:
    """Give a text that is equal for equal keys. A plain number is equal to the text of it: a year may be printed as either."""
    if isinstance(value, Printed):
        return folded(value.text)
    number = f"{value.base.normalize():f}"
    return number if value.unit.kind == "number" else f"{number} {value.unit.dimension}"
