"""Where output goes: the screen, a pipe, files."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

__all__ = ["colored", "same_file", "screen_width", "write_file", "write_screen"]

NARROWEST = 40


def colored(stream: TextIO, environment: Mapping[str, str], *, forbidden: bool = False) -> bool:
    """Whether to paint: never if forbidden or NO_COLOR is set, always if FORCE_COLOR is, else on a terminal that can."""
    if forbidden or environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def screen_width(stream: TextIO, environment: Mapping[str, str]) -> int | None:
    """Give the columns of the terminal; None if the stream is none: what is piped is not wrapped.

    With FORCE_COLOR a pipe is treated as a terminal of COLUMNS columns, if that is set.
    """
    if stream.isatty():
        import shutil  # noqa: PLC0415 (a pipe needs none of it)

        return max(NARROWEST, shutil.get_terminal_size().columns)
    forced = environment.get("COLUMNS", "") if environment.get("FORCE_COLOR") else ""
    return max(NARROWEST, int(forced)) if forced.isdecimal() else None


def write_screen(content: str | bytes, *, data: bool = False) -> None:
    """Write to standard output. A reader who has gone away (``| head``) ends the writing, quietly.

    ``data``: meant for a program: written as UTF-8 into a pipe, whatever the console's encoding is.
    """
    try:
        _write(content, data=data)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more when it exits; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write(content: str | bytes, *, data: bool) -> None:
    if isinstance(content, str) and not (data and not sys.stdout.isatty()):
        sys.stdout.write(content)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode("utf-8") if isinstance(content, str) else content)


def same_file(one: str, other: str) -> bool:
    """Whether two paths lead to one file, by whatever names and links."""
    first, second = Path(one), Path(other)
    return first.resolve() == second.resolve() or (first.exists() and second.exists() and first.samefile(second))


def write_file(path: str, content: str | bytes) -> None:
    """Write a file, UTF-8, whole or not at all: into a temporary file beside it, which then takes its place.

    Raises:
        OSError: it cannot be written; what was there before is still there.
    """
    target = Path(path)
    data = content.encode("utf-8") if isinstance(content, str) else content
    if target.exists() and not target.is_file():
        target.write_bytes(data)  # a device or a pipe cannot be replaced
        return
    import tempfile  # noqa: PLC0415 (most runs write no file)

    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(temporary).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Give the user's mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
