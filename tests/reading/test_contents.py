"""What is read from one file."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from validator.reading.contents import Contents, Wanted


def test_nothing_said_is_nothing_wanted() -> None:
    """Without a word from the user no shape is known and the encoding is found out; an empty result holds nothing."""
    assert (dict(Wanted().shapes), Wanted().shape, Wanted().encoding) == ({}, None, None)
    assert Contents() == Contents(None, (), ())


def test_contents_are_frozen() -> None:
    """What was read is a value: nobody changes it on the way."""
    with pytest.raises(FrozenInstanceError):
        Contents().problems = ()  # type: ignore[misc]  # the very thing that is forbidden
