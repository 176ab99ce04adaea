"""Names that stand for each other, and words of names that say nothing, from ``vocabulary/names.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from validator.extraction.vocabulary import alternation
from validator.language.files import package_yaml

__all__ = ["are_synonyms", "core_of_subject", "is_done", "is_planned_name", "standard_noun"]

# A shorter name of a project is in too many other words.
LEAST_CORE = 4


@cache
def _lists() -> Mapping[str, list[str]]:
    return {name: of for name, of in package_yaml("vocabulary/names.yaml").items() if name != "synonyms"}


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    """Give for each name the numbers of the groups it is in."""
    groups: dict[str, set[int]] = {}
    for number, names in enumerate(package_yaml("vocabulary/names.yaml")["synonyms"]):
        for name in names:
            groups.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


def are_synonyms(one: str, other: str) -> bool:
    """Whether two names end with names that stand for each other: 某局机关运行经费支出 and 日常公用经费."""
    return bool(_groups_of(one) & _groups_of(other))


@lru_cache(maxsize=16384)
def _groups_of(name: str) -> frozenset[int]:
    found = _synonym().search(name)
    return _groups()[found[0]] if found else frozenset()


@cache
def _synonym() -> re.Pattern[str]:
    return re.compile(f"{alternation(_groups())}$")


@lru_cache(maxsize=4096)
def core_of_subject(subject: str) -> str:
    """Give the words that tell a project from others: without 项目, 补助资金 and the like at its end. Words as ``told`` gives them.

    >>> core_of_subject("困难群众医疗救助补助资金项目"), core_of_subject("培训项目")
    ('困难群众医疗救助', '培训项目')
    """
    core = _subject_end().sub("", subject)
    return core if len(core) >= LEAST_CORE else subject


@cache
def _subject_end() -> re.Pattern[str]:
    return re.compile(f"{alternation(_lists()['subject_end'])}+$")


@lru_cache(maxsize=16384)
def is_planned_name(name: str) -> bool:
    """Whether a name is nothing but a word for what was planned: 全年预算数, 资金计划. It may begin with 项目."""
    return _measured("planned").fullmatch(name) is not None


@lru_cache(maxsize=16384)
def is_done(name: str) -> bool:
    """Whether a name is nothing but a word for what was done: 执行数, 全年已到位."""
    return _measured("done").fullmatch(name) is not None


@cache
def _measured(kind: str) -> re.Pattern[str]:
    return re.compile(f"(?:项目|年度|本项目)?{alternation(_lists()[kind])}{alternation(_lists()['measured_end'])}*")


def standard_noun(words_around: str) -> str:
    """Give the word for a price or rate for each that stands in some words, empty if none does.

    >>> standard_noun("按照每人的标准补助")
    '标准'
    """
    return next((noun for noun in _lists()["standard_nouns"] if noun in words_around), "")
