"""Which lines belong to one paragraph, however the source breaks it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from validator.reading.lines import Line
from validator.reading.prose.markers import marker
from validator.reading.prose.pages import is_page_number, is_separator
from validator.reading.prose.titles import is_title
from validator.reading.prose.wrapping import INDENT, Wrap, ended, indented, wrapped_width

__all__ = ["paragraphs"]

FAR_IN = 9
LONGEST_BOLD = 4
SHORT = 20
LONG = 40

_CLOSING_FIRST = "，。、；：！？）】》」』”’〉,;:!?)]"
_OPEN_CLAUSE = re.compile(r"[，,、（(《“‘「『【\[〔/＋+和及与或的]\Z")
_BROKEN_FIGURE = re.compile(r"\d\s*[千百十]?[万亿萬億]?\Z|[¥￥$€£第]\Z")
_REST_OF_FIGURE = re.compile(r"[千百十]?[万亿萬億]?[元人户家个個项項条次名台辆套吨亩日天月年岁分期批宗例张]|[万亿萬億%％‰]|平方|公里")
_BROKEN_DIGITS = re.compile(r"\d[.,，]\Z")
_CLAUSE = re.compile("[，。；、（(]|[,;]\\s|其中")
_STOP = re.compile("[，。；,;]")
_FORM = re.compile(r"[^，。；,;]{1,12}[：:]")
_NOTE = re.compile(r"(?:注|说明|备注|附注|资料来源)\s*[:：]")
_PAIRS = (("(", ")"), ("“", "”"), ("《", "》"), ("[", "]"))
_ALIKE = str.maketrans("（）〔〕［］【】", "()[][][]")


class Break(NamedTuple):
    """The end of a line inside or at the end of a paragraph.

    Attributes:
        lines: of the paragraph so far.
        line: the one that comes next.
        wrap: how the file is wrapped.
        page: whether a page number stands in between.
    """

    lines: list[Line]
    line: Line
    wrap: Wrap
    page: bool

    @property
    def before(self) -> Line:
        """The line that ends here."""
        return self.lines[-1]

    @property
    def left(self) -> str:
        """Its words."""
        return self.lines[-1].string

    @property
    def right(self) -> str:
        """The words of the next line."""
        return self.line.string

    @property
    def full(self) -> bool:
        """Whether the next word would not have fitted on the line."""
        return self.wrap.full(self.lines[-1], self.line)


def paragraphs(lines: Sequence[Line], wrap: Wrap, running: frozenset[int] = frozenset()) -> Iterator[list[Line]]:
    """Give the lines of each paragraph, title and list item.

    A line goes on in the next one when it breaks off inside a figure, a bracket or a clause, or where its width was used up; never
    into a line that begins with an item number, and never after a finished sentence (unless only an indent begins a paragraph).
    A page number in between, or a line that runs over every page (their numbers are ``running``), stands alone and does not end the
    sentence around it. Lines that only separate are left out.
    """
    current: list[Line] = []
    pages: list[list[Line]] = []
    for line in lines:
        separates = is_separator(line.string)
        if not current and not separates:
            current = [line]
        elif current and _is_of_the_page(line, running) and not _broken_figure(Break(current, line, wrap, page=False)):
            pages.append([line])
        elif current and not separates and _continues(Break(current, line, wrap, bool(pages))):
            current.append(line)
        else:
            yield from [current, *pages] if current else []
            current, pages = [] if separates else [line], []
    if current:
        yield current
        yield from pages


def _is_of_the_page(line: Line, running: frozenset[int]) -> bool:
    """Whether a line belongs to the page and not to the report."""
    return line.number in running or is_page_number(line.string)


def _continues(here: Break) -> bool:
    """Whether the paragraph goes on in the next line: the first rule that knows decides."""
    return next((answer for rule in _RULES if (answer := rule(here)) is not None), False)


def _stray_punctuation(here: Break) -> bool | None:
    """Keep a line that begins with a closing sign with the line before."""
    return not is_page_number(here.left) if here.right[0] in _CLOSING_FIRST else None


def _lone_page_number(here: Break) -> bool | None:
    """Begin no sentence with a page number."""
    return False if len(here.lines) == 1 and is_page_number(here.left) else None


def _finished(here: Break) -> bool | None:
    """Begin a paragraph after a finished sentence, unless paragraphs begin with an indent and here is none."""
    if not ended(here.left):
        return None
    gaps = max((line.gap for line in here.lines[1:LONG]), default=1)
    return here.wrap.indents and here.full and not indented(here.line) and not marker(here.right) and here.line.gap <= gaps


def _item(here: Break) -> bool | None:
    """Begin an item with an item number, and a note with its name."""
    return here.left.endswith("第") if marker(here.right) or _NOTE.match(here.right) else None


def _broken_figure(here: Break) -> bool | None:
    """Join a figure that breaks off with its rest or its unit."""
    if _BROKEN_DIGITS.search(here.left) and here.right[0].isdecimal():
        return True
    return True if _BROKEN_FIGURE.search(here.left) and _REST_OF_FIGURE.match(here.right) else None


def _open_bold(here: Break) -> bool | None:
    """Go on until bold print that was opened is closed."""
    if len(here.lines) > LONGEST_BOLD or "**" not in here.lines[0].string:
        return None
    return True if sum(line.string.count("**") for line in here.lines) % 2 else None


def _introduction(here: Break) -> bool | None:
    """End a paragraph at a colon, and at a semicolon before a blank line, that is not pressed to the edge."""
    if here.left[-1] in "；;":
        return None if here.full else here.line.gap == 0 and here.line.column <= INDENT
    return False if here.left[-1] in "：:" and not here.wrap.pressed(here.before) else None


def _indent(here: Break) -> bool | None:
    """Begin a paragraph where a line begins far in, or further in where that is meant."""
    return False if here.line.column > FAR_IN or (here.wrap.indents and indented(here.line)) else None


def _open_clause(here: Break) -> bool | None:
    """Go on after a comma and inside a bracket."""
    left = here.left.translate(_ALIKE)
    opened = any(left.rfind(opener) > left.rfind(closer) for opener, closer in _PAIRS)
    return True if opened or _OPEN_CLAUSE.search(here.left) else None


def _small_letter(here: Break) -> bool | None:
    """Go on with a small letter."""
    return True if here.left[-1].isascii() and (here.left[-1].isalnum() or here.left[-1] == "-") and "a" <= here.right[0] <= "z" else None


def _title(here: Break) -> bool | None:
    """Keep a title to its line, unless it was wrapped."""
    if len(here.lines) > 1 or not is_title(here.left, marker(here.left)):
        return None
    return None if here.full and not here.page and not here.left.endswith(("）", ")")) else False


def _width(here: Break) -> bool | None:
    """Go on after a full line in a file wrapped at one width; also across blank lines within a sentence."""
    if not here.wrap.width:
        return None
    return here.full and (here.line.gap <= 1 or any(_CLAUSE.search(line.string) for line in here.lines[:LONG]))


def _sentence(here: Break) -> bool | None:
    """Go on after a line that has clauses and no end in a file that is not wrapped; not after an entry of a form or a declared paragraph."""
    if here.wrap.declared:
        return False
    width = wrapped_width(here.before)
    if width < SHORT or here.left[-1] in "）)】》%％" or (width < LONG and _FORM.match(here.left)):
        return False
    if here.left[-1].isascii() and here.right[0].isupper():
        return False
    return bool(_STOP.search(here.left))


_RULES: tuple[Callable[[Break], bool | None], ...] = (
    _stray_punctuation,
    _lone_page_number,
    _finished,
    _item,
    _broken_figure,
    _open_bold,
    _introduction,
    _indent,
    _open_clause,
    _small_letter,
    _title,
    _width,
    _sentence,
)
"""In the order in which they are asked."""
