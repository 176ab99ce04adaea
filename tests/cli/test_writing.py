"""Where output goes."""

from __future__ import annotations

import os
import stat
from io import StringIO
from pathlib import Path

import pytest

from validator.cli.writing import colored, screen_width, write_file


class Terminal(StringIO):
    """A stream that says it is a screen."""

    def isatty(self) -> bool:
        """Whether it is a screen."""
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "forbidden", "painted"),
    [
        (Terminal(), {}, False, True),
        (StringIO(), {}, False, False),
        (Terminal(), {"NO_COLOR": "1"}, False, False),
        (Terminal(), {"NO_COLOR": ""}, False, True),
        (Terminal(), {}, True, False),
        (StringIO(), {"FORCE_COLOR": "1"}, False, True),
        (StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        (StringIO(), {"FORCE_COLOR": "1"}, True, False),
        (Terminal(), {"TERM": "dumb"}, False, False),
    ],
)
def test_colour_is_for_screens_and_for_who_asks(stream: StringIO, environment: dict[str, str], forbidden: bool, painted: bool) -> None:
    """NO_COLOR and --no-color forbid, FORCE_COLOR paints even a pipe (https://no-color.org, https://force-color.org)."""
    assert colored(stream, environment, forbidden=forbidden) is painted


@pytest.mark.parametrize(
    ("environment", "width"),
    [({}, None), ({"COLUMNS": "110"}, None), ({"FORCE_COLOR": "1", "COLUMNS": "110"}, 110), ({"FORCE_COLOR": "1", "COLUMNS": "x"}, None)],
)
def test_a_pipe_is_never_wrapped_unless_it_is_to_look_like_a_screen(environment: dict[str, str], width: int | None) -> None:
    """Only a forced terminal of a given width wraps without being one."""
    assert screen_width(StringIO(), environment) == width


def test_a_screen_has_a_width() -> None:
    """However narrow the window, there is room for a figure."""
    width = screen_width(Terminal(), {})
    assert width is not None
    assert width >= 40


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """UTF-8, no trace of the temporary file, and the rights of the file that was there."""
    target = tmp_path / "报告.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)

    write_file(str(target), "占比\n")

    assert (target.read_bytes(), list(tmp_path.iterdir())) == ("占比\n".encode(), [target])
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_new_file_has_ordinary_rights(tmp_path: Path) -> None:
    """A temporary file is private; the result is as readable as any file the user makes."""
    ordinary = tmp_path / "ordinary"
    ordinary.touch()

    write_file(str(tmp_path / "new"), b"bytes")

    assert (tmp_path / "new").read_bytes() == b"bytes"
    assert (tmp_path / "new").stat().st_mode == ordinary.stat().st_mode


def test_what_was_there_survives_a_failure(tmp_path: Path) -> None:
    """A file that cannot be written whole is not written at all."""
    target = tmp_path / "kept.txt"
    target.write_text("kept", encoding="utf-8")

    with pytest.raises(UnicodeEncodeError):
        write_file(str(target), "\udc80")
    with pytest.raises(OSError, match="no-such-folder"):
        write_file(str(tmp_path / "no-such-folder" / "x"), "x")

    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("kept.txt", "kept")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such devices here")
def test_a_device_is_written_to_and_not_replaced() -> None:
    """Writing to the null device leaves it a device."""
    write_file(os.devnull, "x")

    assert not Path(os.devnull).is_file()
