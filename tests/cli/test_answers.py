"""Answers kept on disk."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from validator.cli.answers import Answer, keep_answer, kept_answer
from validator.cli.caching import key_of, open_cache
from validator.cli.guard import guarded
from validator.cli.program import program

GOOD = "shape: core/share\nrecords:\n  - {part: 703.50万元, whole: 1000.00万元, percent: 70.35%}\n"
WRONG = GOOD.replace("70.35%", "73.05%")
PACK = """pack: mine
shapes:
  pair:
    about: Two numbers.
    fields: {a: {type: number}, b: {type: number}}
rules:
  same:
    on: pair
    assert: a == b
    message: {en: "{a} is not {b}", zh: "{a} ≠ {b}"}
    examples: {pass: [{a: 1, b: 1}], fail: [{a: 1, b: 9}]}
"""
WAIVER = "waivers:\n  - rule: core/share-of-total\n    figures: {percent: 73.05%}\n    reason: printed so\n"
KEY = key_of([b"question"])


@pytest.fixture(autouse=True)
def _room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with records and a pack, in an English place, with a cache of its own."""
    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path / "data")
    monkeypatch.setenv("REPORT_VALIDATOR_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    Path("a.yaml").write_text(WRONG, encoding="utf-8")
    Path("pack.yaml").write_text(PACK, encoding="utf-8")


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = guarded(program, ["check", *(arguments or ("a.yaml", "--rules", "pack.yaml"))])
    shown = capsys.readouterr()
    return status, shown.out, shown.err


def _answers(folder: Path) -> int:
    """Count the answers in a cache: entries that begin with the name of what follows."""
    return sum(path.read_bytes()[:64] == key_of([path.read_bytes()[65:]]).encode() for path in folder.rglob("*") if path.is_file())


def test_the_same_question_has_the_same_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is kept once, and printed again as it was, with the same status."""
    first = _run(capsys)
    kept = _answers(tmp_path / "cache")
    second = _run(capsys)

    assert first == second
    assert (first[0], "core/share-of-total" in first[1]) == (1, True)
    assert (kept, _answers(tmp_path / "cache")) == (1, 1)


def _write(name: str, content: str) -> Callable[[pytest.MonkeyPatch], None]:
    def change(_: pytest.MonkeyPatch) -> None:
        Path(name).write_text(content, encoding="utf-8")

    return change


def _set(name: str, value: str) -> Callable[[pytest.MonkeyPatch], None]:
    def change(place: pytest.MonkeyPatch) -> None:
        place.setenv(name, value)

    return change


CHANGES = {
    "the file": _write("a.yaml", GOOD),
    "the file, in a comment that lets a finding be": _write(
        "a.yaml", WRONG.replace("73.05%}", "73.05%}  # validator: ignore[core/share-of-total] printed so")
    ),
    "the rules": _write("pack.yaml", PACK.replace("a == b", "a == c")),
    "a configuration beside it": _write("report-validator.toml", 'ignore = ["core/share-of-total"]\n'),
    "a configuration above it": _write("../report-validator.toml", 'language = "zh"\n'),
    "a broken configuration": _write("report-validator.toml", "ignroe = []\n"),
    "a waiver beside the file": _write("a.yaml.waivers.yaml", WAIVER),
    "the language of the place": _set("LC_ALL", "zh_CN.UTF-8"),
    "paint": _set("FORCE_COLOR", "1"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_an_answer_is_never_out_of_date(
    change: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever has changed that a run looks at, also what was not there before, it says what it says without a cache."""
    before = _run(capsys)
    change(monkeypatch)
    after = _run(capsys)
    monkeypatch.setenv("REPORT_VALIDATOR_CACHE", "off")

    assert after == _run(capsys)
    assert after != before


def test_a_new_file_in_a_folder_is_another_question(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder stands for the files in it now."""
    before = _run(capsys, ".")
    Path("b.yaml").write_text(GOOD, encoding="utf-8")

    assert "Files checked: 1." in before[1]
    assert "Files checked: 2." in _run(capsys, ".")[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ("a.yaml", "missing.yaml"),
        ("a.yaml", "-o", "json=found.json"),
        ("a.yaml", "--prior", "a.yaml"),
        ("a.yaml", "--diff"),
        ("a.yaml", "--show-settings"),
    ],
)
def test_what_does_more_than_print_is_not_kept(arguments: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor what could not be checked, nor what depends on more than the question names."""
    first, second = _run(capsys, *arguments), _run(capsys, *arguments)

    assert first == second
    assert _answers(tmp_path / "cache") == 0


def test_a_file_that_is_written_again_is_written_again(capsys: pytest.CaptureFixture[str]) -> None:
    """``--output`` does its work each time."""
    _run(capsys, "a.yaml", "-o", "json=found.json")
    Path("found.json").unlink()
    _run(capsys, "a.yaml", "-o", "json=found.json")

    assert Path("found.json").exists()


def test_a_file_that_changes_while_it_is_checked_leaves_no_answer() -> None:
    """The question asked again is another one."""
    answer = Answer(0, "fine", data=False)
    keep_answer(KEY, answer, again=lambda: key_of([b"another"]))
    assert kept_answer(KEY) is None

    keep_answer(KEY, answer, again=lambda: KEY)
    assert kept_answer(KEY) == answer


@pytest.mark.parametrize("broken", [b"", b"\n", b"{}", b"x" * 64 + b'\n[0, false, "fine"]', b'[0, false, "fine"]'])
def test_a_broken_answer_is_none(broken: bytes) -> None:
    """It is worked out anew."""
    open_cache().put(KEY, broken)

    assert kept_answer(KEY) is None


def test_an_answer_that_was_cut_off_is_none() -> None:
    """Half an answer is never printed."""
    keep_answer(KEY, Answer(1, "one\ntwo\n", data=True), again=lambda: KEY)
    whole = open_cache().get(KEY) or b""
    assert kept_answer(KEY) == Answer(1, "one\ntwo\n", data=True)

    open_cache().put(KEY, whole[:-5])
    assert kept_answer(KEY) is None


def test_without_a_cache_nothing_is_asked(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """``REPORT_VALIDATOR_CACHE=off`` keeps nothing."""
    monkeypatch.setenv("REPORT_VALIDATOR_CACHE", "off")

    assert _run(capsys)[0] == 1
    assert not os.path.lexists(tmp_path / "cache")
