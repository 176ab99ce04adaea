"""The guides for rule authors: every block of them is run."""

from __future__ import annotations

import re
import runpy
import shlex
from pathlib import Path

import pytest

from validator.cli.guard import guarded
from validator.cli.program import program

ROOT = Path(__file__).parents[1]
REGENERATE = runpy.run_path(str(ROOT / "docs" / "regenerate.py"))
GUIDES = ("writing-rules.md", "writing-rules.zh.md")
MEANT_TO_BE_WRONG = {"wrong.yaml": 1, "typo.yaml": 2}
MEANT_TO_BE_DOUBTFUL = {"doubtful.yaml"}


def blocks(guide: str, kind: str) -> list[str]:
    """Give the blocks of one kind in a guide."""
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    return [block["body"] for block in REGENERATE["BLOCK"].finditer(text) if block["kind"] == kind]


def files(guide: str) -> dict[str, str]:
    """Give the files that a guide shows, by the name in their first line."""
    named = [(re.match(r"# (\S+\.yaml)\n", body), body) for body in blocks(guide, "yaml")]
    return {name[1]: body for name, body in named if name}


@pytest.fixture(params=GUIDES)
def guide(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Write the files of a guide into an empty folder, and go there."""
    for name, text in files(request.param).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    return str(request.param)


def test_every_block_is_a_file(guide: str) -> None:
    """No YAML is shown that is not run."""
    assert len(files(guide)) == len(blocks(guide, "yaml")) > 0


def test_both_guides_show_the_same_files() -> None:
    """Nobody learns less because of the language."""
    assert files(GUIDES[0]) == files(GUIDES[1])


def test_every_pack_is_as_the_guide_says(guide: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The examples and cases of all packs are right, but for those that show what a mistake looks like."""
    packs = [name for name in files(guide) if not name.endswith(".test.yaml")]

    assert {name: guarded(program, ["rules", "test", name]) for name in packs} == {name: MEANT_TO_BE_WRONG.get(name, 0) for name in packs}
    capsys.readouterr()


def test_no_pack_is_objected_to(guide: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The guide shows nothing that the program advises against, but for the pack that shows just that."""
    packs = [name for name in files(guide) if not name.endswith(".test.yaml") and name not in MEANT_TO_BE_WRONG]

    assert {name for name in packs if guarded(program, ["rules", "lint", name])} == MEANT_TO_BE_DOUBTFUL
    capsys.readouterr()


def test_what_is_shown_of_mistakes_is_what_is_printed(guide: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A command in a block of text prints what the block says, errors included."""
    shown = [body for body in blocks(guide, "text") if body.startswith(REGENERATE["PROMPT"])]

    for body in shown:
        command, _, expected = body.partition("\n")
        guarded(program, shlex.split(command.removeprefix(REGENERATE["PROMPT"])))
        printed = capsys.readouterr()
        assert printed.out + printed.err == expected

    assert shown != []
