"""Where in a report something stands: the headings above it."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["TITLE", "Entry", "Path", "enter", "names", "trail"]

TITLE = "title"
LONGEST_NAME = 40
MOST_TITLES = 3

_RANKS = {
    **{f"hash{level}": level for level in range(1, 7)},
    **{kind: 10 + rank for rank, kind in enumerate(("part", "chapter", "section", "annex", TITLE, "chinese", "chinese-bracket", "number"))},
    **{kind: 20 + rank for rank, kind in enumerate(("number-bracket", "number-half", "circle"))},
}
_DEEPEST_ROOT = _RANKS["annex"]


class Entry(NamedTuple):
    """One heading on the way down.

    Attributes:
        kind: of the mark it begins with; ``title`` of one without.
        ordinal: its place in the series.
        name: its words; empty of an item that has no title.
        level: that the source itself gives it, 1 the outermost; 0 if it gives none.
    """

    kind: str
    ordinal: int
    name: str
    level: int = 0


Path = tuple[Entry, ...]


def enter(path: Path, entry: Entry, *, adjacent: bool = False) -> Path:
    """Give the headings above what follows a new heading.

    A kind that is already on the way is continued there; a new series that begins with 1 goes below what is open; one that begins
    later goes where its kind usually stands. Where the source gives levels,
    a title without a mark goes below the last heading of a higher level, and any heading ends such titles of its level and below. A title without a mark replaces the one before it, unless nothing stood between them
    (``adjacent``); when a series begins anew under it, it is the title of a report within the report.

    >>> path = enter((), Entry("chinese", 1, "一、概况"))
    >>> [e.name for e in enter(enter(path, Entry("number", 1, "1.职能")), Entry("chinese", 2, "二、支出"))]
    ['二、支出']
    """
    entry = entry._replace(name=" ".join(entry.name.split())[:LONGEST_NAME])
    if entry.level:
        higher = [at for at, other in enumerate(path) if 0 < other.level < entry.level]
        if higher and entry.kind == TITLE:
            return (*path[: higher[-1] + 1], entry)
        path = path[: next((at for at, other in enumerate(path) if other.kind == TITLE and other.level >= entry.level), len(path))]
    if entry.kind == TITLE:
        return _titled(path, entry, adjacent)
    kinds = [above.kind for above in path]
    if entry.kind in kinds:
        return (*_reopened(path, kinds.index(entry.kind), entry), entry)
    if entry.ordinal == 1 and _RANKS[entry.kind] > _DEEPEST_ROOT:
        return (*path, entry)
    above = [other for other in path if _RANKS[other.kind] < _RANKS[entry.kind]]
    return (*(other for index, other in enumerate(above) if _stays(above[:index], other)), entry)


def names(path: Path) -> tuple[str, ...]:
    """Give the words of the headings, outermost first; an item without a title of its own has none."""
    return tuple([entry.name for entry in path if entry.name])


def trail(path: Path) -> str:
    """Give the headings in one line, outermost first.

    >>> trail((Entry("part", 2, "第二部分"), Entry("chinese", 1, "一、收入")))
    '第二部分 › 一、收入'
    """
    return " › ".join(names(path))


def _titled(path: Path, entry: Entry, adjacent: bool) -> Path:
    """Go below a title without a mark."""
    titles = next(
        (count for count, other in enumerate(reversed(path)) if other.kind != TITLE or (other.level and not entry.level)), len(path)
    )
    replaced = titles > (MOST_TITLES - 1 if adjacent else 0)
    return (*(path[:-1] if replaced else path), entry)


def _stays(before: list[Entry], entry: Entry) -> bool:
    """Whether an open heading holds for a series whose beginning is not known: not a title of a section, but that of a report or an annex."""
    return entry.kind != TITLE or all(other.kind == TITLE for other in before) or before[-1].kind == "annex"


def _reopened(path: Path, at: int, entry: Entry) -> Path:
    """Go back to where a kind was used before; titles met since then stay if the series begins anew."""
    since = tuple(other for other in path[at + 1 :] if other.kind == TITLE)
    if entry.ordinal != 1 or not since:
        return path[:at]
    above = path[:at]
    while above and above[-1].kind == TITLE:
        above = above[:-1]
    return above + since
