"""The pages of a PDF file, as the library PDFium gives them.

Each call of the library from Python costs more than its work: boxes and kinds of objects are asked for in one sweep without any Python
between, into memory that is then read as a whole.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import repeat
from math import pi
from typing import Any

from validator.model.address import Box
from validator.reading.extras import needed
from validator.reading.pdf.characters import LIGATURES, PLAIN
from validator.reading.pdf.drawings import MOST_PATHS, PATH, Drawn, is_narrow, rulings_of
from validator.reading.pdf.glyphs import Glyphs, Page, sets_apart, upright
from validator.reading.pdf.streams import refuse_bombs
from validator.reading.problems import ReadingError, problem

__all__ = ["MOST_PAGES", "pages"]

MOST_PAGES = 3000
"""More pages than any report has."""

MOST_CHARACTERS = 100_000
"""More characters than any page has; those that follow are left out."""

_COVERED = 0.5
_PASSWORD = 4
_FLOATS = 4
_FLOAT = 4
_QUARTER = pi / 2
_SLIGHT = _QUARTER / 9


def pages(data: bytes, file: str) -> Iterator[Page]:
    """Give the pages of a file, one after the other.

    Raises:
        ReadingError: ``file-bomb``, ``file-damaged``, ``file-encrypted``, ``pages-too-many`` or ``extra-missing``.
    """
    refuse_bombs(data, file)
    library = needed("pypdfium2", "pdf", file, "PDF")
    try:
        document = library.PdfDocument(data)
    except library.PdfiumError as error:
        if getattr(error, "err_code", 0) == _PASSWORD:
            raise ReadingError(problem(file, "file-encrypted")) from error
        raise ReadingError(problem(file, "file-damaged", reason="PDF")) from error
    try:
        count = len(document)
        if not count:
            raise ReadingError(problem(file, "file-damaged", reason="PDF"))
        if count > MOST_PAGES:
            raise ReadingError(problem(file, "pages-too-many", n=count, limit=MOST_PAGES))
        calls = _Calls(library.raw)
        for index in range(count):
            yield _page(document, index, calls, library.PdfiumError)
    finally:
        document.close()


def _page(document: Any, index: int, calls: _Calls, error: type[Exception]) -> Page:  # noqa: ANN401 (the library is not typed)
    """Read a page; one that is damaged holds nothing."""
    try:
        page = document[index]
    except error:
        return Page(Glyphs(index + 1, "", (), (), (), ()))
    try:
        text = page.get_textpage()
        try:
            glyphs = calls.glyphs(text.raw, index + 1)
        finally:
            text.close()
        drawn = calls.drawn(page.raw)
        width, height = page.get_size()
        pictured = any(_area(each) > _COVERED * width * height for each in drawn.pictures)
        return upright(Page(glyphs, width, rulings_of(drawn), pictured))
    except error:
        return Page(Glyphs(index + 1, "", (), (), (), ()))
    finally:
        page.close()


def _area(box: tuple[float, float, float, float]) -> float:
    left, bottom, right, top = box
    return (right - left) * (top - bottom)


class _Calls:
    """Functions of the library that take addresses as they are."""

    def __init__(self, raw: Any) -> None:  # noqa: ANN401 (the library is not typed)
        self.raw = raw
        address, number = ctypes.c_void_p, ctypes.c_int
        self.box = _bare(raw.FPDFText_GetLooseCharBox, number, address, number, address)
        self.angle = _bare(raw.FPDFText_GetCharAngle, ctypes.c_float, address, number)
        self.object = _bare(raw.FPDFPage_GetObject, address, address, number)
        self.kind = _bare(raw.FPDFPageObj_GetType, number, address)
        self.bounds = _bare(raw.FPDFPageObj_GetBounds, number, *[address] * 5)

    def glyphs(self, text: Any, page: int) -> Glyphs:  # noqa: ANN401 (the library is not typed)
        """Give the characters of a page with their boxes."""
        count = min(self.raw.FPDFText_CountChars(text), MOST_CHARACTERS)
        if count <= 0:
            return Glyphs(page, "", (), (), (), ())
        string = self._string(text, count)
        numbers = (ctypes.c_float * (_FLOATS * count))()
        start, step = ctypes.addressof(numbers), _FLOATS * _FLOAT
        handle = ctypes.cast(text, ctypes.c_void_p).value
        deque(map(self.box, repeat(handle), range(count), range(start, start + step * count, step)), maxlen=0)
        found = array("f", bytes(numbers))
        left, top, right, bottom = (found[side::_FLOATS] for side in range(_FLOATS))
        return self._straight(handle, Glyphs(page, string, left, bottom, right, top, spaced=sets_apart(string)))

    def _straight(self, text: int | None, glyphs: Glyphs) -> Glyphs:
        """Leave out characters printed aslant: a watermark over the page. Letters printed as one are spelled out."""
        angles = map(self.angle, repeat(text), range(len(glyphs.string)))
        kept = [at for at, angle in enumerate(angles) if angle < 0 or not _SLIGHT < angle % _QUARTER < _QUARTER - _SLIGHT]
        if len(kept) == len(glyphs.string):
            return _spelled(glyphs)
        return _spelled(glyphs.only(kept))

    def _string(self, text: Any, count: int) -> str:  # noqa: ANN401 (the library is not typed)
        """Give the characters of a page, one for each that the library counts."""
        units = (ctypes.c_ushort * (count + 1))()
        written = self.raw.FPDFText_GetText(text, 0, count, units)
        string = bytes(memoryview(units).cast("B"))[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
        if len(string) != count:
            codes = (self.raw.FPDFText_GetUnicode(text, index) for index in range(count))
            string = "".join(chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes)  # noqa: PLR2004 - what Unicode has
        return string.translate(PLAIN)

    def drawn(self, page: Any) -> Drawn:  # noqa: ANN401 (the library is not typed)
        """Give what is drawn on a page beside its characters."""
        objects = self.objects(page)
        paths = [handle for handle, kind in objects if kind == PATH][:MOST_PATHS]
        narrow = {handle: box for handle, box in zip(paths, self.boxes(paths), strict=True) if is_narrow(box)}
        return Drawn.of(self.raw, [each for each in objects if each[0] not in narrow], narrow.values())

    def boxes(self, objects: Sequence[int]) -> Iterator[Box]:
        """Give the boxes around some objects of a page."""
        numbers = (ctypes.c_float * (_FLOATS * len(objects)))()
        start, step = ctypes.addressof(numbers), _FLOATS * _FLOAT
        sides = (range(start + side * _FLOAT, start + side * _FLOAT + step * len(objects), step) for side in range(_FLOATS))
        deque(map(self.bounds, objects, *sides), maxlen=0)
        found = array("f", bytes(numbers))
        return zip(*(found[side::_FLOATS] for side in range(_FLOATS)), strict=True)

    def objects(self, page: Any) -> list[tuple[int, int]]:  # noqa: ANN401 (the library is not typed)
        """Give the objects of a page, each with its kind."""
        handle = ctypes.cast(page, ctypes.c_void_p).value
        found = list(map(self.object, repeat(handle), range(self.raw.FPDFPage_CountObjects(page))))
        return list(zip(found, map(self.kind, found), strict=True))


def _bare(function: Any, result: Any, *arguments: Any) -> Any:  # noqa: ANN401 (types of the foreign language)
    """Give a function of the library under types that cost nothing to convert."""
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


def _spelled(glyphs: Glyphs) -> Glyphs:
    """Spell out letters printed as one: all share its box."""
    if not any(sign in glyphs.string for sign in LIGATURES):
        return glyphs
    counts = [len(LIGATURES.get(each, each)) for each in glyphs.string]
    left, bottom, right, top = (
        [number for number, count in zip(side, counts, strict=True) for _ in range(count)]
        for side in (glyphs.left, glyphs.bottom, glyphs.right, glyphs.top)
    )
    spelled = "".join(LIGATURES.get(each, each) for each in glyphs.string)
    return replace(glyphs, string=spelled, left=left, bottom=bottom, right=right, top=top)
