"""What the server does for a review: pages out, files and decisions in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path, PurePosixPath

from validator.deciding.names import WAIVER_SUFFIX
from validator.deciding.waivers import read_waivers
from validator.language.sources import SourceError
from validator.model.result import FileResult, Result
from validator.reporting.fingerprint import fingerprints
from validator.reporting.options import Options
from validator.reporting.page.page import render_page
from validator.reporting.words import words
from validator.web.desk import DecisionsError, Made, kept_text, made_decisions, read_kept, waiver_text
from validator.web.drop import render_drop
from validator.web.server import Answer, Routes

__all__ = ["KEPT_SUFFIX", "Review"]

KEPT_SUFFIX = ".review.json"
"""What the name of the file with all decisions and notes adds to that of its report."""
_HTML = "text/html; charset=utf-8"


@dataclass(slots=True)
class Review:
    """One review: what is checked, and the secret of its page.

    Attributes:
        options: language and version.
        secret: the page needs it to send decisions.
        check: checks the files that the user named; None: files are dropped on the page.
        check_dropped: checks one dropped file, by name and content.
        write: writes a file, whole or not at all.
        result: of the last check.
    """

    options: Options
    secret: str
    check: Callable[[], Result] | None
    check_dropped: Callable[[str, bytes], FileResult]
    write: Callable[[str, str], None]
    result: Result = field(default_factory=lambda: Result(()))
    dropped: list[FileResult] = field(default_factory=list)

    def routes(self) -> Routes:
        """Give what the server answers."""
        pages = {"": self.page if self.check else self.drop, "review": self.page}
        return Routes(pages, {"decisions": self.decide, "files": self.take, "clear": self.clear})

    def page(self) -> Answer:
        """Check, and show the findings; reloading the page checks the files as they are then."""
        self.result = self.check() if self.check else Result(tuple(self.dropped))
        kept = {f"{file.file}\n{name}": made for file in self.result.files for name, made in self._kept(file.file).items()}
        return Answer(HTTPStatus.OK, _HTML, render_page(self.result, self.options, self.secret, kept).encode())

    def drop(self) -> Answer:
        """Show the page for dropping files."""
        return Answer(HTTPStatus.OK, _HTML, render_drop(words(self.options.language)).encode())

    def clear(self, _name: str, _body: bytes) -> Answer:
        """Take the dropped files off the desk."""
        self.dropped.clear()
        return Answer(HTTPStatus.NO_CONTENT)

    def take(self, name: str, body: bytes) -> Answer:
        """Check a dropped file. Its name is only a name: nothing is written under it."""
        self.dropped.append(self.check_dropped(PurePosixPath(name).as_posix(), body))
        return Answer(HTTPStatus.NO_CONTENT)

    def decide(self, _name: str, body: bytes) -> Answer:
        """Save decisions beside the reports that they are about; those about dropped files are left to the page's own export."""
        try:
            made = made_decisions(body)
        except DecisionsError:
            return Answer(HTTPStatus.BAD_REQUEST, body=b"decisions expected")
        if self.check is None:
            return Answer(HTTPStatus.NO_CONTENT)
        try:
            for file in self.result.files:
                self._save(file, [each for each in made if each.file == file.file])
        except OSError as error:
            return Answer(HTTPStatus.INTERNAL_SERVER_ERROR, body=str(error).encode())
        except SourceError as error:
            return Answer(HTTPStatus.CONFLICT, body=str(error).encode())
        return Answer(HTTPStatus.NO_CONTENT)

    def _save(self, file: FileResult, made: list[Made]) -> None:
        path = Path(file.file + WAIVER_SUFFIX)
        before = read_waivers(path.read_text(encoding="utf-8"), str(path)) if path.is_file() else ()
        if not made and not before:
            return
        self.write(str(path), waiver_text(made, before, fingerprints(file.findings)))
        self.write(file.file + KEPT_SUFFIX, kept_text(made))

    def _kept(self, file: str) -> dict[str, dict[str, str]]:
        if self.check is None:
            return {}
        with suppress(OSError, UnicodeDecodeError):
            return read_kept(Path(file + KEPT_SUFFIX).read_text(encoding="utf-8"))
        return {}
