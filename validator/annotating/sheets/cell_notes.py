"""The notes of cells in one sheet of an Excel file (ISO/IEC 29500-1, 18.7), and the boxes in which they are shown (ISO/IEC 29500-4, 8)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count

from validator.annotating.packages import OFFICE, Editing
from validator.annotating.sheets.fills import NS
from validator.reading.packages import Xml
from validator.reading.sheets.cells import position

__all__ = ["CellNotes"]

_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_MAIN = NS.strip("{}")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_AFTER = ("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst")
"""What stands behind the reference to the boxes in a sheet (18.3.1.99)."""
_SHAPE_NUMBER = re.compile(rb"_x0000_s(\d+)")
_NAMESPACES = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'
_BOX_TYPE = (
    f'<v:shapetype {_NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BOX = (
    '<v:shape {namespaces} id="_x0000_s{number}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto" '
    'style="position:absolute;width:280pt;height:140pt;z-index:{index};visibility:hidden"><v:fill color2="#ffffe1"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{left}, 15, {top}, 4, {right}, 31, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_WIDTH, _HEIGHT = 5, 9
"""Of a box, in columns and rows."""
_FIRST_SHAPE = 1025


class CellNotes:
    """Adds notes to the cells of a sheet; a cell that has one keeps it and has ours below.

    Args:
        editing: the package.
        sheet: the part of the sheet.
        author: whose notes these are.
    """

    def __init__(self, editing: Editing, sheet: str, author: str) -> None:
        self._editing = editing
        self._sheet = sheet
        self._root = self._comments()
        self._author = self._number_of(author)
        self._list = _found(self._root, "commentList")
        self._known = {comment.get("ref"): comment for comment in self._list}
        self._boxes: list[tuple[int, int]] = []

    def add(self, cell: str, lines: Sequence[str]) -> None:
        """Write a note, one paragraph for each line."""
        known = self._known.get(cell)
        if known is not None:
            _write(_found(known, "text"), "\n\n" + "\n".join(lines))
            return
        comment = self._list.makeelement(f"{NS}comment", {"ref": cell, "authorId": str(self._author)})
        self._list.append(comment)
        self._known[cell] = comment
        _write(_found(comment, "text"), "\n".join(lines))
        place = position(cell)
        if place is not None:
            self._boxes.append(place)

    def draw(self) -> None:
        """Draw the boxes of the notes that were added."""
        if not self._boxes:
            return
        name = self._drawing()
        drawn = self._editing.bytes_of(name)
        numbers = [int(number) for number in _SHAPE_NUMBER.findall(drawn)]
        first = max([_FIRST_SHAPE - 1, *numbers]) + 1
        shapes = "" if b'"_x0000_t202"' in drawn else _BOX_TYPE
        shapes += "".join(_box(first + index, index + 1, *place) for index, place in enumerate(self._boxes))
        before, end, after = drawn.rpartition(b"</xml>")
        self._editing.write(name, before + shapes.encode("ascii") + end + after)

    def _comments(self) -> Xml:
        """Give the root of the notes of the sheet, made if there are none."""
        name = self._editing.related(self._sheet, "comments")
        known = self._editing.root(name) if name else None
        if known is not None:
            return known
        name = self._unused("xl/comments{}.xml")
        self._editing.add_type(name, _COMMENTS_TYPE)
        self._editing.relate(self._sheet, "comments", name)
        return self._editing.add(name, f'<comments xmlns="{_MAIN}"><authors/><commentList/></comments>')

    def _number_of(self, author: str) -> int:
        authors = _found(self._root, "authors")
        names = [each.text for each in authors]
        if author not in names:
            new = authors.makeelement(f"{NS}author", {})
            new.text = author
            authors.append(new)
            return len(names)
        return names.index(author)

    def _drawing(self) -> str:
        """Give the part with the boxes of the sheet, made if there is none."""
        root = self._editing.root(self._sheet)
        mark = root.find(f"{NS}legacyDrawing") if root is not None else None
        if mark is not None:
            wanted = mark.get(f"{{{OFFICE}}}id")
            known = next((each.target for each in self._editing.relations(self._sheet) if each.name == wanted), "")
            if known and b"</xml>" in self._editing.bytes_of(known):
                return known
            mark.getparent().remove(mark)
        name = self._unused("xl/drawings/vmlDrawing{}.vml")
        self._editing.add_extension("vml", _DRAWING_TYPE)
        self._editing.write(name, f"<xml {_NAMESPACES}></xml>".encode("ascii"))
        self._refer(root, self._editing.relate(self._sheet, "vmlDrawing", name))
        return name

    def _refer(self, root: Xml, relation: str) -> None:
        """Let the sheet refer to its boxes, at the place that the format has for it."""
        mark = root.makeelement(f"{NS}legacyDrawing", {f"{{{OFFICE}}}id": relation}, nsmap={"r": OFFICE})
        following = next((each for each in root if each.tag in {f"{NS}{name}" for name in _AFTER}), None)
        if following is None:
            root.append(mark)
        else:
            following.addprevious(mark)

    def _unused(self, pattern: str) -> str:
        return next(name for name in map(pattern.format, count(1)) if name not in self._editing.names)


def _box(number: int, index: int, row: int, column: int) -> str:
    edges = {"left": column + 1, "right": column + 1 + _WIDTH, "top": max(0, row - 1), "bottom": max(0, row - 1) + _HEIGHT}
    return _BOX.format(namespaces=_NAMESPACES, number=number, index=index, row=row, column=column, **edges)


def _found(parent: Xml, name: str) -> Xml:
    """Give the child of a name, made if there is none."""
    child = parent.find(f"{NS}{name}")
    if child is None:
        child = parent.makeelement(f"{NS}{name}", {})
        parent.append(child)
    return child


def _write(text: Xml, words: str) -> None:
    """Add words to a text, which may be plain so far: what follows makes it one of several runs."""
    for plain in text.findall(f"{NS}t"):
        run = text.makeelement(f"{NS}r", {})
        plain.addprevious(run)
        run.append(plain)
    run = text.makeelement(f"{NS}r", {})
    written = run.makeelement(f"{NS}t", {_SPACE: "preserve"})
    written.text = words
    run.append(written)
    runs = text.findall(f"{NS}r")
    if runs:
        runs[-1].addnext(run)
    else:
        text.append(run)
