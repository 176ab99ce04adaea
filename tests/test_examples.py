"""The examples and the output each gives."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
REGENERATE = runpy.run_path(str(ROOT / "docs" / "regenerate.py"))
COMMANDS: dict[str, str] = dict(REGENERATE["commands"]())


@pytest.mark.parametrize("output", COMMANDS)
def test_each_example_gives_the_output_beside_it(output: str) -> None:
    """The real command prints, to the byte, what the committed file says; `python docs/regenerate.py` writes it again."""
    printed = REGENERATE["printed"](COMMANDS[output], EXAMPLES)

    assert printed == (EXAMPLES / output).read_text(encoding="utf-8")


def test_every_example_is_shown_with_its_output() -> None:
    """No report and no record file lies about without a command that checks it, and no output without its command."""
    inputs = {path.relative_to(EXAMPLES).as_posix() for folder in ("reports", "records") for path in (EXAMPLES / folder).iterdir()}
    outputs = {path.relative_to(EXAMPLES).as_posix() for path in (EXAMPLES / "output").iterdir()}

    assert inputs == {arguments.split()[1] for arguments in COMMANDS.values()}
    assert outputs == set(COMMANDS)
