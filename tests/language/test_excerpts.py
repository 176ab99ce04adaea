"""A part of a pack as its author wrote it."""

from __future__ import annotations

import pytest

from validator.language.excerpts import declaration

PACK = """\
pack: x
rules:
  first:  # the first
    on: a
    message:
      zh: 一

      en: one

  # about the second
  second: {on: a}
  third:
    assert: b == c"""


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        (3, "first:  # the first\n  on: a\n  message:\n    zh: 一\n\n    en: one\n"),
        (11, "second: {on: a}\n"),
        (12, "third:\n  assert: b == c\n"),
    ],
)
def test_an_entry_ends_where_the_next_begins(line: int, entry: str) -> None:
    """Blank lines within it belong to it, those and the comments after it do not; it is moved to the margin."""
    assert declaration(PACK, line) == entry


def test_windows_line_ends_are_line_ends() -> None:
    """The same entry whatever the line ends are."""
    assert declaration(PACK.replace("\n", "\r\n"), 12) == declaration(PACK, 12)
