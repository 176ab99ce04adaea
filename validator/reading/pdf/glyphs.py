"""The characters of a page with their boxes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from validator.model.address import Address, Box
from validator.model.text import Piece

__all__ = ["Cells", "Glyphs", "Page", "Ruling", "sets_apart", "upright"]

Cells = tuple[tuple[int, int, int], ...]
"""Table, row and column of the cell that characters stand in, as in an address; empty outside of tables."""

_TURNED = 0.5
_SELDOM = 3
_TIGHT = re.compile(r"[\u2e80-\u9fff](?=[0-9A-Za-z])|[0-9A-Za-z](?=[\u2e80-\u9fff])")
_LOOSE = re.compile(r"[\u2e80-\u9fff] (?=[0-9A-Za-z])|[0-9A-Za-z] (?=[\u2e80-\u9fff])")


class Ruling(NamedTuple):
    """A line drawn on a page, or the edge of a box: a rectangle with hardly any width or height."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Glyphs:
    r"""Characters in the order in which the file draws them, each with its box in points from the lower left corner.

    Attributes:
        page: 1-based number of the page.
        string: the characters; the ends of lines as the library sees them are ``\r\n``.
        left, bottom, right, top: a coordinate of each character as it is read: a page printed sideways has been turned upright.
        turned: how far, in quarter turns clockwise.
        spaced: whether Chinese characters are set apart from Latin ones and digits beside them where nobody has typed a blank.
    """

    page: int
    string: str
    left: Sequence[float]
    bottom: Sequence[float]
    right: Sequence[float]
    top: Sequence[float]
    turned: int = 0
    spaced: bool = True

    def pieces(self, start: int, first: int, last: int, cells: Cells = ()) -> list[Piece]:
        """Give the places of the characters from ``first`` up to ``last``, which stand on one line, at an index of a text, in a cell.

        Boxes are those of the page as it is stored: characters of a turned page have a piece each.
        """
        if self.turned:
            return [
                Piece(start + at - first, 0, 0, 0, Address(cells=cells, page=self.page, boxes=(self._box(at),)))
                for at in range(first, last)
            ]
        edges = (*self.left[first:last], self.right[last - 1])
        box = (edges[0], min(self.bottom[first:last]), edges[-1], max(self.top[first:last]))
        return [Piece(start, 0, 0, 0, Address(cells=cells, page=self.page, boxes=(box,)), edges)]

    def only(self, kept: Sequence[int]) -> Glyphs:
        """Give some of the characters, in a given order."""
        left, bottom, right, top = ([side[at] for at in kept] for side in (self.left, self.bottom, self.right, self.top))
        return replace(self, string="".join(self.string[at] for at in kept), left=left, bottom=bottom, right=right, top=top)

    def _box(self, at: int) -> Box:
        """Give the box of a character as the page is stored."""
        return self.stored((self.left[at], self.bottom[at], self.right[at], self.top[at]))

    def stored(self, box: Box) -> Box:
        """Give a box on the upright page as the page is stored."""
        left, bottom, right, top = box
        for _ in range(self.turned):
            left, bottom, right, top = -top, left, -bottom, right
        return (left, bottom, right, top)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds, upright.

    Attributes:
        glyphs: its characters.
        width: how wide it is; 0 if it has been turned.
        rulings: lines drawn on it.
        pictured: whether a picture covers most of it.
    """

    glyphs: Glyphs
    width: float = 0
    rulings: tuple[Ruling, ...] = ()
    pictured: bool = False


def sets_apart(string: str) -> bool:
    """Whether the characters of a page leave it open that gaps between Chinese characters and others are the type setter's.

    They are not where many such neighbours stand without any gap.

    >>> sets_apart("共 12 人，支出 3.5 万元"), sets_apart("共12人，支出3.5万元 其中：办公费7万元 差旅费 2万元")
    (True, False)
    """
    return len(_TIGHT.findall(string)) * _SELDOM <= len(_LOOSE.findall(string))


def upright(page: Page) -> Page:
    """Turn a page whose text is printed sideways or upside down.

    The characters of a line follow one another to the right: where most go up, down or back instead, the page was turned.
    """
    quarters = _quarters(page.glyphs)
    for _ in range(quarters):
        page = _turned(page)
    return page


def _quarters(glyphs: Glyphs) -> int:
    """Give the quarter turns clockwise after which most characters go on to the right."""
    steps = [0, 0, 0, 0]
    left, bottom = glyphs.left, glyphs.bottom
    pairs = [at for at in range(len(glyphs.string) - 1) if not glyphs.string[at].isspace() and not glyphs.string[at + 1].isspace()]
    for at in pairs[:: 1 + len(pairs) // 200]:
        across, up = left[at + 1] - left[at], bottom[at + 1] - bottom[at]
        steps[(0 if across >= 0 else 2) if abs(across) >= abs(up) else 1 if up > 0 else 3] += 1
    best = max(range(4), key=lambda quarter: (steps[quarter], -quarter))
    return best if steps[best] > _TURNED * sum(steps) else 0


def _turned(page: Page) -> Page:
    """Turn a page by a quarter clockwise: what goes up goes to the right then."""
    old = page.glyphs
    right, left = [-each for each in old.right], [-each for each in old.left]
    glyphs = Glyphs(old.page, old.string, old.bottom, right, old.top, left, old.turned + 1, old.spaced)
    rulings = tuple(Ruling(each.bottom, -each.right, each.top, -each.left) for each in page.rulings)
    return Page(glyphs, 0, rulings, page.pictured)
