"""Copies opened by another program."""

from __future__ import annotations

import shutil

import pytest
from lxml import etree

from tests.annotating.formats.test_word import PLACES, made
from tests.annotating.marked import address_of, anchored, comments, note
from tests.made.workbooks import xlsx
from validator.annotating.copies import Wishes
from validator.annotating.formats.excel import annotate as annotate_workbook
from validator.annotating.formats.word import annotate
from validator.annotating.notes import Change
from validator.model.address import Address
from validator.reading.office import converted

pytestmark = pytest.mark.skipif(not (shutil.which("soffice") or shutil.which("libreoffice")), reason="LibreOffice is not installed")

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
WORDS = "{http://purl.org/dc/elements/1.1/}creator"
ODD = {
    "a text box",
    "a text box kept twice",
    "a result of a field",
    "commented already",
    "hidden and invisible characters",
    "half in an insertion",
}
ODD |= {"a content control"}
"""Left out: what the other program draws, joins or (the first paragraph of a control, with or without comments) reads in its own way."""
TRIED = {
    f"{number}%": body.replace("47%", f"{number}%")
    for number, (place, body) in enumerate(PLACES.items(), 10)
    if "47%" in body and place not in ODD
}
"""Figure → the place where it is printed."""


def _anchored(page: bytes) -> list[tuple[str, str]]:
    """Give the words of every comment with the characters that it stands at, as LibreOffice understands the file."""
    root = etree.fromstring(page)
    for change in root.iter(f"{TEXT}tracked-changes"):
        change.clear()
    said: dict[str, str] = {}
    held: dict[str, str] = {}
    for element in root.iter():
        if element.tag == f"{OFFICE}annotation":
            name = element.get(f"{OFFICE}name")
            said[name] = "".join(element.find(f"{TEXT}p").itertext())
            held[name] = ""
    open_: set[str] = set()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and element.tag == f"{OFFICE}annotation":
            open_.add(element.get(f"{OFFICE}name"))
        elif event == "start" and element.tag == f"{OFFICE}annotation-end":
            open_.discard(element.get(f"{OFFICE}name"))
        inside = element.tag == f"{OFFICE}annotation" or any(each.tag == f"{OFFICE}annotation" for each in element.iterancestors())
        words = (element.text if event == "start" and not inside else element.tail if event == "end" else None) or ""
        if not any(each.tag == f"{OFFICE}annotation" for each in element.iterancestors()):
            held |= {name: held[name] + words for name in open_}
    return [(said[name], held[name]) for name in said]


def test_every_comment_is_in_its_place() -> None:
    """LibreOffice finds each comment at exactly its characters, in paragraphs, tables, nested tables, links, insertions and controls."""
    data = made("".join(TRIED.values()))
    wishes = Wishes(tuple(note(address_of(data, figure), f"批注{figure}") for figure in TRIED))

    page = converted(annotate(data, "a.docx", wishes).data, "a.docx", "docx", "fodt")

    assert sorted(_anchored(page)) == [(f"批注{figure}", figure) for figure in TRIED]


def test_suggested_changes_are_understood() -> None:
    """LibreOffice reads a suggestion as a deletion and an insertion by its author."""
    data = made(PLACES["a plain paragraph"])

    copy = annotate(data, "a.docx", Wishes((), (Change(address_of(data, "47%"), "47%", "4.7%"),), "李明"))

    root = etree.fromstring(converted(copy.data, "a.docx", "docx", "fodt"))
    regions = root.iter(f"{TEXT}changed-region")
    assert sorted(etree.QName(region[0]).localname for region in regions) == ["deletion", "insertion"]
    assert {name.text for name in root.iter(WORDS)} >= {"李明"}


def test_notes_of_cells_are_in_their_cells() -> None:
    """LibreOffice finds each note in its cell, with its fill, and the values as they were."""
    book = xlsx({"支出": [["项目", "金额"], ["甲", 47], ["乙", 5]]})

    copy = annotate_workbook(book, "a.xlsx", Wishes((note(Address(sheet="支出", cell="B2"), "应为4.7", "算式"),)))

    root = etree.fromstring(converted(copy.data, "a.xlsx", "xlsx", "fods"))
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    cells = [[_cell(cell) for cell in row.iter(f"{table}table-cell")][:2] for row in root.iter(f"{table}table-row")]
    assert cells[:3] == [[("项目", ""), ("金额", "")], [("甲", ""), ("47", "应为4.7算式")], [("乙", ""), ("5", "")]]
    assert b'fo:background-color="#ffc7ce"' in etree.tostring(root)


def _cell(cell: etree._Element) -> tuple[str, str]:
    """Give the words of a cell and those of its note."""
    words = "".join("".join(each.itertext()) for each in cell.iterchildren(f"{TEXT}p"))
    return words, "".join("".join(line.itertext()) for each in cell.iterchildren(f"{OFFICE}annotation") for line in each.iter(f"{TEXT}p"))


def test_comments_outlast_another_program() -> None:
    """Opened and saved by LibreOffice, every comment is still at its characters."""
    figures = ["10%", "12%", "13%", "20%"]
    data = made("".join(TRIED[figure] for figure in figures))
    copy = annotate(data, "a.docx", Wishes(tuple(note(address_of(data, figure), f"批注{figure}") for figure in figures)))

    saved = converted(copy.data, "a.docx", "docx", "docx")

    assert [(comments(saved)[number], words) for number, words in sorted(anchored(saved).items())] == [
        ((f"批注{each}",), each) for each in figures
    ]
