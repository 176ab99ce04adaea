"""From a report and its findings to a copy that shows them."""

from __future__ import annotations

from validator.annotating.copies import AUTHOR, Copy, Wishes
from validator.annotating.formats import annotator
from validator.annotating.notes import changes, notes
from validator.model.result import FileResult
from validator.reading.problems import ReadingError, problem
from validator.reading.signatures import kind_of
from validator.reporting.words import Words

__all__ = ["annotated"]

_SAVE_AS = {"odt": ".docx"}


def annotated(data: bytes, file: FileResult, spoken: Words, *, author: str = AUTHOR, date: str = "", suggesting: bool = False) -> Copy:
    """Give a copy of a report with its open findings written into it.

    Args:
        data: the report.
        file: what was found in it.
        spoken: the language of the notes.
        author: who they are from.
        date: when they are made; see :class:`~validator.annotating.copies.Wishes`.
        suggesting: whether to suggest the repairs that are the only ones as changes, where the format has a way to.

    Raises:
        ReadingError: its format cannot hold notes: ``annotate-save-as`` or ``annotate-page`` says what to do instead; or it cannot be read.
    """
    kind = kind_of(data)
    annotate = annotator(kind)
    if annotate is None:
        if kind in _SAVE_AS:
            raise ReadingError(problem(file.file, "annotate-save-as", suffix=_SAVE_AS[kind]))
        raise ReadingError(problem(file.file, "annotate-page"))
    return annotate(data, file.file, Wishes(notes(file, spoken), changes(file) if suggesting else (), author, date))
