"""``--together``, folders that are bundles, ``--prior``, ``--param``, ``--disable`` and ``--show-skipped``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from validator.cli.program import program

PACK = """\
pack: data
params: {least: 1.00元}
shapes:
  line: {about: A line., fields: {account: {type: text}, amount: {type: money}}}
  account: {about: An account., fields: {account: {type: text}, total: {type: money}}}
rules:
  total-of-lines:
    on: account
    join: {shape: line, as: lines, on: account, many: true}
    assert: sum(lines.amount) == total
    message: "{account}: {total}, {gap} off"
    examples: {pass: [{account: a, total: 1元, lines: [{account: a, amount: 1元}]}], fail: [{account: a, total: 9元, lines: [{account: a, amount: 1元}]}]}
  grows:
    on: account
    join: {from: prior, on: account}
    assert: total >= prior.total
    message: "{total} < {prior.total}"
    examples: {pass: [{account: a, total: 1元, prior: {account: a, total: 1元}}], fail: [{account: a, total: 1元, prior: {account: a, total: 9元}}]}
  enough:
    on: line
    assert: amount >= least
    message: "{amount} < {least}"
    examples: {pass: [{account: a, amount: 2.00元}], fail: [{account: a, amount: 0.50元}]}
"""
LINES = "shape: data/line\nrecords: [{account: a, amount: 1.50元}, {account: a, amount: 2.25元}]\n"
TOTAL = "shape: data/account\nrecords: [{account: a, total: 5.75元}]\n"


@pytest.fixture(autouse=True)
def _room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pack.yaml").write_text(PACK, encoding="utf-8")
    (tmp_path / "2023.bundle").mkdir()
    for folder in (tmp_path, tmp_path / "2023.bundle"):
        (folder / "lines.yaml").write_text(LINES, encoding="utf-8")
        (folder / "total.yaml").write_text(TOTAL, encoding="utf-8")
    (tmp_path / "prior.yaml").write_text(TOTAL.replace("5.75", "6.75"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def _check(*arguments: str) -> Result:
    return CliRunner().invoke(program, ["check", "--rules", "pack.yaml", "--lang", "en", *arguments])


def _first_lines(result: Result) -> list[str]:
    return [row for row in result.output.splitlines() if row[:1] not in {"", " "} and " data/" in row and not row.startswith("Not ")]


def test_alone_together_and_in_a_bundle() -> None:
    """Files are compared with each other only if the user says that they belong together, or a folder's name does."""
    alone, together, bundle = (
        _check(*paths) for paths in (("lines.yaml", "total.yaml"), ("lines.yaml", "total.yaml", "--together"), ("2023.bundle",))
    )

    assert (alone.exit_code, _first_lines(alone)) == (0, [])
    assert (together.exit_code, _first_lines(together)) == (1, ["total.yaml:2:31 error data/total-of-lines  a: 5.75元, 2.00元 off"])
    assert "in other files: amount 1.50元 (lines.yaml:2:32), amount 2.25元 (lines.yaml:2:61)" in together.output
    assert _first_lines(bundle) == ["2023.bundle/total.yaml:2:31 error data/total-of-lines  a: 5.75元, 2.00元 off"]


def test_last_year() -> None:
    """The prior file is compared with, and not checked; one that cannot be read is told, and the rest is checked."""
    result, broken = _check("total.yaml", "--prior", "prior.yaml"), _check("total.yaml", "--prior", "nothing.yaml")

    assert (result.exit_code, _first_lines(result)) == (1, ["total.yaml:2:31 error data/grows  5.75元 < 6.75元"])
    assert "Files checked: 1." in result.output
    assert (broken.exit_code, "nothing.yaml: error no such file" in broken.output) == (2, True)


def test_skipped_checks_are_listed_on_demand() -> None:
    """Each with its reason, as text and as data; what passed is not listed."""
    text, data = _check("total.yaml", "--show-skipped"), _check("total.yaml", "--show-skipped", "--format", "json")

    assert _first_lines(text) == [
        "total.yaml:2:31 skipped data/total-of-lines  total 5.75元 (nothing to compare it with: lines: account = a)",
        "total.yaml:2:31 skipped data/grows  total 5.75元 (there is no file of last year; name it with --prior)",
    ]
    assert [(check["rule"], check["reason"]) for check in json.loads(data.output)["checks"]] == [
        ("data/total-of-lines", "no-partner: lines: account = a"),
        ("data/grows", "no-prior-file: prior"),
    ]


def test_what_is_switched_off_is_told() -> None:
    """A rule that the user does not want is named at the end, and in the data: nothing is silently off."""
    text, data = (_check("total.yaml", "--prior", "prior.yaml", "--disable", "data/grows", *more) for more in ((), ("--format", "json")))

    assert (text.exit_code, _first_lines(text)) == (0, [])
    assert "Not applied as its pack says: data/grows (off)." in text.output
    assert json.loads(data.output)["overrides"] == [{"rule": "data/grows", "severity": "off", "reason": "", "date": ""}]


def test_parameters_are_set() -> None:
    """A value takes the place of the default; a name or a value that cannot be stops the run."""
    assert _first_lines(_check("lines.yaml", "--param", "data.least=2")) == ["lines.yaml:2:32 error data/enough  1.50元 < 2元"]
    assert [
        _check("lines.yaml", "--param", value).exit_code for value in ("data.least=2", "data.last=2", "data.least=2%", "data.least")
    ] == [1, 2, 2, 2]
