"""Repairs written into files of records: only what is unique and certain, and nothing else of the file is touched."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from validator.language.printed import PrintedError, read_figure
from validator.language.sources import Source
from validator.model.figure import Figure
from validator.model.finding import Finding
from validator.model.result import FileResult
from validator.model.rule import Severity
from validator.reading.encoding import decode

__all__ = ["CERTAIN", "Fix", "fixes", "with_fixes"]

CERTAIN = 0.95
"""How sure a finding and its repair must be."""
QUOTES = "\"'"
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"")
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "gb18030", "big5", "cp1252", "latin-1")


@dataclass(frozen=True, slots=True)
class Fix:
    """One figure to be printed otherwise.

    Attributes:
        figure: as printed, with its place.
        text: what to print instead.
        finding: that asks for it.
    """

    figure: Figure
    text: str
    finding: Finding


def fixes(file: FileResult) -> tuple[Fix, ...]:
    """Give what may be changed in a file of records without asking: repairs of errors that are the only ones, and certain.

    What somebody has decided about is left alone, and so is a figure for which two findings ask different things.
    """
    found: dict[tuple[int, int], list[Fix]] = {}
    for fix in (each for finding in file.findings if _is_certain(finding) for each in _of(finding)):
        if fix.figure.place.file == file.file and fix.figure.place.line:
            found.setdefault((fix.figure.place.line, fix.figure.place.column), []).append(fix)
    return tuple(group[0] for _, group in sorted(found.items()) if len({fix.text for fix in group}) == 1)


def _is_certain(finding: Finding) -> bool:
    repair = finding.repair
    sure = repair is not None and repair.unique and min(repair.confidence, finding.confidence) >= CERTAIN
    return sure and finding.severity is Severity.ERROR and finding.decision is None


def _of(finding: Finding) -> Iterator[Fix]:
    """Give the changes of a finding: of its suspect and the copies of it, and of what must be changed with it."""
    repair = finding.repair
    if repair is None:
        return
    same = [figure for role, figure in finding.check.figures if role in finding.suspects and figure.text == repair.figure.text]
    yield from (Fix(figure, repair.text, finding) for figure in same)
    yield from (Fix(figure, text, finding) for figure, text in repair.also)


def with_fixes(data: bytes, file: str, wanted: Iterable[Fix], encoding: str | None = None) -> tuple[bytes, tuple[Fix, ...]]:
    """Give the bytes of a file with some figures printed otherwise, and those of the fixes that could be made.

    A figure that does not stand in the file as it was read (written with escapes, say) stays as it is. A file whose bytes
    cannot be written again as they were stays as it is.

    Raises:
        ReadingError: the bytes are no text.
    """
    text = decode(data, file, encoding)
    source = Source.of(text, file)
    made: list[Fix] = []
    changed = text
    for fix in sorted(wanted, key=lambda each: (each.figure.place.line, each.figure.place.column), reverse=True):
        start, end = _span(source, fix.figure)
        said = _said(text[start:end], fix, file)
        if said is not None:
            changed = changed[:start] + said + changed[end:]
            made.append(fix)
    written = _encoded(changed, text, data)
    return (written, tuple(reversed(made))) if written is not None else (data, ())


def _span(source: Source, figure: Figure) -> tuple[int, int]:
    """Give the span of a figure in the text, with the quotes around it."""
    place = figure.place
    start, end = source.index(place.line, place.column), source.index(place.end_line, place.end_column)
    before, after = source.text[start - 1 : start], source.text[end : end + 1]
    return (start - 1, end + 1) if before and before in QUOTES and before == after else (start, end)


def _said(raw: str, fix: Fix, file: str) -> str | None:
    """Give what to write for the raw text of a figure, in its quotes if it has any; None if it is written in some other way."""
    quote = raw[:1] if raw[:1] in QUOTES and raw[:1] == raw[-1:] and len(raw) > 1 else ""
    inside = raw[len(quote) : len(raw) - len(quote)]
    if inside != fix.figure.text or not _can_stand(fix.text, quote, file):
        return None
    return quote + fix.text + quote


def _can_stand(text: str, quote: str, file: str) -> bool:
    """Whether a text may stand there as it is: it means a figure, breaks no cell and no quotes, and is a number where JSON has one."""
    try:
        figure = read_figure(text)
    except PrintedError:
        return False
    if quote:
        return quote not in text
    plain = f"{figure.value:f}" == text
    return plain if file.lower().endswith((".json", ".jsonl", ".ndjson")) else "," not in text and "，" not in text


def _encoded(changed: str, text: str, data: bytes) -> bytes | None:
    """Write a text in the encoding in which the file is written."""
    mark = next(mark for mark in _MARKS if data.startswith(mark))
    for encoding in _ENCODINGS:
        try:
            if mark + text.encode(encoding) == data:
                return mark + changed.encode(encoding)
        except UnicodeEncodeError:
            continue
    return None
