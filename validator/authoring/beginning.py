"""The first files of a new pack: commented, loadable, and true by their own examples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from textwrap import indent

from validator.language.excerpts import declaration
from validator.language.files import package_data
from validator.model.rule import Rule

__all__ = ["pack_name", "skeleton", "skeleton_on", "skeleton_tests"]

_WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+")


def pack_name(stem: str) -> str:
    """Give the name of a pack in a file of some name: words in small letters, joined by hyphens; empty if there are none in it.

    >>> pack_name("Our Office_2024")
    'our-office-2024'
    """
    return "-".join(_WORD.findall(stem)).lower()


def skeleton(name: str, language: str) -> str:
    """Give a pack with a shape and two rules of its own."""
    return _filled(f"pack.{language}.yaml", PACK=name)


def skeleton_tests(name: str, language: str) -> str:
    """Give the cases of that pack."""
    return _filled(f"tests.{language}.yaml", PACK=name)


def skeleton_on(name: str, language: str, rules: Iterable[Rule], texts: Mapping[str, str]) -> str:
    """Give a pack with a rule on a shape of another pack: a copy of the first rule that looks at it.

    Args:
        name: of the new pack.
        language: of its comments.
        rules: that look at the shape, at least one.
        texts: the files that they stand in.
    """
    rule = next(iter(rules))
    head = _filled(f"rule.{language}.yaml", PACK=name, SHAPE=rule.shape, ORIGIN=rule.name)
    bare = rule.name.partition("/")[2]
    copied = declaration(texts[rule.file], rule.line).replace(f"{bare}:", f"own-{bare}:", 1)
    return head + indent(re.sub(r"^(\s+on:\s*).*$", rf"\g<1>{rule.shape}", copied, count=1, flags=re.MULTILINE), "  ")


def _filled(file: str, **values: str) -> str:
    text = package_data(f"authoring/skeletons/{file}")
    for name, value in values.items():
        text = text.replace(name, value)
    return text
