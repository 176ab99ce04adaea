"""``--select`` and ``--ignore``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.reporting.samples import rule
from validator.cli.selection import UnknownRuleError, chosen, find_rule, matching
from validator.model.rule import Pack, Rule
from validator.model.shape import Messages

NAMES = (
    "core/share-of-total",
    "core/shares-add-up",
    "core/sum-of-parts",
    "budget/execution-rate",
    "budget/share-of-total",
    "budget/strict-sum",
)


def _packs() -> list[Pack]:
    rules = {name: replace(rule(name), enabled=name != "budget/strict-sum") for name in NAMES}
    named: dict[str, Mapping[str, Rule]] = {
        pack: {name: each for name, each in rules.items() if name.startswith(f"{pack}/")} for pack in ("core", "budget")
    }
    return [Pack(name, Messages(), {}, own) for name, own in named.items()]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("core/sum-of-parts", ["core/sum-of-parts"]),
        ("sum-of-parts", ["core/sum-of-parts"]),
        ("share-of-total", ["core/share-of-total", "budget/share-of-total"]),
        ("core", ["core/share-of-total", "core/shares-add-up", "core/sum-of-parts"]),
        ("core/", ["core/share-of-total", "core/shares-add-up", "core/sum-of-parts"]),
        ("share", ["core/share-of-total", "budget/share-of-total"]),
        ("core/share", ["core/share-of-total"]),
        ("*/share*", ["core/share-of-total", "core/shares-add-up", "budget/share-of-total"]),
        ("*-rate", ["budget/execution-rate"]),
    ],
)
def test_a_pattern_is_a_name_its_beginning_or_a_glob(pattern: str, found: list[str]) -> None:
    """A name means that rule alone; a beginning ends at a slash or hyphen, so that share does not mean shares."""
    assert matching(NAMES, pattern) == found


@pytest.mark.parametrize(
    ("pattern", "near"), [("core/share-of-totl", "core/share-of-total"), ("sum-of-part", "core/sum-of-parts"), ("xyz", ""), ("", "")]
)
def test_a_pattern_that_fits_nothing_is_refused(pattern: str, near: str) -> None:
    """A typo never selects nothing in silence; the nearest rule is named."""
    with pytest.raises(UnknownRuleError) as raised:
        matching(NAMES, pattern)

    assert (raised.value.name, raised.value.near) == (pattern, near)


@pytest.mark.parametrize(
    ("select", "ignore", "names"),
    [
        ((), (), set(NAMES) - {"budget/strict-sum"}),
        (("core",), (), {"core/share-of-total", "core/shares-add-up", "core/sum-of-parts"}),
        (("budget/*",), (), {"budget/execution-rate", "budget/share-of-total"}),
        (("budget/strict-sum",), (), {"budget/strict-sum"}),
        (("strict-sum", "core/sum-of-parts"), (), {"budget/strict-sum", "core/sum-of-parts"}),
        ((), ("core", "execution-rate"), {"budget/share-of-total"}),
        (("core",), ("core/share*",), {"core/sum-of-parts"}),
    ],
)
def test_rules_are_chosen(select: tuple[str, ...], ignore: tuple[str, ...], names: set[str]) -> None:
    """Ignored beats selected; what is off by default is turned on by its name only."""
    assert chosen(_packs(), select, ignore) == names


def test_an_ignored_rule_must_exist_too() -> None:
    """A typo in what to leave out is told like one in what to apply."""
    with pytest.raises(UnknownRuleError):
        chosen(_packs(), (), ("core/sum-of-part",))


def test_a_rule_is_found_by_either_name() -> None:
    """The bare name finds the rules of all packs that use it, the full name one; a part of a name finds nothing."""
    assert [one.name for one in find_rule(_packs(), "share-of-total")] == ["core/share-of-total", "budget/share-of-total"]
    assert [one.name for one in find_rule(_packs(), "budget/share-of-total")] == ["budget/share-of-total"]
    with pytest.raises(UnknownRuleError, match="share"):
        find_rule(_packs(), "share")
