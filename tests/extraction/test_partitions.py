"""Names of wholes and parts."""

from __future__ import annotations

import pytest
import yaml

from validator.extraction.partitions import book_in, named, partitions
from validator.language.files import package_data

ENTRIES = yaml.safe_load(package_data("language/vocabulary/partitions.yaml"))["partitions"]
KINDS = ("parts", "also", "seldom", "less")


def spelled(name: str) -> str:
    """Give a name with all of its words in brackets."""
    return str(name).replace("(", "").replace(")", "").lower()


@pytest.mark.parametrize("number", range(len(ENTRIES)), ids=lambda number: f"{number}-{spelled(ENTRIES[number]['whole'][0])}")
def test_every_name_is_known_in_its_place(number: int) -> None:
    """Each name of each whole and part takes exactly its own place in its partition: no name stands for two of its parts."""
    entry = ENTRIES[number]
    parts = [names for kind in KINDS for names in entry.get(kind, ())]

    places = {
        spelled(name): [slot.part for known in named(spelled(name)) if known.longest for slot in known.slots if slot.partition == number]
        for part, names in ((-1, entry["whole"]), *enumerate(parts))
        for name in names
    }

    assert places == {spelled(name): [part] for part, names in ((-1, entry["whole"]), *enumerate(parts)) for name in names}


def test_what_is_taken_off_is_negative() -> None:
    """What an entry lists as less has the sign of a subtraction; all other parts add."""
    signs = [[partition.sign(part) for part in range(partition.parts)] for partition in partitions()]

    assert signs == [[-1 if kind == "less" else 1 for kind in KINDS for _ in entry.get(kind, ())] for entry in ENTRIES]


def test_no_entry_has_a_key_that_means_nothing() -> None:
    """An entry names its whole, its parts, and which of them may be missing or are taken off; nothing else."""
    assert {key for entry in ENTRIES for key in entry} == {"whole", *KINDS}


@pytest.mark.parametrize(
    ("name", "noun", "book", "owner"),
    [
        ("一般公共预算财政拨款基本支出决算数为", "基本支出", "一般公共预算", ""),
        ("安和县医疗保障局本年支出合计", "本年支出合计", "", ""),
        ("本单位财政拨款项目支出", "项目支出", "财政拨款", ""),
        ("失业保险基金收入", "基金收入", "", "失业保险"),
        ("第三产业增加值完成", "第三产业增加值", "", ""),
        ("全市gdp", "gdp", "", ""),
    ],
)
def test_names_are_taken_apart(name: str, noun: str, book: str, owner: str) -> None:
    """What stands around a noun says in which book and whose it is; words that only lead to the figure say nothing."""
    known = named(name)[0]

    assert (known.noun, known.book, known.owner) == (noun, book, owner)


def test_a_part_in_one_book_is_a_part_of_the_same_thing_there() -> None:
    """一般公共预算项目支出 is a noun of its own and one of 项目支出; an owner before the shorter noun makes it another thing."""
    assert [(known.noun, known.longest) for known in named("一般公共预算财政拨款项目支出")] == [
        ("一般公共预算财政拨款项目支出", True),
        ("项目支出", False),
    ]
    assert [known.noun for known in named("公务用车购置及运行维护费支出")] == ["公务用车购置及运行维护费支出"]


def test_unknown_names_are_unknown() -> None:
    """Words that end with no noun of the vocabulary are no name."""
    assert named("参加培训") == ()
    assert named("出生人口") == ()
    assert named("") == ()


def test_the_most_telling_book_counts() -> None:
    """财政拨款 is said of the money in several books; the book that is named says more."""
    assert [book_in(words) for words in ("政府性基金预算财政拨款支出", "财政拨款支出", "支出")] == ["政府性基金", "财政拨款", ""]
