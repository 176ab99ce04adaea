"""What is printed and what is written where."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from tests.reporting.samples import result
from validator.cli.outputs import Plan, content_of, plan, refuse_inputs, write_files
from validator.reporting.formats import load_format
from validator.reporting.options import Options
from validator.reporting.words import words

EN = words("en")


@pytest.mark.parametrize(
    ("wanted", "outputs", "screen", "files"),
    [
        (None, (), "text", ()),
        ("json", (), "json", ()),
        (None, ("json=a.out",), "text", (("json", "a.out"),)),
        ("concise", ("json=a.out",), "concise", (("json", "a.out"),)),
        (None, ("a.json",), "text", (("json", "a.json"),)),
        (None, ("a.txt",), "text", (("text", "a.txt"),)),
        ("github", ("a.out",), "text", (("github", "a.out"),)),
        ("json", ("a.json", "concise=b=c"), "text", (("json", "a.json"), ("concise", "b=c"))),
    ],
)
def test_formats_are_settled(wanted: str | None, outputs: tuple[str, ...], screen: str, files: tuple[tuple[str, str], ...]) -> None:
    """A file's own format, else the format asked for (people are shown the text meanwhile), else what its ending says, else text."""
    assert plan(wanted, outputs, EN) == Plan(screen, files)


def test_an_unknown_format_is_wrong_usage() -> None:
    """The nearest format is named, and all there are."""
    with pytest.raises(click.UsageError) as raised:
        plan(None, ("jsno=a",), EN)

    assert (
        raised.value.message
        == "there is no output format 'jsno'; known are concise, csv, docx, github, gitlab, html, json, jsonl, junit, markdown, sarif, text, xlsx; did you mean 'json'?"
    )


def test_files_are_plain_and_the_screen_is_as_asked(tmp_path: Path) -> None:
    """Every output is that of its format; nothing in a file is painted or wrapped."""
    options = Options("en", "1.0", color=True, width=60)
    plain = Options("en", "1.0")

    where = Plan("text", (("json", str(tmp_path / "a")), ("text", str(tmp_path / "b"))))

    assert write_files(result(), where, options, EN)
    assert (tmp_path / "a").read_text(encoding="utf-8") == load_format("json")(result(), plain)
    assert (tmp_path / "b").read_text(encoding="utf-8") == load_format("text")(result(), plain)
    assert content_of(result(), where, options) == load_format("text")(result(), options)
    assert content_of(result(), Plan("json", ()), options) == load_format("json")(result(), plain)


def test_a_file_that_cannot_be_written_keeps_nothing_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The other files are written, and the failure is told."""
    missing = str(tmp_path / "missing" / "a.json")

    assert not write_files(result(), Plan("concise", (("json", missing), ("text", str(tmp_path / "b")))), Options("en"), EN)
    assert (tmp_path / "b").exists()
    assert capsys.readouterr().err == f"cannot write {missing}: No such file or directory\n"


def test_what_is_no_text_is_not_printed_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal a file has to be named for it; into a pipe and into files it may go."""
    assert plan("xlsx", (), EN) == Plan("xlsx", ())
    assert plan("docx", ("a.docx",), EN) == Plan("text", (("docx", "a.docx"),))

    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    with pytest.raises(click.UsageError) as raised:
        plan("xlsx", (), EN)

    assert raised.value.message == "xlsx is not text and cannot be shown on a screen; name a file with -o, such as -o findings.xlsx"
    assert plan(None, ("a.xlsx",), EN) == Plan("text", (("xlsx", "a.xlsx"),))


def test_what_is_checked_is_never_written_over(tmp_path: Path) -> None:
    """A report is refused as an output, also by another name; other files are not."""
    report, link = tmp_path / "a.docx", tmp_path / "b.docx"
    report.write_bytes(b"")
    link.hardlink_to(report)

    refuse_inputs(Plan("text", (("docx", str(tmp_path / "c.docx")),)), [str(report)], EN)
    for name in (report, link):
        with pytest.raises(click.UsageError, match="is a file to be checked, which is never changed"):
            refuse_inputs(Plan("text", (("docx", str(name)),)), [str(report)], EN)
