"""``report-validator rules``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from validator.cli.guard import guarded
from validator.cli.program import program
from validator.packs import load_rules

PACK = """\
pack: our-office
rules:
  # nobody spends more than was planned
  not-above-plan:
    on: core/completion
    assert: executed <= budget
    severity: warning
    message: {zh: "超过预算", en: "more than planned"}
    why: {zh: 不得超支。, en: Nobody may.}
    examples:
      pass: [{budget: 20.0万元, executed: 19.0万元, rate: 95.0%}]
      fail: [{budget: 20.0万元, executed: 22.0万元, rate: 110.0%}]

  another:
    on: core/rate
    assert: percent <= 90%
    message: too much
    examples: {pass: [{percent: 80.0%}], fail: [{percent: 95.0%}]}
"""


@pytest.fixture(autouse=True)
def _pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own.yaml").write_text(PACK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")


def _printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert guarded(program, ["rules", *arguments]) == 0
    return capsys.readouterr().out


def test_every_rule_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """One line for each rule of each built-in pack, in the order of the packs."""
    listed = _printed(capsys, "list").splitlines()

    assert [row.split()[0] for row in listed] == [name for pack in load_rules() for name in pack.rules]


def test_own_rules_are_listed_after_the_core(capsys: pytest.CaptureFixture[str]) -> None:
    """With --rules the core pack and the named ones are listed, in the language asked for."""
    listed = _printed(capsys, "list", "--rules", "own.yaml", "--lang", "zh").splitlines()

    assert [" ".join(row.split()) for row in listed[-2:]] == [
        "our-office/not-above-plan 警告 不得超支。",
        "our-office/another 错误 percent <= 90%",
    ]
    assert listed[0].startswith("core/")


def test_the_list_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    """Programs get the same rules with all that is known of them."""
    data = json.loads(_printed(capsys, "list", "--rules", "own.yaml", "--format", "json"))

    assert [(each["rule"], each["severity"], each["assert"]) for each in data[-2:]] == [
        ("our-office/not-above-plan", "warning", "executed <= budget"),
        ("our-office/another", "error", "percent <= 90%"),
    ]


def test_the_list_as_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    """The documentation's page of rules has a section for each."""
    page = _printed(capsys, "list", "--rules", "own.yaml", "--format", "markdown")

    assert page.startswith("# Rules\n")
    assert "\n### our-office/not-above-plan\n\n- severity: warning\n" in page


def test_a_rule_is_shown_as_it_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    """The author's own YAML, with where it stands; it can be copied into another pack."""
    shown = _printed(capsys, "show", "not-above-plan", "--rules", "own.yaml")

    assert shown.startswith("# own.yaml:4\nnot-above-plan:\n  on: core/completion\n")
    assert yaml.safe_load(shown) == {"not-above-plan": yaml.safe_load(PACK)["rules"]["not-above-plan"]}


def test_built_in_rules_can_be_shown_too(capsys: pytest.CaptureFixture[str]) -> None:
    """They are data like any other."""
    assert yaml.safe_load(_printed(capsys, "show", "core/share-of-total"))["share-of-total"]["severity"] == "error"


def test_an_unknown_rule_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """The nearest rule is named."""
    assert guarded(program, ["rules", "show", "share-of-totl", "--lang", "zh"]) == 2
    assert capsys.readouterr().err.endswith("没有名为“share-of-totl”的规则；是否想写“core/share-of-total”？\n")
