"""Rules switched off or graded anew."""

from __future__ import annotations

import pytest

from validator.language.loading import load_pack
from validator.language.overriding import with_overrides
from validator.language.rule_names import UnknownRuleError
from validator.model.override import Override
from validator.model.rule import Severity

PACK = load_pack(
    """
pack: office
rules:
  share-small: {on: core/inclusion, assert: part <= whole, severity: {error: "> 5%", warning: any}, message: x,
    examples: {pass: [{part: 1元, whole: 1元}], fail: [{part: 3元, whole: 1元}]}}
  share-large: {on: core/inclusion, assert: part > 0, message: x, examples: {pass: [{part: 1元, whole: 1元}], fail: [{part: 0元, whole: 1元}]}}
  other: {on: core/inclusion, assert: whole > 0, message: x, examples: {pass: [{part: 1元, whole: 1元}], fail: [{part: 1元, whole: 0元}]}}
""",
    "office.yaml",
)


def test_a_rule_is_switched_off_or_graded_anew() -> None:
    """What is off stays in its pack; a new grade holds for every gap; what is changed is given, rule by rule, with why and when."""
    off = Override("share", reason="not in our reports", date="2026-11-22", file="settings.yaml")
    graded = Override("office/share-small", Severity.NOTE, "known to be rough", "2026-11-21")

    (pack,), changed = with_overrides([PACK], [off, graded])

    rules = pack.rules.values()
    assert [(rule.name, rule.enabled, rule.severity, bool(rule.grades)) for rule in rules] == [
        ("office/share-small", True, Severity.NOTE, False),
        ("office/share-large", False, Severity.ERROR, False),
        ("office/other", True, Severity.ERROR, False),
    ]
    assert changed == (graded, Override("office/share-large", None, "not in our reports", "2026-11-22", "settings.yaml"))


def test_nothing_to_override_changes_nothing() -> None:
    """Without overrides the packs are as they were."""
    assert with_overrides([PACK], []) == ((PACK,), ())


def test_an_override_of_no_rule_is_refused() -> None:
    """A name that fits nothing is never ignored: the rule it was meant for would stay on."""
    with pytest.raises(UnknownRuleError) as caught:
        with_overrides([PACK], [Override("office/shore-small")])

    assert (caught.value.name, caught.value.near) == ("office/shore-small", "office/share-small")
