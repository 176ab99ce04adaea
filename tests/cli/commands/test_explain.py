"""``report-validator explain``."""

from __future__ import annotations

import pytest

from validator.cli.guard import guarded
from validator.cli.program import program
from validator.packs import load_rules
from validator.reporting.explaining import explain_lines
from validator.reporting.lines import render_lines
from validator.reporting.options import Options
from validator.reporting.words import words


def _explained(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert guarded(program, ["explain", *arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_built_in_rule_can_be_explained(language: str) -> None:
    """What must hold, why, the fields and the examples, in either language; no word is missing from the catalogue."""
    headings = {"zh": ("必须成立", "为什么", "字段", "例子"), "en": ("must hold", "why", "fields", "examples")}[language]
    for pack in load_rules():
        for name, rule in pack.rules.items():
            shown = render_lines(explain_lines(rule, pack.shapes[rule.shape], words(language)), Options(language))
            assert shown.startswith(f"{name}\n")
            assert [heading for heading in headings if f"\n  {heading}:" not in shown] == []
            assert "explain." not in shown


def test_the_pack_may_be_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """The bare name explains the same rule."""
    assert _explained(capsys, "share-of-total") == _explained(capsys, "core/share-of-total")


def test_an_unknown_rule_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """The nearest rule is named."""
    assert guarded(program, ["explain", "core/share-of-totl", "--lang", "en"]) == 2
    assert capsys.readouterr().err.endswith("there is no rule 'core/share-of-totl'; did you mean 'core/share-of-total'?\n")
