"""Tracked changes (ISO/IEC 29500-1, 17.13.5): what to delete, and what to insert in its place, for an editor to accept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy

from validator.reading.packages import Xml
from validator.reading.word.tags import w

__all__ = ["suggest"]

_PLAIN = frozenset(map(w, ("rPr", "t", "tab", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak")))
_INSERTED = frozenset(map(w, ("ins", "moveTo")))


def suggest(runs: Sequence[Xml], instead: str, signed: Mapping[str, str], numbers: Iterator[int]) -> bool:
    """Mark runs as deleted and a text as inserted after them, in the properties of the first.

    Args:
        runs: that hold what is to be replaced, and nothing else.
        instead: the new text.
        signed: attributes that say whose suggestion it is, and when it is made.
        numbers: ids that nothing in the document has.

    Returns:
        Whether it was done: not to runs that hold more than text (pictures, marks of fields, equations).
    """
    if not runs or any(run.tag != w("r") or any(child.tag not in _PLAIN for child in run) for run in runs):
        return False
    for run in runs:
        deleted = _change(run, "del", signed, numbers)
        run.addprevious(deleted)
        deleted.append(run)
        for text in run.iterchildren(w("t")):
            text.tag = w("delText")
    last = runs[-1].getparent()
    inserted = _change(last, "ins", signed, numbers)
    inserted.append(_run(runs[0], instead))
    _outside_insertions(last, numbers).addnext(inserted)
    return True


def _change(near: Xml, kind: str, signed: Mapping[str, str], numbers: Iterator[int]) -> Xml:
    return near.makeelement(w(kind), {w("id"): str(next(numbers)), **signed})


def _run(like: Xml, text: str) -> Xml:
    """Give a run that looks like another and says something else."""
    run = like.makeelement(w("r"), {})
    properties = like.find(w("rPr"))
    if properties is not None:
        run.append(deepcopy(properties))
    words = run.makeelement(w("t"), {})
    words.text = text
    run.append(words)
    return run


def _outside_insertions(element: Xml, numbers: Iterator[int]) -> Xml:
    """Give the element after which an insertion can stand: an insertion of somebody else's is parted there, for one cannot stand in another."""
    around = element.getparent()
    if around is None or around.tag not in _INSERTED:
        return element
    rest = list(element.itersiblings())
    if rest:
        second = around.makeelement(around.tag, {**around.attrib, w("id"): str(next(numbers))})
        second.extend(rest)
        around.addnext(second)
    return _outside_insertions(around, numbers)
