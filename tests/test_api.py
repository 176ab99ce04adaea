"""What a Python program may ask."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest

import validator
from validator.reporting.formats.json import render
from validator.reporting.options import Options

GOOD = {"part": "703.50万元", "whole": "1000.00万元", "percent": "70.35%"}
WRONG = {**GOOD, "percent": "73.05%"}


def _found(result: validator.Result) -> list[tuple[str, str, str]]:
    return [
        (finding.check.rule.name, finding.cause, finding.repair.text if finding.repair else "")
        for file in result.files
        for finding in file.findings
    ]


def test_every_public_name_is_there() -> None:
    """Each name of the interface can be had, and no other."""
    assert [name for name in validator.__all__ if not hasattr(validator, name)] == []
    assert set(validator.__all__) < set(dir(validator))
    with pytest.raises(AttributeError, match="no attribute 'check_everything'"):
        _ = validator.check_everything


def test_records_are_checked() -> None:
    """Mappings of fields to figures as printed, of a named shape."""
    assert _found(validator.check_records([GOOD, WRONG], "core/share")) == [("core/share-of-total", "digits-transposed", "70.35%")]


def test_records_may_hold_lists_and_exact_numbers() -> None:
    """A list of parts, whole numbers and Decimals; what each says is what it prints."""
    composition = {"total": "7113.36万元", "parts": ["6749.94万元", "363.42万元"]}
    product = {"count": 12, "each": Decimal("3.50"), "total": "42.00元"}

    result = validator.check_records([composition], "core/composition")

    assert [check.status for file in result.files for check in file.checks] == ["passed"] * 2
    assert validator.check_records([product], "core/product").files[0].problems[0].key == "unit-missing"


def test_a_binary_fraction_is_refused() -> None:
    """0.1 has no printed digits: 0.10 or 0.1000000000000000055 might be meant."""
    with pytest.raises(TypeError, match=r"0\.7 has no printed digits"):
        validator.check_records([{"percents": ["30%", 0.7]}], "core/shares")


def test_a_zip_file_stands_for_the_files_in_it(tmp_path: Path) -> None:
    """Each for itself, or together as one report with its attachments; what is no zip file is told."""
    packed, broken = tmp_path / "本年.zip", tmp_path / "broken.zip"
    told = {
        "report.txt": "部门决算全年支出合计1234.56万元。",
        "附表.md": "单位：万元\n\n| 项目 | 决算数 |\n|---|---|\n| 全年支出合计 | 1234.56 |\n",
    }
    with ZipFile(packed, "w") as package:
        for name, text in told.items():
            package.writestr(name, text)
    broken.write_bytes(b"PK\x03\x04")

    for together in (False, True):
        assert [file.file for file in validator.check_files([packed], together=together).files] == [f"{packed}/{name}" for name in told]
    assert [problem.key for file in validator.check_file(broken).files for problem in file.problems] == ["file-damaged"]


def test_files_are_checked(tmp_path: Path) -> None:
    """Each for itself; one that cannot be read is told in the result."""
    records = tmp_path / "records.json"
    records.write_text(json.dumps({"shape": "core/share", "records": [WRONG]}), encoding="utf-8")

    result = validator.check_files([records, tmp_path / "missing.txt"])

    assert _found(result) == _found(validator.check_file(records)) != []
    assert [[problem.key for problem in file.problems] for file in result.files] == [[], ["file-missing"]]


def test_a_text_is_checked() -> None:
    """A report as a text, with its own name or none."""
    wrong = "总支出1000.00万元，其中基本支出703.50万元，占73.05%。"

    assert _found(validator.check_text(wrong)) == [("core/share-of-total", "digits-transposed", "70.35%")]
    assert validator.check_text("", file="报告").files[0].problems[0].file == "报告"


def test_rules_can_be_given(tmp_path: Path) -> None:
    """Packs that were loaded once serve any number of checks; a pack with a mistake is refused."""
    core = validator.load_rules("core")
    (tmp_path / "broken.yaml").write_text("pack: x\nrules: {a: {on: core/shar}}\n", encoding="utf-8")

    assert [file.packs for file in validator.check_records([GOOD], "core/share", rules=core).files] == [("core",)]
    with pytest.raises(validator.PackError) as raised:
        validator.load_rules(str(tmp_path / "broken.yaml"))
    assert "shape-unknown" in {problem.key for problem in raised.value.problems}


def test_a_result_can_be_rendered() -> None:
    """What the interface gives is what the formats take."""
    data = json.loads(render(validator.check_records([WRONG], "core/share"), Options("en", validator.__version__)))

    assert [(finding["file"], finding["figures"][2]["text"]) for finding in data["findings"]] == [("<records>.jsonl", "73.05%")]


def test_files_may_belong_together_and_be_compared_with_last_year(tmp_path: Path) -> None:
    """Parts in one file and the total in another are compared if the caller says so, and this year's with last year's."""
    (tmp_path / "pack.yaml").write_text(
        "pack: data\n"
        "shapes:\n"
        "  line: {about: A line., fields: {account: {type: text}, amount: {type: money}}}\n"
        "  account: {about: An account., fields: {account: {type: text}, total: {type: money}}}\n"
        "rules:\n"
        "  adds-up: {on: account, join: {shape: line, as: lines, on: account, many: true}, assert: sum(lines.amount) == total, message: x,\n"
        "    examples: {pass: [{account: a, total: 1元, lines: [{account: a, amount: 1元}]}],\n"
        "               fail: [{account: a, total: 9元, lines: [{account: a, amount: 1元}]}]}}\n"
        "  grows: {on: account, join: {from: prior, on: account}, assert: total >= prior.total, message: x,\n"
        "    examples: {pass: [{account: a, total: 1元, prior: {account: a, total: 1元}}],\n"
        "               fail: [{account: a, total: 1元, prior: {account: a, total: 9元}}]}}\n",
        encoding="utf-8",
    )
    for name, text in {
        "lines.yaml": "shape: data/line\nrecords: [{account: a, amount: 1.50元}, {account: a, amount: 2.25元}]\n",
        "total.yaml": "shape: data/account\nrecords: [{account: a, total: 5.75元}]\n",
        "before.yaml": "shape: data/account\nrecords: [{account: a, total: 6.75元}]\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    rules = validator.load_rules(str(tmp_path / "pack.yaml"))
    paths = [tmp_path / "lines.yaml", tmp_path / "total.yaml"]

    results = [
        validator.check_files(paths, rules=rules),
        validator.check_files(paths, rules=rules, together=True),
        validator.check_files(paths, rules=rules, prior=[tmp_path / "before.yaml", tmp_path / "nothing.yaml"]),
    ]

    assert [[name for name, _, _ in _found(result)] for result in results] == [[], ["data/adds-up"], ["data/grows"]]
    assert [file.file.rpartition("/")[2] for file in results[2].files] == ["lines.yaml", "total.yaml", "nothing.yaml"]
