"""What a user gets who installs the project: a wheel with everything in it, and an editable install that finds the same."""

from __future__ import annotations

import subprocess
import sys
import venv
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
PIP = ("-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input")


def _python(room: Path) -> Path:
    """Make a fresh virtual environment and give its interpreter."""
    venv.create(room, with_pip=True)
    return next(path for path in (room / "bin" / "python", room / "Scripts" / "python.exe") if path.exists())


def _run(*command: str | Path, cwd: Path) -> str:
    """Run a command outside the project's folder and give what it prints."""
    run = subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, f"{run.stdout}\n{run.stderr}"
    return run.stdout


def _core_rules(listing: str) -> set[str]:
    return {word for word in listing.split() if word.startswith("core/")}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as ``pip install`` does."""
    room = tmp_path_factory.mktemp("wheel")
    at_hand = ["--no-build-isolation"] if find_spec("hatchling") else []
    _run(sys.executable, *PIP, "wheel", "--no-deps", *at_hand, "--wheel-dir", room, ROOT, cwd=room)
    return next(room.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel with its dependencies in a fresh environment and give the interpreter there."""
    python = _python(tmp_path_factory.mktemp("installed"))
    _run(python, *PIP, "install", wheel, cwd=wheel.parent)
    return python


def test_the_wheel_holds_data_and_types(wheel: Path) -> None:
    """Every pack, every vocabulary file and the mark of a typed package are inside the wheel, each once."""
    names = ZipFile(wheel).namelist()

    packs = {f"validator/rules/{path.name}" for path in (ROOT / "rules").glob("*.yaml")}
    vocabulary = {path.relative_to(ROOT).as_posix() for path in (ROOT / "validator" / "language" / "vocabulary").glob("*.yaml")}
    assert packs
    assert vocabulary
    assert packs | vocabulary | {"validator/py.typed"} <= set(names)
    assert len(names) == len(set(names))
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"validator"}


def test_the_installed_command_knows_the_core_rules(installed: Path, tmp_path: Path) -> None:
    """The command of a fresh installation lists the rules that ship with it, and so does ``python -m validator``."""
    command = installed.with_name("report-validator")

    listed = _run(command, "rules", "list", cwd=tmp_path)
    by_module = _run(installed, "-m", "validator", "rules", "list", cwd=tmp_path)

    assert "core/share-of-total" in _core_rules(listed)
    assert by_module == listed


def test_the_installed_command_checks_an_example(installed: Path, tmp_path: Path) -> None:
    """A fresh installation finds the mistake in an example report and says so by its exit status."""
    report = ROOT / "examples" / "reports" / "performance-2022.txt"

    run = subprocess.run([installed, "-m", "validator", "check", report], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)

    assert run.returncode == 1, run.stderr
    assert "98.91%" in run.stdout


def test_an_editable_install_finds_the_rules_of_the_checkout(installed: Path, tmp_path: Path) -> None:
    """A developer's installation reads ``rules/`` where it is edited, and lists what the wheel lists."""
    python = _python(tmp_path / "editable")
    _run(python, *PIP, "install", "--editable", ROOT, cwd=tmp_path)

    listed = _run(python, "-m", "validator", "rules", "list", cwd=tmp_path)

    assert listed == _run(installed, "-m", "validator", "rules", "list", cwd=tmp_path)
