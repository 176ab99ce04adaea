"""Formats that only an office program reads, converted by LibreOffice where it is installed: the one module of this room that starts a program.

The program works on a copy in a folder of its own, with a profile of its own that is thrown away: no macros, no links followed, bounded time.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from validator.reading.problems import ReadingError, problem

__all__ = ["SECONDS", "converted"]

SECONDS = 120
"""Longer no conversion may take."""

_PROGRAMS = ("soffice", "libreoffice")
_NAMES = {"doc": "Word 97-2003", "rtf": "RTF", "odt": "OpenDocument", "wordml": "Word 2003 XML"}
_SUFFIXES = {"wordml": "xml"}
_SETTINGS = (
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Calc/Content/Update", "Link", "2"),
)
_NOWHERE = "http://127.0.0.1:9"
"""A proxy that nothing answers on: should anything ask the network all the same, it gets no answer."""


def converted(data: bytes, file: str, kind: str, target: str = "docx", seconds: float = SECONDS) -> bytes:
    """Give a file in another format.

    Args:
        data: its bytes.
        file: as the user named it, for problems.
        kind: what it is by its content: ``doc``, ``rtf``, ``odt``, ``wordml``.
        target: the ending of the format to convert to.
        seconds: the longest time it may take.

    Raises:
        ReadingError: ``program-missing``: LibreOffice is not installed; ``program-failed``: it could not read the file, or not in time.
    """
    name = _NAMES.get(kind, kind)
    program = next((found for each in _PROGRAMS if (found := shutil.which(each))), None)
    if program is None:
        raise ReadingError(problem(file, "program-missing", format=name))
    with tempfile.TemporaryDirectory(prefix="report-validator-", ignore_cleanup_errors=True) as folder:
        room = Path(folder)
        _write_profile(room / "profile" / "user")
        source = room / f"report.{_SUFFIXES.get(kind, kind)}"
        source.write_bytes(data)
        said = _run([program, *_arguments(room, target), str(source)], room, seconds)
        made = room / "made" / f"report.{target}"
        if not made.is_file():
            raise ReadingError(problem(file, "program-failed", format=name, reason=said))
        return made.read_bytes()


def _arguments(room: Path, target: str) -> list[str]:
    return [
        f"-env:UserInstallation={(room / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
        *("--convert-to", target, "--outdir", str(room / "made")),
    ]


def _run(command: list[str], room: Path, seconds: float) -> str:
    """Run the program, and give the last thing it said; it and all it started are ended when the time is over."""
    surroundings = {**os.environ, "HOME": str(room), "http_proxy": _NOWHERE, "https_proxy": _NOWHERE}
    try:
        process = subprocess.Popen(  # noqa: S603 - the program found on the path, arguments of ours alone
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=surroundings, start_new_session=True
        )
    except OSError as error:
        return error.strerror or type(error).__name__
    try:
        said, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return f"> {seconds:g} s"
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else f"exit {process.returncode}"


def _write_profile(folder: Path) -> None:
    """Write the settings of the profile."""
    folder.mkdir(parents=True)
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    text = f'<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
    (folder / "registrymodifications.xcu").write_text(text, encoding="utf-8")
