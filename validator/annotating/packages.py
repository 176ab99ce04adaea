"""Parts of zip packages, changed: what is not changed stays as it was, byte for byte, in its order."""

from __future__ import annotations

import posixpath
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from validator.reading.extras import needed
from validator.reading.packages import Package, Xml
from validator.reading.problems import ReadingError, problem

__all__ = ["OFFICE", "Editing", "Relation"]

PARTS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_TYPES_PART = "[Content_Types].xml"
_STRICT = b"http://purl.oclc.org/ooxml/"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date of parts that are added: the same every time."""


class Relation(NamedTuple):
    """How a part points to another.

    Attributes:
        name: the id of the relation.
        kind: the last word of its type: ``comments``, ``styles``.
        target: the part pointed to.
    """

    name: str
    kind: str
    target: str


class Editing:
    """A package of Office (ISO/IEC 29500-2) whose parts are changed in memory.

    Args:
        data: the package.
        file: as the user named it, for problems.
        extra: of the project, that reads it.

    Raises:
        ReadingError: as :class:`~validator.reading.packages.Package`.
    """

    def __init__(self, data: bytes, file: str, extra: str = "docx") -> None:
        self.file = file
        self.etree = needed("lxml.etree", extra, file, "XML")
        self._package = Package(data, file)
        self._roots: dict[str, Xml] = {}
        self._changed: set[str] = set()
        self._written: dict[str, bytes] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, added ones last."""
        return (*self._package.names, *(name for name in (*self._roots, *self._written) if name not in self._package.names))

    @property
    def package(self) -> Package:
        """The package as it was."""
        return self._package

    def root(self, name: str) -> Xml | None:
        """Give the root element of a part, to be changed in place; None if there is none of that name. Raises as :meth:`look`."""
        self._changed.add(name)
        return self.look(name)

    def look(self, name: str) -> Xml | None:
        """Give the root element of a part, only to be looked at; None if there is none of that name.

        Raises:
            ReadingError: it is no XML, or of the strict variety (``format-unsupported``).
        """
        if name not in self._roots:
            data = self._package.part(name)
            if data is None:
                return None
            if _STRICT in data[:8192]:
                raise ReadingError(problem(self.file, "format-unsupported", format="Strict Open XML"))
            self._roots[name] = self._parsed(data, name)
        return self._roots[name]

    def add(self, name: str, xml: str) -> Xml:
        """Add a part, or write one anew, and give its root element."""
        self._changed.add(name)
        self._roots[name] = self._parsed(xml.encode("utf-8"), name)
        return self._roots[name]

    def bytes_of(self, name: str) -> bytes:
        """Give the bytes of a part that may be no XML; none if there is none of that name."""
        return self._written[name] if name in self._written else self._package.part(name) or b""

    def write(self, name: str, data: bytes) -> None:
        """Write the bytes of a part that may be no XML."""
        self._written[name] = data

    def add_extension(self, ending: str, content_type: str) -> None:
        """Declare what the parts are whose names end so."""
        types = self._types()
        if all(known.get("Extension", "").lower() != ending for known in types.iterchildren(f"{{{TYPES}}}Default")):
            types.insert(0, types.makeelement(f"{{{TYPES}}}Default", {"Extension": ending, "ContentType": content_type}))

    def add_type(self, name: str, content_type: str) -> None:
        """Declare what a part is."""
        types = self._types()
        if all(known.get("PartName") != f"/{name}" for known in types.iterchildren(f"{{{TYPES}}}Override")):
            types.append(types.makeelement(f"{{{TYPES}}}Override", {"PartName": f"/{name}", "ContentType": content_type}))

    def relations(self, name: str) -> list[Relation]:
        """Give the relations of a part to others of the package."""
        root = self.look(_relations(name))
        return [
            Relation(each.get("Id", ""), each.get("Type", "").rpartition("/")[2], _target(name, each.get("Target", "")))
            for each in (root.iterchildren(f"{{{PARTS}}}Relationship") if root is not None else ())
            if each.get("TargetMode") != "External"
        ]

    def related(self, name: str, kind: str) -> str:
        """Give the part of a kind that a part points to; empty if it points to none."""
        return next((relation.target for relation in self.relations(name) if relation.kind == kind), "")

    def relate(self, name: str, kind: str, target: str) -> str:
        """Let a part point to another, and give the id of the relation."""
        part = _relations(name)
        relations = self.root(part)
        if relations is None:
            relations = self.add(part, f'<Relationships xmlns="{PARTS}"/>')
        taken = {relation.get("Id") for relation in relations}
        new = next(each for each in (f"rId{number}" for number in range(1, len(taken) + 2)) if each not in taken)
        # Seen from the part that points: not every program understands names from the root.
        said = {"Id": new, "Type": f"{OFFICE}/{kind}", "Target": posixpath.relpath(target, posixpath.dirname(name) or ".")}
        relations.append(relations.makeelement(f"{{{PARTS}}}Relationship", said))
        return new

    def packed(self) -> bytes:
        """Give the package with its changed parts in their old places and the added ones at the end."""
        made = BytesIO()
        with ZipFile(made, "w", ZIP_DEFLATED) as target:
            for name in self.names:
                target.writestr(self._entry(name), self._bytes(name))
        return made.getvalue()

    def _entry(self, name: str) -> ZipInfo:
        """Give what the package is to note of a part: what it noted before."""
        if name not in self._package.names:
            added = ZipInfo(name, _EARLIEST)
            added.compress_type = ZIP_DEFLATED
            return added
        old = self._package.entry(name)
        entry = ZipInfo(old.filename, old.date_time)
        entry.compress_type = old.compress_type
        entry.external_attr = old.external_attr
        entry.create_system = old.create_system
        return entry

    def _bytes(self, name: str) -> bytes:
        root = self._roots.get(name)
        if root is None or name not in self._changed:
            return self.bytes_of(name)
        written: bytes = self.etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
        return written

    def _types(self) -> Xml:
        """Give the part that says what each part is."""
        types = self.root(_TYPES_PART)
        if types is None:
            raise ReadingError(problem(self.file, "file-damaged", reason=_TYPES_PART))
        return types

    def _parsed(self, data: bytes, name: str) -> Xml:
        parser = self.etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return self.etree.fromstring(data, parser)
        except (self.etree.XMLSyntaxError, ValueError) as error:
            raise ReadingError(problem(self.file, "file-damaged", reason=f"{name}: {error}")) from error


def _relations(name: str) -> str:
    """Give the name of the part that holds the relations of a part.

    >>> _relations("word/document.xml")
    'word/_rels/document.xml.rels'
    """
    folder, _, last = name.rpartition("/")
    return f"{folder}/_rels/{last}.rels" if folder else f"_rels/{last}.rels"


def _target(name: str, target: str) -> str:
    """Give the part that a target means, seen from the part that points to it.

    >>> _target("word/document.xml", "comments.xml"), _target("xl/worksheets/sheet1.xml", "../comments1.xml"), _target("a/b", "/c/d")
    ('word/comments.xml', 'xl/comments1.xml', 'c/d')
    """
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target)) if not target.startswith("/") else target.lstrip("/")
