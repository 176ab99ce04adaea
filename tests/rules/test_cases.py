"""Whole texts and records on which the built-in packs, and those among the examples, say what their authors expect."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from validator.cli.program import program
from validator.language.files import builtin_names

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.stem for path in (ROOT / "examples" / "packs").glob("*.yaml") if not path.stem.endswith(".test"))
PACKS = [*builtin_names(), *((ROOT / "examples" / "packs" / f"{name}.yaml").as_posix() for name in EXAMPLES)]
each_pack = pytest.mark.parametrize("pack", PACKS, ids=[*builtin_names(), *EXAMPLES])


def run(*arguments: str) -> tuple[int, str]:
    """Run a command of the rules; give its exit status and what it prints."""
    result = CliRunner().invoke(program, ["rules", *arguments, "--lang", "en"])
    return result.exit_code, result.output


@each_pack
def test_every_example_and_case_of_a_pack_is_right(pack: str) -> None:
    """What `rules test` runs of a pack, its examples and the cases beside it, is as its author says."""
    status, printed = run("test", pack)

    assert (status, "wrong: 0, broken: 0" in printed) == (0, True), printed


@each_pack
def test_a_pack_gives_the_linter_nothing_to_warn_of(pack: str) -> None:
    """No pack that comes with the program has an error or a warning."""
    status, printed = run("lint", pack)

    assert status == 0, printed


@pytest.mark.parametrize("name", [name for name in builtin_names() if name != "core"])
def test_a_built_in_pack_has_cases_beside_it(name: str) -> None:
    """Every pack for a kind of report is tried on whole texts."""
    assert (ROOT / "rules" / f"{name}.test.yaml").is_file()


def test_every_pack_among_the_examples_is_told_of() -> None:
    """The page beside the packs says what each of them shows."""
    page = (ROOT / "examples" / "packs" / "README.md").read_text(encoding="utf-8")

    assert [name for name in EXAMPLES if f"`{name}.yaml`" not in page] == []
