"""What the READMEs and the reference say is what the program does."""

from __future__ import annotations

import doctest
import re
import runpy
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REGENERATE = runpy.run_path(str(ROOT / "docs" / "regenerate.py"))
PAGES = {name: give for name, give in REGENERATE["pages"]().items() if not name.startswith("examples/")}
READMES = ("README.md", "README.zh.md")
WRITTEN_BY_HAND = (
    *READMES,
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "docs/writing-rules.md",
    "docs/writing-rules.zh.md",
    "examples/README.md",
    "benchmarks/README.md",
)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def _blocks(name: str, kind: str) -> list[str]:
    """Give the code blocks of one language in a page."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return [block["body"] for block in REGENERATE["BLOCK"].finditer(text) if block["kind"] == kind]


@pytest.mark.parametrize("name", PAGES)
def test_what_the_program_prints_is_what_the_page_says(name: str) -> None:
    """Console blocks, reference pages and pictures are what the program prints today; `python docs/regenerate.py` writes them again."""
    assert PAGES[name]() == (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", READMES)
def test_the_python_of_the_readme_runs(name: str) -> None:
    """The Python that the README shows gives the results that it shows."""
    for source in _blocks(name, "python"):
        example = doctest.DocTestParser().get_doctest(source, {}, name, name, 0)
        assert doctest.DocTestRunner(verbose=False).run(example).failed == 0


def test_the_first_command_of_the_readme_installs_and_checks(tmp_path: Path) -> None:
    """The first command, typed in a copy of the project with no environment, installs it and shows the findings of the examples."""
    clone = tmp_path / "clone"
    shutil.copytree(ROOT, clone, ignore=shutil.ignore_patterns(".git", ".*cache", ".venv", "__pycache__", "tests"))
    first, _ = _blocks("README.md", "sh")

    run = subprocess.run(["bash", "-c", first], cwd=clone, capture_output=True, text=True, encoding="utf-8", check=False)

    assert run.returncode == 1, run.stderr
    assert "71.64%" in run.stdout
    assert "437.32万元" in run.stdout


def test_the_second_command_of_the_readme_is_the_one_that_tests() -> None:
    """The second command is the script that runs everything, and can be started as it stands."""
    _, second = _blocks("README.md", "sh")

    script = ROOT / second.strip()

    assert script.stat().st_mode & 0o111
    assert "pytest" in script.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["sh", "yaml", "python"])
def test_both_languages_show_the_same_code(kind: str) -> None:
    """The Chinese and the English README give the same commands, rules and files; the Chinese one only asks for Chinese."""
    assert [block.replace(" --lang zh", "") for block in _blocks("README.zh.md", kind)] == _blocks("README.md", kind)


@pytest.mark.parametrize("name", WRITTEN_BY_HAND)
def test_links_lead_somewhere(name: str) -> None:
    """Every link of a page to a file of the project leads to a file that is there."""
    page = ROOT / name
    assert [link for link in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()] == []
