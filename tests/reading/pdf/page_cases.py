"""Cases of reading PDF as data: what is drawn on pages and the blocks that must come of it.

One file of ``tests/cases/reading/pdf/`` a subject::

    a_name_that_reads_as_a_sentence:
      pages:
        - 700: {60: 项目, 200: 决算数}
          680: {60: 合计, 210: '12.00'}
          rules: [[60, 692, 240, 692]]
      blocks:
        - table: [[项目, 决算数], [合计, '12.00']]
          guessed: true
      doubtful: true

A page is the height of a line → how far from the left → words, ten points high (a Chinese character is ten points wide, others five), and
``rules``: from where to where lines are drawn, and ``grid``: a table's upper left corner, the widths of its columns, the heights of its rows. Words may end in ``@8`` and so are eight points high. Blocks are written as in the cases of text;
``doubtful``: the file says that a table of it is uncertain.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.made.pdf import Sheet, pdf
from tests.reading.cases import blocks_of
from validator.reading.pdf.document import read_pdf

__all__ = ["PageCase", "page_cases"]

FOLDER = Path(__file__).parents[2] / "cases" / "reading" / "pdf"


@dataclass(frozen=True)
class PageCase:
    """Pages, and what they must be read as."""

    name: str
    pages: list[dict[str, Any]]
    blocks: list[Any]
    doubtful: bool

    def __str__(self) -> str:
        return self.name

    def read(self) -> tuple[list[Any], bool]:
        """Read the pages: their blocks, and whether a table is uncertain."""
        document, problems = read_pdf(pdf(*map(_sheet, self.pages)), "a.pdf")
        return blocks_of(document), any(problem.key == "table-uncertain" for problem in problems)


def page_cases(subject: str) -> list[PageCase]:
    """Load the cases of a subject, in the order of its file."""
    data = yaml.load((FOLDER / f"{subject}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)
    return [PageCase(name, each["pages"], each["blocks"], each.get("doubtful") == "true") for name, each in data.items()]


def _sheet(page: dict[str, Any]) -> Sheet:
    sheet = Sheet()
    for height, line in page.items():
        if height == "rules":
            for left, bottom, right, top in line:
                sheet.stroke((float(left), float(bottom)), (float(right), float(top)))
            continue
        if height == "grid":
            _grid(sheet, *line)
            continue
        for left, words in line.items():
            string, _, size = words.partition("@")
            drawn = string + " " if len(string) == 1 else string  # the library leaves a lone sign of a font without glyphs out
            sheet.write(float(left), float(height), drawn, float(size or 10))
    return sheet


def _grid(sheet: Sheet, left: str, top: str, widths: list[str], heights: list[str]) -> None:
    """Draw the lines around the cells of a table."""
    across = [float(left) + sum(map(float, widths[:count])) for count in range(len(widths) + 1)]
    down = [float(top) - sum(map(float, heights[:count])) for count in range(len(heights) + 1)]
    for y in down:
        sheet.stroke((across[0], y), (across[-1], y))
    for x in across:
        sheet.stroke((x, down[0]), (x, down[-1]))
