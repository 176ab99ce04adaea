"""Names in a row, and how many they may be: 办公室、待遇保障和医药服务管理股、法规科 are three names, or four."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Names", "bare_names", "inside", "last_clause", "names_in", "quoted_before"]

# 和 and its like may join two names or stand inside one.
JOINED = re.compile(r"以及|[和及与暨](?!其)")
BRACKETS = re.compile(r"《[^《》]*》|“[^“”]*”|「[^「」]*」|『[^『』]*』|（[^（）]*）|\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】")
CLOSING = {"（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】"}
FILLER = "\0"
SEPARATORS = "；;，,、"
QUOTED = re.compile(r"(?:(?:《[^《》]{1,80}》|“[^“”]{1,80}”)(?:（[^（）]*）)?\s*(?:[、，,]|和|及|与|以及)?\s*)+$")
ONE_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”")


@dataclass(frozen=True, slots=True)
class Names:
    """A row of names.

    Attributes:
        ways: how many names they may be, read in any plausible way, ascending; what stands in brackets or quotes is never split.
        plain: they are parted by one mark throughout, as names are.
        longest, shortest: the length of the longest and the shortest of them.
    """

    ways: tuple[int, ...]
    plain: bool
    longest: int
    shortest: int

    def nearest(self, number: int) -> int:
        """Give the number of names that comes nearest to a number."""
        return min(self.ways, key=lambda way: (abs(way - number), way))


def names_in(text: str) -> Names:
    """Tell how many names a text lists.

    >>> names_in("办公室、待遇保障和医药服务管理股、法规科").ways
    (3, 4)
    >>> names_in("甲局（含乙、丙）；丁局").ways
    (2,)
    """
    masked = _masked(text).strip().rstrip("。.；;，,、")
    marks = [mark for mark in SEPARATORS if mark in masked]
    ways = set() if marks else _joined(_pieces(masked, "、"))
    for size in range(1, len(marks) + 1):
        # a weaker mark parts names where the stronger ones do, too; or the row ends at the first of the stronger ones
        ways |= _joined(_pieces(masked, "".join(marks[:size])))
        head = re.split(f"[{re.escape(''.join(marks[: size - 1]))}]", masked)[0] if size > 1 else masked
        ways |= _joined(_pieces(head, marks[size - 1]))
    pieces = _pieces(masked, "".join(marks) or "、")
    lengths = [len(piece) for piece in pieces] or [0]
    return Names(tuple(sorted(ways)), len(marks) <= 1, max(lengths), min(lengths))


def bare_names(text: str) -> tuple[str, ...]:
    """Give the names between the marks 、 of a text, brackets and quotes kept whole."""
    masked, names, start = _masked(text), [], 0
    for at in [*(found.start() for found in re.finditer("、", masked)), len(text)]:
        names.append(text[start:at].strip())
        start = at + 1
    return tuple(names)


def last_clause(text: str) -> str:
    """Give the end of a text behind its last mark that is no 、; marks in brackets and quotes do not count.

    >>> last_clause("定编80人，共设办公室（审批处）、法制处")
    '共设办公室（审批处）、法制处'
    """
    masked = _masked(text)
    return text[max(masked.rfind(mark) for mark in "，,。；;：:！？（(") + 1 :]


def inside(text: str, opening: int) -> str | None:
    """Give what stands in the bracket that opens there, brackets within it included; None if it is never closed.

    >>> inside("4个科室（办公室、财务（审计）科），另有", 4)
    '办公室、财务（审计）科'
    """
    pair = text[opening], CLOSING.get(text[opening], "")
    depth = 0
    for at in range(opening, len(text)):
        depth += (text[at] == pair[0]) - (text[at] == pair[1])
        if not depth:
            return text[opening + 1 : at]
    return None


def quoted_before(text: str) -> tuple[int, str]:
    """Give how many names in quotes stand at the end of a text, one after the other, and the text that they take."""
    found = QUOTED.search(text)
    return (len(ONE_QUOTED.findall(re.sub(r"（[^（）]*）", "", found[0]))), found[0]) if found else (0, "")


def _masked(text: str) -> str:
    """Blot out what stands in brackets and quotes, innermost first, keeping every position."""
    while True:
        masked = BRACKETS.sub(lambda found: FILLER * len(found[0]), text)
        if masked == text:
            return text
        text = masked


def _pieces(masked: str, marks: str) -> list[str]:
    return [piece.strip() for piece in re.split(f"[{re.escape(marks)}]", masked) if piece.strip()]


def _joined(pieces: list[str]) -> set[int]:
    """Give the numbers of names that pieces may hold, each 和 inside one parting two names or none."""
    joints = sum(len(JOINED.findall(piece[1:-1])) for piece in pieces)
    return set(range(len(pieces), len(pieces) + joints + 1))
