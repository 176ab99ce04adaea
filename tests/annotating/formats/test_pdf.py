"""Copies of PDF files with highlights."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest

from tests.annotating.marked import note
from validator.annotating.copies import Wishes
from validator.annotating.formats.pdf import annotate
from validator.annotating.notes import Change, Note
from validator.model.address import Address
from validator.model.rule import Severity
from validator.reading.problems import ReadingError

OWN = "<< /Type /Annot /Subtype /Text /Rect [5 5 25 25] /Contents (ours) >>"
BOXES = ((72.0, 700.0, 110.0, 712.0), (72.0, 680.0, 90.0, 692.0))


def pdf(pages: int = 1, own: str = OWN) -> bytes:
    """Write a file of pages with one word and one annotation each."""
    kids = " ".join(f"{3 + 2 * page} 0 R" for page in range(pages))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {pages} /MediaBox [0 0 595 842] >>"]
    for page in range(pages):
        objects.append(f"<< /Type /Page /Parent 2 0 R /Contents {4 + 2 * page} 0 R /Annots [{own}] >>")
        words = "BT /F1 12 Tf 72 700 Td (47%) Tj ET"
        objects.append(f"<< /Length {len(words)} >>\nstream\n{words}\nendstream")
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    return made + end.encode()


def annotations(data: bytes, page: int = 1) -> list[dict[str, object]]:
    """Give the annotations of a page."""
    found = pypdf.PdfReader(BytesIO(data)).pages[page - 1].get("/Annots", [])
    return [{name: value for name, value in each.get_object().items() if name != "/P"} for each in found]


def test_a_highlight_lies_over_its_figure() -> None:
    """One highlight over all boxes of the figure, in the colour of its severity, with the note, whose it is and when it was made."""
    address = Address(page=2, boxes=BOXES)

    copy = annotate(pdf(2), "a.pdf", Wishes((note(address, "应为4.7%", "算式"),), author="李明", date="2026-11-22T00:00:00Z"))

    ours, mark = annotations(copy.data, 2)
    assert ours["/Contents"] == "ours"
    assert (mark["/Subtype"], mark["/Contents"], mark["/T"], mark["/M"]) == ("/Highlight", "应为4.7%\n算式", "李明", "D:20261122000000Z")
    assert mark["/Rect"] == [72.0, 680.0, 110.0, 712.0]
    assert mark["/QuadPoints"] == [72, 712, 110, 712, 72, 700, 110, 700, 72, 692, 90, 692, 72, 680, 90, 680]
    assert len(annotations(copy.data, 1)) == 1
    assert (copy.notes, copy.changes) == (1, 0)


def test_severities_have_colours_of_their_own() -> None:
    """An error and a warning differ."""
    first = note(Address(page=1, boxes=BOXES))

    copy = annotate(pdf(own=""), "a.pdf", Wishes((first, Note(first.address, Severity.WARNING, ("odd",)))))

    colours = [each["/C"] for each in annotations(copy.data)]
    assert colours[0] != colours[1]


def test_the_report_goes_on_below_itself() -> None:
    """Not a byte of the report changes: signatures over it stay valid; the same notes give the same bytes."""
    wishes = Wishes((note(Address(page=1, boxes=BOXES)),))

    copy = annotate(pdf(), "a.pdf", wishes)

    assert copy.data.startswith(pdf())
    assert copy.data == annotate(pdf(), "a.pdf", wishes).data
    assert pypdf.PdfReader(BytesIO(copy.data)).pages[0].get_contents() is not None


def test_a_note_without_boxes_stands_in_the_corner_of_its_page() -> None:
    """It says what it is about; one whose page is not there is not written."""
    notes = (note(Address(page=1), "应为4.7%", spot="第1页“47%”"), note(Address(page=9)), note(Address(paragraph=1)))

    copy = annotate(pdf(), "a.pdf", Wishes(notes, (Change(Address(page=1), "47%", "4.7%"),)))

    assert [(each["/Subtype"], each["/Contents"], each["/Rect"]) for each in annotations(copy.data)[1:]] == [
        ("/Text", "第1页“47%”\n应为4.7%", [20.0, 802.0, 40.0, 822.0])
    ]
    assert copy.notes == 1


def test_nothing_to_write_changes_nothing() -> None:
    """Without notes the copy is the report, byte for byte."""
    assert annotate(pdf(), "a.pdf", Wishes(())).data == pdf()


def test_what_cannot_be_read_is_told() -> None:
    """A damaged file, and one that needs a password."""
    wishes = Wishes((note(Address(page=1, boxes=BOXES)),))
    writer = pypdf.PdfWriter(BytesIO(pdf()))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = BytesIO()
    writer.write(locked)

    with pytest.raises(ReadingError, match="file-damaged"):
        annotate(b"%PDF-1.4\n", "a.pdf", wishes)
    with pytest.raises(ReadingError, match="file-encrypted"):
        annotate(locked.getvalue(), "a.pdf", wishes)
