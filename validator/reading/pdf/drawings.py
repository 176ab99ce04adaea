"""Lines and pictures on a page: what the file draws beside its characters."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from validator.model.address import Box
from validator.reading.pdf.glyphs import Ruling

__all__ = ["MOST_PATHS", "PATH", "Drawn", "Matrix", "is_narrow", "placed", "rulings_of"]

PATH, PICTURE, FORM = 2, 3, 5
THIN = 3.0
SHORTEST = 4.0
MOST_PATHS = 5000
MOST_POINTS = 200
DEEPEST = 4
_CURVE, _MOVE = 1, 2

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)
_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn on a page.

    Attributes:
        strokes: lines from point to point, drawn with a pen.
        fills: the boxes around areas filled with a colour.
        pictures: the boxes around pictures.
    """

    strokes: tuple[tuple[_Point, _Point], ...] = ()
    fills: tuple[Box, ...] = ()
    pictures: tuple[Box, ...] = ()

    @classmethod
    def of(cls, raw: Any, objects: Sequence[tuple[int, int]], fills: Iterable[Box] = ()) -> Drawn:  # noqa: ANN401 (the library is not typed)
        """Read the objects of a page, each with its kind. Of a drawing with very many paths only the first are read.

        ``fills`` are known already.
        """
        reader = _Reader(raw)
        reader.read(objects, _SAME, 0)
        return cls(tuple(reader.strokes), (*fills, *reader.fills), tuple(reader.pictures))


def rulings_of(drawn: Drawn) -> tuple[Ruling, ...]:
    """Give the lines that run straight across or down, however they are drawn: with a pen, or as narrow areas.

    >>> rulings_of(Drawn(strokes=(((10, 20), (90, 20)), ((10, 20), (90, 60))), fills=((10, 20, 10.5, 70), (10, 20, 90, 70))))
    (Ruling(left=10, bottom=20, right=90, top=20), Ruling(left=10, bottom=20, right=10.5, top=70))
    """
    found = [Ruling(min(x, u), min(y, v), max(x, u), max(y, v)) for (x, y), (u, v) in drawn.strokes]
    found += [Ruling(*box) for box in drawn.fills]
    return tuple(each for each in found if is_narrow(each))


def placed(box: Sequence[float], matrix: Matrix) -> Box:
    """Give the box around a box that a matrix has moved, scaled or turned.

    >>> placed((0, 0, 2, 1), (0, 1, -1, 0, 10, 0))
    (9, 0, 10, 2)
    """
    left, bottom, right, top = box
    corners = [_moved(corner, matrix) for corner in ((left, bottom), (left, top), (right, bottom), (right, top))]
    across, up = [x for x, _ in corners], [y for _, y in corners]
    return (min(across), min(up), max(across), max(up))


def is_narrow(box: Sequence[float]) -> bool:
    """Whether a box is narrow in one way and not short in the other: a line."""
    left, bottom, right, top = box
    wide, high = right - left, top - bottom
    return min(wide, high) <= THIN and max(wide, high) >= SHORTEST


def _moved(point: _Point, matrix: Matrix) -> _Point:
    a, b, c, d, e, f = matrix
    x, y = point
    return (a * x + c * y + e, b * x + d * y + f)


def _within(inner: Matrix, outer: Matrix) -> Matrix:
    """Give the matrix that does what ``inner`` does, then what ``outer`` does."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


class _Reader:
    """Reads the objects of one page."""

    def __init__(self, raw: Any) -> None:  # noqa: ANN401 (the library is not typed)
        self.raw = raw
        self.strokes: list[tuple[_Point, _Point]] = []
        self.fills: list[Box] = []
        self.pictures: list[Box] = []
        self.left = MOST_PATHS

    def read(self, objects: Iterable[tuple[int, int]], matrix: Matrix, depth: int) -> None:
        for handle, kind in objects:
            if kind in {PATH, PICTURE, FORM} and self.left > 0:
                self.left -= 1
                self._object(ctypes.cast(handle, self.raw.FPDF_PAGEOBJECT), kind, matrix, depth)

    def _object(self, item: Any, kind: int, matrix: Matrix, depth: int) -> None:  # noqa: ANN401 (the library is not typed)
        if kind == PICTURE:
            self.pictures.append(placed(self._bounds(item), matrix))
        elif kind == PATH:
            self._path(item, matrix)
        elif depth < DEEPEST:
            inside = [self.raw.FPDFFormObj_GetObject(item, index) for index in range(self.raw.FPDFFormObj_CountObjects(item))]
            found = [(ctypes.cast(each, ctypes.c_void_p).value or 0, self.raw.FPDFPageObj_GetType(each)) for each in inside]
            self.read(found, _within(self._matrix(item), matrix), depth + 1)

    def _path(self, item: Any, matrix: Matrix) -> None:  # noqa: ANN401 (the library is not typed)
        """Read a path: its straight lines if it is drawn with a pen, else the areas that it fills."""
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        self.raw.FPDFPath_GetDrawMode(item, fill, stroke)
        if not (fill.value or stroke.value):
            return
        if not stroke.value and is_narrow(self._bounds(item)):
            self.fills.append(placed(self._bounds(item), matrix))
            return
        own = _within(self._matrix(item), matrix)
        for points in self._outlines(item):
            moved = [_moved(point, own) for point in points]
            if stroke.value:
                self.strokes += pairwise(moved)
            else:
                across, up = [x for x, _ in moved], [y for _, y in moved]
                self.fills.append((min(across), min(up), max(across), max(up)))

    def _outlines(self, item: Any) -> Iterator[list[_Point]]:  # noqa: ANN401 (the library is not typed)
        """Give the points of each part of a path; nothing of a part with curves, or of one that has very many points."""
        count = self.raw.FPDFPath_CountSegments(item)
        points: list[_Point] = []
        x, y = ctypes.c_float(), ctypes.c_float()
        for index in range(count if count <= MOST_POINTS else 0):
            segment = self.raw.FPDFPath_GetPathSegment(item, index)
            kind = self.raw.FPDFPathSegment_GetType(segment)
            if kind == _CURVE:
                return
            self.raw.FPDFPathSegment_GetPoint(segment, x, y)
            if kind == _MOVE and points:
                yield points
                points = []
            points.append((x.value, y.value))
            if self.raw.FPDFPathSegment_GetClose(segment):
                points.append(points[0])
        if points:
            yield points

    def _bounds(self, item: Any) -> Box:  # noqa: ANN401 (the library is not typed)
        sides = [ctypes.c_float() for _ in range(4)]
        self.raw.FPDFPageObj_GetBounds(item, *sides)
        left, bottom, right, top = (side.value for side in sides)
        return (left, bottom, right, top)

    def _matrix(self, item: Any) -> Matrix:  # noqa: ANN401 (the library is not typed)
        found = self.raw.FS_MATRIX()
        self.raw.FPDFPageObj_GetMatrix(item, found)
        return (found.a, found.b, found.c, found.d, found.e, found.f)
