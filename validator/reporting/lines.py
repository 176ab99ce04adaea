"""Lines of styled text, and how they become plain text or a painted screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from itertools import pairwise
from typing import TYPE_CHECKING

from validator.reporting.display import columns, visible, wrap_points
from validator.reporting.options import Options

if TYPE_CHECKING:
    from rich.text import Text as RichText

__all__ = ["STYLES", "Line", "Span", "line", "padded", "render_lines"]


@dataclass(frozen=True, slots=True)
class Span:
    """Text that is shown in one style.

    Attributes:
        text: already made visible: no control characters.
        style: a name of ``STYLES``, or empty.
    """

    text: str
    style: str = ""


STYLES = {
    "place": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "cyan",
    "passed": "green",
    "failed": "bold red",
    "skipped": "dim",
    "errored": "bold magenta",
    "rule": "magenta",
    "faint": "dim",
    "repair": "green",
    "wrong": "red",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of output.

    Attributes:
        spans: its text.
        indent: columns by which the continuation is indented when the line is wrapped.
        whole: never wrapped: a line of somebody's file with a pointer under it.
    """

    spans: tuple[Span, ...] = ()
    indent: int = 0
    whole: bool = False

    @property
    def text(self) -> str:
        """The whole line without styles."""
        return "".join(span.text for span in self.spans)


def line(*parts: str | tuple[str, str], indent: int = 0, whole: bool = False) -> Line:
    """Make a line of texts and (text, style) pairs. This is where text from outside is made visible."""
    spans = tuple(Span(visible(part)) if isinstance(part, str) else Span(visible(part[0]), part[1]) for part in parts)
    return Line(tuple(span for span in spans if span.text), indent, whole)


def render_lines(lines: Iterable[Line], options: Options) -> str:
    """Join lines; wrap them to the width of the screen, if there is one, and paint them, if asked to.

    Without a width a line stays one line: what is piped into another program is never wrapped.
    """
    if not options.color:
        return "".join(f"{row}\n" for each in lines for row in _wrapped(each, options.width))
    return _painted(lines, options.width)


def _wrapped(each: Line, width: int | None) -> list[str]:
    if width is None or each.whole:
        return [each.text]
    cuts = [0, *wrap_points(each.text, width, each.indent), len(each.text)]
    rows = [each.text[start:end].rstrip() for start, end in pairwise(cuts)]
    return [rows[0], *(" " * each.indent + row for row in rows[1:])]


def _painted(lines: Iterable[Line], width: int | None) -> str:
    from rich.console import Console  # noqa: PLC0415 (rich takes as long to import as a small file to check: only for a painted screen)

    stream = StringIO()
    # Wrapping is done before rich sees the text: it would cut inside a figure. The width only has to be large enough never to matter.
    console = Console(file=stream, force_terminal=True, color_system="standard", width=1_000_000, legacy_windows=False)
    for each in lines:
        for row in _rich_rows(each, width):
            console.print(row, soft_wrap=True, markup=False, highlight=False, emoji=False)
    return stream.getvalue()


def _rich_rows(each: Line, width: int | None) -> list[RichText]:
    from rich.text import Text as RichText  # noqa: PLC0415 (as above)

    whole = RichText.assemble(*((span.text, STYLES.get(span.style, "")) for span in each.spans), end="")
    if width is None or each.whole:
        return [whole]
    rows = list(whole.divide(wrap_points(whole.plain, width, each.indent)))
    for row in rows[1:]:
        row.pad_left(each.indent)
    for row in rows:
        row.rstrip()
    return rows


def padded(text: str, width: int) -> str:
    """Fill up with blanks to a number of screen columns."""
    return text + " " * max(0, width - columns(text))
