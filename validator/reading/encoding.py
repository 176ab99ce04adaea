"""Bytes → characters: the byte order mark, UTF-8, GB18030, then a detector."""

from __future__ import annotations

import codecs
import re
from difflib import get_close_matches
from encodings.aliases import aliases

from validator.reading.problems import ReadingError, problem

__all__ = ["decode"]

# The longer mark first: UTF-32 begins as UTF-16 does.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)

# GB18030 holds all that the older Chinese encodings hold, and names written with rarer characters besides.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030"}

# What a user most probably means.
_COMMON = ("utf-8", "utf-16", "gb18030", "gbk", "gb2312", "big5", "latin-1", "cp1252")

# No text has these; a terminal's escape character, the old end-of-file mark and the page break are text.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f]")
_ALLOWED_CONTROLS = 0.001

_CANDIDATES = ["utf_16_le", "utf_16_be", "big5hkscs", "big5", "cp950", "shift_jis", "euc_kr", "cp1252", "latin_1"]


def decode(data: bytes, file: str, encoding: str | None = None) -> str:
    r"""Give the characters of a file, without a byte order mark; line ends are left as they are.

    Args:
        data: the bytes.
        file: the file as the user named it, for problems.
        encoding: what the user says it is; None: found out. GB2312 and GBK are read as GB18030, which holds them.

    Raises:
        ReadingError: ``encoding-unknown``, ``encoding-mismatch`` (a forced encoding that does not fit) or ``file-binary``.

    >>> decode("执行率".encode("gbk"), "a.txt")
    '执行率'
    """
    if encoding is not None:
        return _forced(data, file, encoding)
    text = _by_mark(data)
    if text is None and b"\x00" not in data:
        text = _attempt(data, "utf-8") or _cut_off(data) or _attempt(data, "gb18030")
    if text is None:
        text = _detected(data)
    if text is None or _binary(text):
        raise ReadingError(problem(file, "file-binary"))
    return text


def _forced(data: bytes, file: str, encoding: str) -> str:
    """Decode as the user says, or say why not."""
    try:
        found = codecs.lookup(encoding)
        "".encode(found.name)  # refuses codecs that are no encodings of text, such as rot13
    except LookupError as error:
        near = get_close_matches(encoding.lower(), _COMMON, 1) or get_close_matches(encoding.lower().replace("-", "_"), sorted(aliases), 1)
        raise ReadingError(problem(file, "encoding-unknown", encoding=encoding, near=next(iter(near), ""))) from error
    text = _attempt(data, _WIDER.get(found.name, found.name))
    if text is None:
        raise ReadingError(problem(file, "encoding-mismatch", encoding=encoding))
    if _binary(text):
        raise ReadingError(problem(file, "file-binary"))
    return text.removeprefix("\ufeff")


def _by_mark(data: bytes) -> str | None:
    """Decode by the byte order mark, if there is one."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace")
    return None


def _attempt(data: bytes, name: str) -> str | None:
    """Decode strictly; None if it does not fit."""
    try:
        return data.decode(name)
    except (UnicodeDecodeError, UnicodeError):
        return None


def _cut_off(data: bytes) -> str | None:
    """Decode UTF-8 that was cut within its last character; the half character is shown as U+FFFD."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and not data[: error.start].isascii():
            return data.decode("utf-8", errors="replace")
    return None


def _detected(data: bytes) -> str | None:
    """Ask the detector; it is slow to import and seldom needed."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and only for what the ladder does not know

    best = from_bytes(data, cp_isolation=_CANDIDATES).best()
    return None if best is None else str(best)


def _binary(text: str) -> bool:
    """Whether this is no text: more than a stray control character."""
    return len(_CONTROLS.findall(text)) > max(1, len(text) * _ALLOWED_CONTROLS) or "\x00" in text
