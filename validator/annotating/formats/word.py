"""Word: a comment at every figure, and on demand a tracked change for every repair that is the only one."""

from __future__ import annotations

from collections.abc import Iterator

from validator.annotating.copies import Copy, Wishes
from validator.annotating.notes import Change, Note
from validator.annotating.packages import Editing
from validator.annotating.word.changes import suggest
from validator.annotating.word.comments import Comments, unused_numbers
from validator.annotating.word.runs import Runs
from validator.model.address import Address
from validator.reading.packages import Xml
from validator.reading.problems import ReadingError, problem
from validator.reading.word.body import Book, Met, items
from validator.reading.word.document import main_part
from validator.reading.word.tags import w

__all__ = ["KINDS", "annotate"]

KINDS = ("docx",)

_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}
_APART = {None, "normal"}


def annotate(data: bytes, file: str, wishes: Wishes) -> Copy:
    """Give a copy with the notes as comments, and with the changes as tracked changes.

    Footnotes and headers cannot hold comments: theirs stand where the footnote is referred to, or at the first paragraph, and say what
    they mean.

    Raises:
        ReadingError: the file cannot be read.
    """
    editing = Editing(data, file)
    main = main_part(editing.package)
    root = editing.root(main)
    body = root.find(w("body")) if root is not None else None
    if body is None:
        raise ReadingError(problem(file, "file-damaged", reason="word/document.xml"))
    writer = _Writer(editing, main, body, wishes)
    written = sum([writer.note(note) for note in wishes.notes])
    changed = sum([writer.change(change) for change in wishes.changes])
    return Copy(editing.packed() if written or changed else data, written, changed)


class _Writer:
    """Writes into the body of a document."""

    def __init__(self, editing: Editing, main: str, body: Xml, wishes: Wishes) -> None:
        self._editing, self._main, self._body, self._wishes = editing, main, body, wishes
        self._met = {met.address: met for met in _paragraphs(body, editing.file)}
        self._runs: dict[Address, Runs] = {}
        self._known_comments: Comments | None = None
        self._numbers = unused_numbers(body)

    def note(self, note: Note) -> bool:
        """Write a comment at its figure, or at the place nearest to it; gives whether there is one."""
        met = self._met.get(_paragraph(note.address))
        if met is not None:
            self._comment_on(met, note.address, note.lines)
            return True
        lines = (note.spot, *note.lines) if note.spot else note.lines
        reference = self._reference_to(note.address)
        if reference is not None:
            self._comments.add(reference, reference, lines)
            return True
        first = next((met for met in self._met.values() if met.segments), None)
        if first is not None:
            self._comment_on(first, first.address, lines)
        return first is not None

    def change(self, change: Change) -> bool:
        """Suggest a change, if exactly the printed figure stands at its address; gives whether it was done."""
        met = self._met.get(_paragraph(change.address))
        if met is None or not change.address.character:
            return False
        runs = self._runs_of(met)
        start, end = change.address.character - 1, change.address.end_character - 1
        if "".join(runs.string[start:end].split()) != change.printed:
            return False
        signed = {w("author"): self._wishes.author} | ({w("date"): self._wishes.date} if self._wishes.date else {})
        return suggest(runs.between(start, end), change.instead, signed, self._numbers)

    @property
    def _comments(self) -> Comments:
        """The comments of the document: looked for, and if need be made, when there is one to write."""
        if self._known_comments is None:
            self._known_comments = Comments(self._editing, self._main, self._wishes.author, self._wishes.date)
        return self._known_comments

    def _comment_on(self, met: Met, address: Address, lines: tuple[str, ...]) -> None:
        """Comment on the characters of an address, or on all of its paragraph."""
        runs = self._runs_of(met)
        found = runs.between(*((address.character - 1, address.end_character - 1) if address.character else (0, len(runs.string))))
        if found:
            self._comments.add(found[0], found[-1], lines)
        else:
            self._comments.add_at_end(met.element, lines)

    def _runs_of(self, met: Met) -> Runs:
        return self._runs.setdefault(met.address, Runs(met.segments))

    def _reference_to(self, address: Address) -> Xml | None:
        """Give the run in the body that refers to the footnote or endnote of an address."""
        kind = address.part
        name = self._editing.related(self._main, _NOTES[kind]) if kind in _NOTES else ""
        root = self._editing.look(name) if name else None
        if root is None:
            return None
        own = [note.get(w("id")) for note in root.iterchildren(w(kind)) if note.get(w("type")) in _APART]
        if not 0 < address.number <= len(own):
            return None
        marks = (mark for mark in self._body.iter(w(f"{kind}Reference")) if mark.get(w("id")) == own[address.number - 1])
        mark = next(marks, None)
        return None if mark is None else mark.getparent()


def _paragraphs(body: Xml, file: str) -> Iterator[Met]:
    """Give the paragraphs of a body as its reader counts them."""
    book = Book(file, met=[])
    for _ in items(body, book, Address()):
        pass
    return iter(book.met or ())


def _paragraph(address: Address) -> Address:
    return address.at(address.paragraph)
