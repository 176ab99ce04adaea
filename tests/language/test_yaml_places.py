"""Places inside a scalar."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from validator.language.marked_yaml import Mapping, Scalar, parse_yaml
from validator.language.sources import Source
from validator.language.yaml_places import place_inside


def place_of(word: str, text: str) -> tuple[int, int]:
    """Give the place of a word inside the value of ``a``."""
    node = parse_yaml(text, "p.yaml")
    scalar = node.get("a") if isinstance(node, Mapping) else None
    assert isinstance(scalar, Scalar)
    return place_inside(scalar, scalar.text.index(word), Source.of(text, "p.yaml"))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: whole * rate", (1, 12)),
        ("a:   'whole * rate'", (1, 15)),
        ('a: "whole * rate"', (1, 13)),
        ("a: 'it''s * rate'", (1, 13)),
        ("a: whole *\n   rate", (2, 4)),
        ("a: 'whole *\n\n   rate'", (3, 4)),
        ("a: |\n  whole *\n  rate\n", (3, 3)),
        ("a: >-\n  whole *\n\n  rate\n", (4, 3)),
        ("a: |2-\n   whole\n  rate\n", (3, 3)),
        ("b: 1\r\na: [x]\r\n".replace("[x]", "whole * rate"), (2, 12)),
    ],
)
def test_a_word_is_found_where_it_stands(text: str, place: tuple[int, int]) -> None:
    """Quotes, doubled quotes, folded lines and indentation are followed from the text back to the source."""
    assert place_of("rate", text) == place


def test_a_text_with_escapes_is_pointed_at_as_a_whole() -> None:
    """Where characters stand for others, the place is that of the value."""
    assert place_of("rate", 'a: "\\u4e00 * rate"') == (1, 4)


@given(st.lists(st.text("ab'é占", min_size=1, max_size=5), min_size=1, max_size=6), st.sampled_from([None, "'", "|", ">"]), st.data())
def test_every_word_of_any_value_is_found(words: list[str], style: str | None, data: st.DataObject) -> None:
    """However a value is written, the character at a place is the character of the text."""
    text = yaml.safe_dump({"a": " ".join(words)}, default_style=style, allow_unicode=True, width=8)
    node = parse_yaml(text, "p.yaml")
    scalar = node.entries[0][1] if isinstance(node, Mapping) else None
    assert isinstance(scalar, Scalar)
    source = Source.of(text, "p.yaml")
    offset = data.draw(st.integers(0, len(scalar.text) - 1))

    line, column = place_inside(scalar, offset, source)

    character = source.text[source.index(line, column)]
    assert character == scalar.text[offset] or (character.isspace() and scalar.text[offset].isspace())
