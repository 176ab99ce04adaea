"""The comments of a Word file (ISO/IEC 29500-1, 17.13.4): new ones beside those that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from validator.annotating.packages import Editing
from validator.reading.packages import Xml
from validator.reading.word.tags import w

__all__ = ["Comments", "unused_numbers"]

_KIND = "comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NAMESPACE = w("").strip("{}")
_STYLE_OF_TEXT, _STYLE_OF_MARK = "annotation text", "annotation reference"
_WORD = re.compile(r"[^\s_-]+")
_MOST_INITIALS = 3


class Comments:
    """Adds comments to a document.

    Args:
        editing: the package.
        main: the part that holds the body.
        author: whose comments these are.
        date: when they are made; empty: not told.
    """

    def __init__(self, editing: Editing, main: str, author: str, date: str) -> None:
        self._author = author
        self._date = date
        self._root = _part(editing, main)
        self._numbers = unused_numbers(self._root, editing.look(main))
        self._styles = _styles(editing.look(editing.related(main, "styles")))

    def add(self, first: Xml, last: Xml, lines: Sequence[str]) -> None:
        """Comment on what stands from one element of a paragraph to another; each line is a paragraph of the comment."""
        number = str(next(self._numbers))
        self._write(number, lines)
        begin, end = (first.makeelement(w(name), {w("id"): number}) for name in ("commentRangeStart", "commentRangeEnd"))
        first.addprevious(begin)
        last.addnext(end)
        end.addnext(self._reference(end, number))

    def add_at_end(self, paragraph: Xml, lines: Sequence[str]) -> None:
        """Comment on a paragraph that holds nothing to mark."""
        number = str(next(self._numbers))
        self._write(number, lines)
        paragraph.append(self._reference(paragraph, number))

    def _reference(self, near: Xml, number: str) -> Xml:
        """Give the run that the comment hangs on."""
        run = near.makeelement(w("r"), {})
        self._marked(run)
        run.append(run.makeelement(w("commentReference"), {w("id"): number}))
        return run

    def _marked(self, run: Xml) -> None:
        if _STYLE_OF_MARK in self._styles:
            properties = _child(run, "rPr")
            _child(properties, "rStyle").set(w("val"), self._styles[_STYLE_OF_MARK])

    def _write(self, number: str, lines: Sequence[str]) -> None:
        comment = _child(self._root, "comment")
        comment.set(w("id"), number)
        comment.set(w("author"), self._author)
        if self._date:
            comment.set(w("date"), self._date)
        comment.set(w("initials"), _initials(self._author))
        for index, line in enumerate(lines):
            paragraph = _child(comment, "p")
            if _STYLE_OF_TEXT in self._styles:
                _child(_child(paragraph, "pPr"), "pStyle").set(w("val"), self._styles[_STYLE_OF_TEXT])
            if not index:
                mark = _child(paragraph, "r")
                self._marked(mark)
                _child(mark, "annotationRef")
            text = _child(_child(paragraph, "r"), "t")
            text.text = line
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def unused_numbers(*roots: Xml) -> Iterator[int]:
    """Give the numbers, from 0 on, that no element of some parts has for its id."""
    taken = {element.get(w("id")) for root in roots for element in root.iter() if element.get(w("id")) is not None}
    return (number for number in count() if str(number) not in taken)


def _part(editing: Editing, main: str) -> Xml:
    """Give the root of the comments of a document, made if there are none."""
    name = editing.related(main, _KIND)
    known = editing.root(name) if name else None
    if known is not None:
        return known
    folder = main.rpartition("/")[0]
    names = (f"{folder}/comments{number or ''}.xml" for number in count())
    name = next(each for each in names if each not in editing.names)
    editing.add_type(name, _TYPE)
    editing.relate(main, _KIND, name)
    return editing.add(name, f'<w:comments xmlns:w="{_NAMESPACE}"/>')


def _styles(root: Xml | None) -> dict[str, str]:
    """Give the ids of the styles of comments that a document has, by the names that are the same in every language."""
    named = {}
    for style in root.iterchildren(w("style")) if root is not None else ():
        name = style.find(w("name"))
        if name is not None and name.get(w("val")) in {_STYLE_OF_TEXT, _STYLE_OF_MARK}:
            named[name.get(w("val"))] = style.get(w("styleId"), "")
    return named


def _child(parent: Xml, name: str) -> Xml:
    child = parent.makeelement(w(name), {})
    parent.append(child)
    return child


def _initials(author: str) -> str:
    """Give the initials of an author.

    >>> _initials("report-validator"), _initials("李 明"), _initials("")
    ('RV', '李明', '')
    """
    return "".join(word[0] for word in _WORD.findall(author)).upper()[:_MOST_INITIALS]
