"""Names of wholes and of their parts, from ``vocabulary/partitions.yaml``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import product

import yaml

from validator.extraction.vocabulary import alternation, words
from validator.language.files import package_data

__all__ = ["Named", "Partition", "Slot", "book_in", "named", "partitions"]

WHOLE = -1
# 支出 or 人口 end too many names to be meant in all of them.
LEAST_OWNED = 3
# What stands behind a name and before its figure: 支出|决算|数|为
ENDS = (
    *("决算", "预算", "执行", "完成", "实现", "数", "额", "金额", "总额", "合计", "总计", "总数", "资金", "总量", "人数"),
    *("为", "是", "达", "达到", "共", "共计", "有", "约", "了", "累计", "实际", "分别", "各"),
)
BODY = re.compile(r"^(?:[^的]{1,20}?(?:局|委|办|厅|部|院|校|会|所|站|中心|单位|部门|公司|园|馆|队|省|市|州|县|区|镇|乡|旗))+")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a partition.

    Attributes:
        partition: its number.
        part: the number of the part, or -1 for the whole.
    """

    partition: int
    part: int

    @property
    def whole(self) -> bool:
        """Whether it is the place of the whole."""
        return self.part == WHOLE


@dataclass(frozen=True, slots=True)
class Partition:
    """How many parts a whole has: first those ``needed``, then those that are often missing, those that hardly anybody has, and those taken off."""

    needed: int
    also: int = 0
    seldom: int = 0
    less: int = 0

    @property
    def parts(self) -> int:
        """How many there are in all."""
        return self.needed + self.also + self.seldom + self.less

    def sign(self, part: int) -> int:
        """Give 1 for what is added and -1 for what is taken off."""
        return -1 if part >= self.parts - self.less else 1

    def optional(self, part: int) -> bool:
        """Whether a body may not have this part."""
        return self.needed <= part < self.parts - self.less

    def common(self, part: int) -> bool:
        """Whether a body may well have a part that is not printed."""
        return self.needed <= part < self.needed + self.also


@dataclass(frozen=True, slots=True)
class Named:
    """A name that the partitions know.

    Attributes:
        slots: the places it may take.
        noun: the words of the partition.
        book: which of several books it speaks of; empty if it does not say.
        of_book: whether the noun itself, as the longest, is that of a book.
        longest: whether it is the longest noun of the name; a shorter one is the same thing in one of the books.
        owner: whose figure it is, or what else stands before the noun; empty for the body itself.
    """

    slots: tuple[Slot, ...]
    noun: str
    book: str
    of_book: bool
    owner: str
    longest: bool = True


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    partitions: tuple[Partition, ...]
    nouns: Mapping[str, tuple[Slot, ...]]
    books: tuple[str, ...]


def partitions() -> tuple[Partition, ...]:
    """Give all partitions; slots speak of them by number."""
    return _vocabulary().partitions


@cache
def _vocabulary() -> _Vocabulary:
    data = yaml.load(package_data("language/vocabulary/partitions.yaml"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 (our own file)
    nouns: dict[str, list[Slot]] = defaultdict(list)
    found: list[Partition] = []
    for number, entry in enumerate(data["partitions"]):
        kinds: list[list[list[str]]] = [entry.get(kind, []) for kind in ("parts", "also", "seldom", "less")]
        found.append(Partition(*map(len, kinds)))
        for part, names in ((WHOLE, entry["whole"]), *enumerate(names for kind in kinds for names in kind)):
            for noun in dict.fromkeys(spelling for name in names for spelling in _spellings(name)):
                nouns[noun].append(Slot(number, part))
    return _Vocabulary(tuple(found), {noun: tuple(slots) for noun, slots in nouns.items()}, tuple(data["books"]))


def _spellings(name: object) -> Iterator[str]:
    """Give a name with and without each of its words in brackets, in lower case."""
    pieces = re.split(r"\((.*?)\)", str(name).lower())
    for chosen in product(*((piece, "") if at % 2 else (piece,) for at, piece in enumerate(pieces))):
        yield "".join(chosen)


@lru_cache(maxsize=8192)
def named(name: str) -> tuple[Named, ...]:
    """Give what the partitions know of a name without marks, dates and blanks, the longest noun first; nothing if they do not know it.

    A shorter noun is meant too, if nothing but a book stands before it: 一般公共预算项目支出 is one of 项目支出. The shortest have no owner: 出生人口
    is no 人口.

    >>> [(known.noun, known.book, known.owner) for known in named("本单位一般公共预算财政拨款基本支出决算为")]
    [('基本支出', '一般公共预算', '')]
    """
    nouns = _vocabulary().nouns
    for core in _cores(name):
        found = [_named(core, at) for at in range(len(core)) if core[at:] in nouns]
        found = [each for each in found if len(each.noun) >= LEAST_OWNED or not each.owner]
        if found:
            return (found[0], *(replace(each, of_book=False, longest=False) for each in found[1:] if each.book and not each.owner))
    return ()


def _named(core: str, at: int) -> Named:
    noun = core[at:]
    return Named(_vocabulary().nouns[noun], noun, book_in(core), bool(book_in(noun)), _owner(core[:at]))


def _cores(name: str) -> Iterator[str]:
    """Give a name, then what is left of it as the words between a name and its figure are taken off its end, one by one."""
    yield name
    while (shorter := _end().sub("", name)) != name:
        name = shorter
        yield name


@cache
def _end() -> re.Pattern[str]:
    return re.compile(rf"{alternation(ENDS)}$")


def book_in(words_before: str) -> str:
    """Give the book that words speak of, the most telling first: 财政拨款 says less than 一般公共预算财政拨款; empty if none."""
    return next((book for book in _vocabulary().books if book in words_before), "")


def _owner(before: str) -> str:
    """Give what stands before a noun without fillers, names of books and the name of a body."""
    left = _filler().sub("", BODY.sub("", before))
    return "" if len(left) <= 1 or left in ("财政", "拨款") else left


@cache
def _filler() -> re.Pattern[str]:
    books = alternation(_vocabulary().books)
    fillers: Iterable[str] = (w for w in words()["label_front"] if w)
    own = (
        "本年",
        "上年",
        "年初",
        "年末",
        "当期",
        "决算",
        "预算",
        "预计",
        "安排",
        "情况",
        "报告",
        "收支",
        "数据",
        "显示",
        "已",
        "新",
        "各",
        "按照",
        "年度",
    )
    return re.compile(rf"(?:{books}(?:预算)?(?:财政)?(?:拨款)?|{alternation((*fillers, *own))})")
