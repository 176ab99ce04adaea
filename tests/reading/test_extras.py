"""Libraries that are installed with an extra."""

from __future__ import annotations

import pytest

from validator.reading.extras import needed
from validator.reading.problems import ReadingError


def test_a_missing_library_is_told_with_what_installs_it() -> None:
    """The message names the format and the extra."""
    with pytest.raises(ReadingError) as told:
        needed("no_such_library", "docx", "a.docx", "Word")

    assert told.value.problem.key == "extra-missing"
    assert dict(told.value.problem.detail) == {"format": "Word", "extra": "docx"}
    assert needed("json", "docx", "a.docx", "Word").dumps([]) == "[]"
