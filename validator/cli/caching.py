"""What was worked out before, kept on disk: packs as loaded, results of unchanged files.

A cache is a convenience. Whatever is wrong with it (missing, broken, written by somebody else at the same time, a full disk), the run works
everything out anew and says nothing. Entries are named by everything that they depend on, so that an entry is never out of date; old ones are
swept away once the folder holds too many. The folder is the user's own (mode 700): what is read from it is trusted as the program itself is.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

import validator

__all__ = ["Cache", "cache_folder", "key_of", "open_cache", "program_key"]

VARIABLE = "REPORT_VALIDATOR_CACHE"
"""Names another folder; ``off`` keeps nothing."""
MOST_ENTRIES = 20_000


class Cache:
    """A folder of entries. Without a folder it is always empty."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def get(self, key: str) -> bytes | None:
        """Give an entry; None if there is none that can be read."""
        if self.folder is None:
            return None
        with suppress(OSError):
            return (self.folder / key[:2] / key).read_bytes()
        return None

    def put(self, key: str, content: bytes) -> None:
        """Keep an entry: whole or not at all, also when two runs write the same one."""
        if self.folder is None:
            return
        import tempfile  # noqa: PLC0415 (loads half a dozen ways to compress; most runs find everything kept)

        with suppress(OSError):
            shelf = self.folder / key[:2]
            shelf.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=shelf)
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(content)
                Path(temporary).replace(shelf / key)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise

    def sweep(self) -> None:
        """Remove the older half if there are too many entries."""
        if self.folder is None:
            return
        with suppress(OSError):
            entries = [path for shelf in self.folder.iterdir() for path in shelf.iterdir()]
            if len(entries) > MOST_ENTRIES:
                entries.sort(key=lambda path: (path.stat().st_mtime_ns, path.name))
                for path in entries[: len(entries) // 2]:
                    path.unlink(missing_ok=True)


def cache_folder(environment: Mapping[str, str], home: Path) -> Path | None:
    """Give the folder of the cache; None: nothing is kept.

    >>> str(cache_folder({}, Path("/users/li"))), cache_folder({"REPORT_VALIDATOR_CACHE": "off"}, Path("/users/li"))
    ('/users/li/.cache/report-validator', None)
    """
    named = environment.get(VARIABLE, "")
    if named:
        return None if named == "off" else Path(named)
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        if Path(environment.get(variable, "")).is_absolute():
            return Path(environment[variable], "report-validator")
    return home / ".cache" / "report-validator"


def open_cache() -> Cache:
    """Give the cache of this user."""
    with suppress(RuntimeError):  # a user without a home
        return Cache(cache_folder(os.environ, Path.home()))
    return Cache(None)


@cache
def program_key() -> str:
    """Name this program: its version and Python's; where it is worked on (not installed as a package) its sources too."""
    named = [validator.__version__, sys.version]
    root = Path(validator.__file__).parent
    if "site-packages" not in root.parts:
        named += sorted(_sources(root))
    return key_of(text.encode() for text in named)


def _sources(folder: str | Path) -> Iterator[str]:
    """Give name, time and size of each source below a folder."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _sources(entry.path)
        elif entry.name.endswith((".py", ".yaml")):
            stat = entry.stat()
            yield f"{entry.path} {stat.st_mtime_ns} {stat.st_size}"


def key_of(parts: Iterable[bytes]) -> str:
    """Name an entry by everything that it depends on."""
    digest = sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
