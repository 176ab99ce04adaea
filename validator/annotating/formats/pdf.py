"""PDF: a highlight over every figure that a finding speaks of, with the note in it. The file goes on below what it was: not a byte of it changes."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from validator.annotating.copies import Copy, Wishes
from validator.annotating.notes import Note
from validator.model.address import Box
from validator.model.rule import Severity
from validator.reading.extras import needed
from validator.reading.problems import ReadingError, problem

if TYPE_CHECKING:
    from pypdf import PdfWriter
    from pypdf.generic import DictionaryObject

__all__ = ["KINDS", "annotate"]

KINDS = ("pdf",)

_COLOURS = {Severity.ERROR: "ff8a80", Severity.WARNING: "ffe082"}
_OTHER = "90caf9"
_BROKEN = (ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError)
"""What the library raises, beside errors of its own, where a file is not what it says."""
_PRINTED = 4
"""The flag of annotations that are printed (ISO 32000-1, table 165)."""
_ICON = 20.0
"""Points between the edges of a page and a note that has no place on it, and the size of its sign."""


def annotate(data: bytes, file: str, wishes: Wishes) -> Copy:
    """Give a copy with the notes as highlights; one whose place on its page is not known stands in the corner of the page.

    The format has no way to suggest a change.

    Raises:
        ReadingError: ``extra-missing``, ``file-encrypted`` or ``file-damaged``.
    """
    notes = [note for note in wishes.notes if note.address.page]
    if not notes:
        return Copy(data, 0)
    pypdf = needed("pypdf", "pdf", file, "PDF")
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        copy = None if reader.is_encrypted else _annotated(pypdf.PdfWriter(reader, incremental=True), notes, wishes)
    except (pypdf.errors.PyPdfError, *_BROKEN) as error:
        raise ReadingError(problem(file, "file-damaged", reason=str(error) or type(error).__name__)) from error
    if copy is None:
        raise ReadingError(problem(file, "file-encrypted"))
    return copy


def _annotated(writer: PdfWriter, notes: Sequence[Note], wishes: Wishes) -> Copy:
    """Write the notes that there are pages for."""
    written = sum([_write(writer, note, wishes) for note in notes])
    made = BytesIO()
    writer.write(made)
    return Copy(made.getvalue(), written)


def _write(writer: PdfWriter, note: Note, wishes: Wishes) -> bool:
    """Write one note; gives whether the page is there."""
    number = note.address.page - 1
    if number >= len(writer.pages):
        return False
    written = _highlight(note) if note.address.boxes else _sign(writer, note)
    writer.add_annotation(number, _said(written, note, wishes))
    return True


def _highlight(note: Note) -> DictionaryObject:
    """Give a highlight over the boxes of a figure."""
    from pypdf.annotations import Highlight  # noqa: PLC0415 (installed with an extra)
    from pypdf.generic import ArrayObject, FloatObject  # noqa: PLC0415 (as above)

    corners = ArrayObject(FloatObject(value) for box in note.address.boxes for value in _corners(box))
    assert note.address.box is not None
    return Highlight(rect=note.address.box, quad_points=corners, highlight_color=_COLOURS.get(note.severity, _OTHER), printing=True)


def _corners(box: Box) -> tuple[float, ...]:
    """Give the corners of a box in the order that viewers expect: upper left, upper right, lower left, lower right."""
    left, bottom, right, top = box
    return (left, top, right, top, left, bottom, right, bottom)


def _sign(writer: PdfWriter, note: Note) -> DictionaryObject:
    """Give a sign in the upper left corner of a page."""
    from pypdf.annotations import Text  # noqa: PLC0415 (installed with an extra)

    page = writer.pages[note.address.page - 1].cropbox
    left, top = float(page.left) + _ICON, float(page.top) - _ICON
    return Text(rect=(left, top - _ICON, left + _ICON, top), text="", open=False)


def _said(written: DictionaryObject, note: Note, wishes: Wishes) -> DictionaryObject:
    """Add what the note says, who says it and when."""
    from pypdf.generic import NameObject, NumberObject, TextStringObject  # noqa: PLC0415 (installed with an extra)

    lines = note.lines if note.address.boxes or not note.spot else (note.spot, *note.lines)
    written[NameObject("/Contents")] = TextStringObject("\n".join(lines))
    written[NameObject("/T")] = TextStringObject(wishes.author)
    written[NameObject("/F")] = NumberObject(_PRINTED)
    if wishes.date:
        day, _, time = wishes.date.rstrip("Z").partition("T")
        written[NameObject("/M")] = TextStringObject(f"D:{day.replace('-', '')}{time.replace(':', '')}Z")
    return written
