"""Counts of what is named beside them: 内设4个科室（办公室、…）, 下设3个股室：甲、乙和丙, 《…》《…》等2项制度, 甲、乙、丙三个方面.

A count holds if any plausible way to part the names gives it. Only a closed list accuses: a bracket, names up to the full stop, names in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from validator.extraction.counts import Count, all_counts, counted
from validator.extraction.enumerations import Names, bare_names, inside, last_clause, names_in, quoted_before
from validator.extraction.recording import place_of
from validator.extraction.structure import Analysis, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "listed"
ANNOUNCED, BRACKETED, QUOTED, NAMED, WEAK = 10.0, 8.0, 8.0, 5.0, 3.0
SHORT_NAME, LONGEST_NAME, FEW = 3, 25, 2
ITEM = re.compile(
    r"\s*(?:[（(]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[）)、.．](?!\d)|[①-⑳]|第?[一二三四五六七八九十]\s*(?:是|[，,、：:]))"
)


@dataclass(frozen=True, slots=True)
class _List:
    """Names found for a count: how many, where, how surely they are meant, and whether they may be fewer (等)."""

    number: int
    start: int
    end: int
    wording: str
    bits: float
    open: bool = False


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every number of things beside their names in one sentence."""
    for sentence, found_here in all_counts(analysis):
        previous = sentence.start
        for count in found_here:
            found = _behind(sentence, count) or _before(sentence, count, previous)
            previous = count.end
            if found and not (found.open and found.number < count.number):
                place = sentence.text.place(found.start, found.end)
                values = {"stated": count.figure, "listed": counted(count, found.number, place)}
                bits = found.bits if _believable(count.number, found.number) else min(found.bits, WEAK)
                yield Record(f"core/{FAMILY}", values, place_of(sentence), f"p{sentence.paragraph}-{count.start}", bits, found.wording)


def _believable(stated: int, listed: int) -> bool:
    """Whether a list may be the one that is counted: what differs by more than a half is another."""
    return max(stated, listed) <= 2 * min(stated, listed)


def _behind(sentence: Sentence, count: Count) -> _List | None:
    """Find the names behind a count: in a bracket, or up to the full stop."""
    after = sentence.string[count.end : sentence.end]
    bracket = re.match(r"[\u4e00-\u9fff“”]{0,14}?\s*([（(])", after)
    if bracket and (held := inside(sentence.string, count.end + bracket.start(1))) is not None:
        return _bracketed(count, held, count.end + bracket.end())
    if opening := _opening().match(after):
        return _told(sentence, count, count.end + opening.end(), announced=opening["verb"] is not None)
    return None


def _bracketed(count: Count, held: str, start: int) -> _List | None:
    names = names_in(held)
    if _not_names().match(held) or ITEM.match(held) or max(names.ways) < FEW or re.search(r"\d|简称", held):
        return None
    surely = _are_names(names, held) and names.shortest >= SHORT_NAME and (max(names.ways) > FEW or _akin(count, bare_names(held)))
    bits = (ANNOUNCED if _announced(count) else BRACKETED) if surely else WEAK
    return _List(names.nearest(count.number), start, start + len(held), "bracket", bits, _goes_on(held))


def _told(sentence: Sentence, count: Count, start: int, *, announced: bool) -> _List | None:
    """Read names from a colon or 分别为 to the full stop; numbered ones are read elsewhere."""
    text = sentence.string[start : sentence.end]
    names = names_in(text)
    if ITEM.match(text) or max(names.ways) < FEW or _not_names().match(text):
        return None
    akin = announced or _announced(count) or _akin(count, bare_names(text.rstrip("。. ")))
    surely = akin and _are_names(names, text) and re.search(r"\d", text) is None
    return _List(names.nearest(count.number), start, start + len(text.rstrip()), "names", ANNOUNCED if surely else WEAK, _goes_on(text))


