"""Which lines belong to one paragraph, however the source breaks it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from validator.reading.lines import Line
from validator.reading.prose.markers import marker
from validator.reading.prose.titles import is_title
from validator.reading.prose.wrapping import INDENT, Wrap, ended, indented, wrapped_width

__all__ = ["is_page_number", "paragraphs"]

FAR_IN = 9
LONGEST_BOLD = 4
SHORT = 20
LONG = 40

_PAGE_NUMBER = re.compile(
    r"""(?:[-—–－_]{1,2}\s*\d{1,4}\s*[-—–－_]{1,2} | \d{1,4} | \d{1,4}\s*/\s*\d{1,4}
      | 第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)? | [Pp]age\s+\d{1,4}(?:\s+of\s+\d{1,4})?)\Z""",
    re.VERBOSE,
)
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


def paragraphs(lines: Sequence[Line], wrap: Wrap) -> Iterator[list[Line]]:
    """Give the lines of each paragraph, title and list item.

    A line goes on in the next one when it breaks off inside a figure, a bracket or a clause, or where its width was used up; never
    into a line that begins with an item number, and never after a finished sentence (unless only an indent begins a paragraph).
    A page number in between stands alone and does not end the sentence around it.
    """
    current: list[Line] = []
    pages: list[list[Line]] = []
    for line in lines:
        if not current:
            current = [line]
        elif is_page_number(line.string) and not _broken_figure(Break(current, line, wrap, page=False)):
            pages.append([line])
        elif _continues(Break(current, line, wrap, bool(pages))):
            current.append(line)
        else:
            yield current
            yield from pages
            current, pages = [line], []
    if current:
        yield current
        yield from pages


def is_page_number(string: str) -> bool:
    """Whether a line holds only the number of a page.

    >>> [is_page_number(line) for line in ("—5—", "7", "第3页 共9页", "7元")]
    [True, True, True, False]
    """
    return bool(_PAGE_NUMBER.match(string))


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
    """Go on after a line that has clauses and no end in a file that is not wrapped; not after an entry of a form."""
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
