"""An exit status for whatever happens."""

from __future__ import annotations

import click
import pytest

from validator.cli.guard import guarded


def _run(failure: BaseException | None, *arguments: str) -> int:
    """Run a command that fails in a certain way, or not at all."""

    @click.command()
    @click.option("--number", type=int)
    def command(number: int | None) -> None:
        if failure is not None:
            raise failure

    return guarded(command, list(arguments))


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.delenv("REPORT_VALIDATOR_DEBUG", raising=False)


def test_what_ends_well_is_0(capsys: pytest.CaptureFixture[str]) -> None:
    """A command that returns has succeeded, and --help is no failure."""
    assert (_run(None), _run(None, "--help")) == (0, 0)
    assert capsys.readouterr().err == ""


def test_a_command_chooses_its_own_status() -> None:
    """What a command exits with is the status."""
    assert [_run(click.exceptions.Exit(status)) for status in (0, 1, 2)] == [0, 1, 2]


def test_wrong_usage_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown option is told with what to do."""
    assert _run(None, "--numbr", "1") == 2
    assert "No such option '--numbr'" in capsys.readouterr().err


def test_a_fault_of_the_program_is_said_to_be_one(capsys: pytest.CaptureFixture[str]) -> None:
    """No trace, but whose fault it is, what it was, and how to report it; nothing in it steers the terminal."""
    status = _run(ZeroDivisionError("by \x1b[31mzero"))

    assert status == 2
    assert capsys.readouterr().err == (
        "this is a fault of the program, not of the report: ZeroDivisionError: by \\x1b[31mzero\n"
        "Please report the command and this line to the maintainers;"
        " with REPORT_VALIDATOR_DEBUG=1 in the environment the whole trace is shown.\n"
    )


def test_the_trace_is_shown_to_who_asks(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """With REPORT_VALIDATOR_DEBUG set the trace comes first."""
    monkeypatch.setenv("REPORT_VALIDATOR_DEBUG", "1")

    _run(ZeroDivisionError("by zero"))

    assert capsys.readouterr().err.startswith("Traceback (most recent call last):\n")


def test_an_interruption_is_130(capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C is neither a finding nor a fault."""
    assert _run(KeyboardInterrupt()) == 130
    assert capsys.readouterr().err.strip() == "interrupted"


def test_it_speaks_chinese_too(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The locale decides where no option can."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    _run(KeyError("x"))

    assert capsys.readouterr().err.startswith("这是程序自身的错误，不是报告的问题：KeyError: 'x'\n")
