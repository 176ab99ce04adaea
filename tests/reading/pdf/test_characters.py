"""Characters as they are meant."""

from __future__ import annotations

import unicodedata

from validator.reading.pdf.characters import LIGATURES, PLAIN, spoiled


def test_every_radical_stands_for_an_ideograph() -> None:
    """No character of the blocks of radicals is left, and each is given as one ideograph."""
    radicals = [chr(code) for code in (*range(0x2E80, 0x2EF4), *range(0x2F00, 0x2FD6)) if unicodedata.name(chr(code), "")]
    left = {each for each in radicals if ord(each.translate(PLAIN)) < 0x3400}

    assert left <= set("⺀⺂⺃⺅⺇⺉⺋⺑⺚⺝⺤⺯⺰⺴")


def test_ligatures_are_spelled_out() -> None:
    """As the letters that they are."""
    assert LIGATURES["\ufb01"] == "fi"


def test_a_page_of_unknown_characters_is_spoiled() -> None:
    """One unknown character is not."""
    assert (spoiled("\ue000\ue001 1"), spoiled("收入12万元\ue000")) == (True, False)
