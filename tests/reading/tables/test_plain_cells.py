"""Tables in text: plain cells."""

from __future__ import annotations

import pytest

from tests.reading.cases import Case, blocks_of, cases, read


@pytest.mark.parametrize("case", cases("plain_cells"), ids=str)
def test_a_table_is_read_as_it_is_seen(case: Case) -> None:
    """The cells of each text stand in the rows and columns in which a reader sees them."""
    assert blocks_of(read(case.text)) == case.blocks