def _are_names(names: Names, text: str) -> bool:
    """Whether a text is nothing but names: short, and with no mark but 、 between them."""
    return names.plain and names.longest <= LONGEST_NAME and re.search("[，,；;]", text) is None


def _akin(count: Count, names: tuple[str, ...]) -> bool:
    """Whether names end or begin as what is counted is called: 甲项目、乙项目 are 2个项目, 办公室、财务科 2个科室, 坚持甲、坚持乙 两个坚持."""
    counted_as = count.figure.unit.symbol + count.noun[:4]
    bodies = re.search("科|室|股|处|机构|部门|单位", counted_as) is not None
    ends = all(name[-1:] in counted_as or (bodies and name.endswith(words()["bodies_end"])) for name in names)
    return ends or (len(count.noun) > 1 and all(name.startswith(count.noun) for name in names))


def _before(sentence: Sentence, count: Count, previous: int) -> _List | None:
    """Find the names before a count: in quotes, or between the marks of its clause."""
    text = sentence.string[previous : count.start]
    start = text.rstrip(" “《").removesuffix("等").rstrip()
    open_ = "等" in text[len(start) :]
    end = previous + len(start)
    number, quoted = quoted_before(start)
    if number >= FEW:
        few = not open_ and quoted.startswith("《") and number < count.number and count.noun.startswith(words()["documents"])
        surely = few or (open_ and number > count.number and not _of_kinds(count)) or number == count.number
        return _List(number, end - len(quoted), end, "quoted", QUOTED if surely else WEAK, open_)
    clause = last_clause(start)
    return _in_clause(count, clause, end - len(clause)) if clause and re.search("[、和及与]", clause) else None


def _in_clause(count: Count, clause: str, start: int) -> _List | None:
    """Read names between the marks of a clause, of which the first may begin with words that are no name, and a later one begin the list.

    Names that are fewer than the count, or more without all being called what is counted, are not all of them, or not only they.
    """
    names = bare_names(clause)
    ways = {way for at in _beginnings(names) for way in names_in("、".join(names[at:])).ways if way >= FEW}
    if not ways or names[-1].endswith(words()["row_begins"]):
        return None
    number = min(ways, key=lambda way: (abs(way - count.number), way))
    if number == count.number:
        return _List(number, start, start + len(clause), "clause", WEAK)
    return _List(number, start, start + len(clause), "clause", NAMED) if _too_many(count, number, names) else None


def _too_many(count: Count, number: int, names: tuple[str, ...]) -> bool:
    return number > count.number and _akin(count, names) and not _of_kinds(count)


def _of_kinds(count: Count) -> bool:
    """Whether kinds of things are counted: 甲项目、乙项目、丙项目等2类项目."""
    return count.measure in words()["kind_measures"]


def _beginnings(names: tuple[str, ...]) -> list[int]:
    """Give the positions of the names with which the list may begin: the first, and every one that opens with a word of its own."""
    return [0, *(at for at, name in enumerate(names) if at and _begins().search(name))]


def _announced(count: Count) -> bool:
    return _announcing().search(count.before) is not None


def _goes_on(text: str) -> bool:
    return re.search(r"等[^、，,；;]{0,8}$", text.rstrip("。.；; ")) is not None


@cache
def _announcing() -> re.Pattern[str]:
    return re.compile(rf"{words().pattern('announces')}[^，,、]{{0,10}}$")


@cache
def _opening() -> re.Pattern[str]:
    verb = words().pattern("names_follow")
    return re.compile(
        rf"[\u4e00-\u9fff]{{0,12}}?\s*(?:[，,]\s*)?(?P<verb>(?:分别|即|依次|具体){verb}?|{verb}(?=[：:]))?\s*(?(verb)[：:]?|[：:])\s*"
    )


@cache
def _not_names() -> re.Pattern[str]:
    return re.compile(rf"\s*{words().pattern('not_names')}")


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(words().pattern("row_begins"))
