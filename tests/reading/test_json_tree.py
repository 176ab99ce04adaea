"""JSON as a tree of nodes with places."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.language.marked_yaml import Mapping, Node, Scalar, Sequence
from validator.language.sources import Source
from validator.reading.json_tree import MAX_DEPTH, parse_json
from validator.reading.problems import ReadingError

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text('一ab"\\\n', max_size=4), inner, max_size=4),
    max_leaves=15,
)


def plain(node: Node) -> Any:
    """Give a tree without its places, numbers and words as they were written."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text


def as_written(value: Any) -> Any:
    """Give a value of Python with its numbers and words as JSON writes them."""
    if isinstance(value, dict):
        return {key: as_written(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_written(inner) for inner in value]
    return value if isinstance(value, str) else "" if value is None else json.dumps(value)


def leaves(node: Node) -> list[Scalar]:
    """Give every key and value that has no parts."""
    if isinstance(node, Mapping):
        return [leaf for key, value in node.entries for leaf in (key, *leaves(value))]
    if isinstance(node, Sequence):
        return [leaf for item in node.items for leaf in leaves(item)]
    return [node]


@given(VALUES, st.sampled_from([None, 2]), st.booleans())
def test_any_json_is_read_as_it_was_written(value: Any, indent: int | None, ascii_only: bool) -> None:
    """Whatever the standard library writes comes back, numbers digit for digit."""
    source = Source.of(json.dumps(value, indent=indent, ensure_ascii=ascii_only), "a.json")

    assert plain(parse_json(source)) == as_written(value)


@given(VALUES, st.sampled_from([None, 2]))
def test_every_value_knows_its_place(value: Any, indent: int | None) -> None:
    """The characters at the place of a value are that value."""
    source = Source.of(json.dumps(value, indent=indent, ensure_ascii=False), "a.json")

    for leaf in leaves(parse_json(source)):
        raw = source.text[source.index(leaf.line, leaf.column) : source.index(leaf.end_line, leaf.end_column)]
        assert raw == (json.dumps(leaf.text, ensure_ascii=False) if leaf.quoted else leaf.text or "null")


@pytest.mark.parametrize(
    ("text", "key", "column", "detail"),
    [
        ('{"a" 1}', "json-expected", 6, {"expected": ":", "found": "1"}),
        ('{"a": 1 "b": 2}', "json-expected", 9, {"expected": ", }", "found": '"'}),
        ('{"a": 1,}', "json-expected", 9, {"expected": '"', "found": "}"}),
        ("[1 2]", "json-expected", 4, {"expected": ", ]", "found": "2"}),
        ("[1, 2", "json-expected", 6, {"expected": ", ]", "found": ""}),
        ("{a: 1}", "json-expected", 2, {"expected": '"', "found": "a"}),
        ("[1]]", "json-expected", 4, {"expected": "", "found": "]"}),
        ("[1,]", "json-value", 4, {"found": "]"}),
        ("", "json-value", 1, {"found": ""}),
        ("[1_000]", "json-value", 2, {"found": "1"}),
        ("[.5]", "json-value", 2, {"found": "."}),
        ("[NaN]", "json-value", 2, {"found": "N"}),
        ("[True]", "json-value", 2, {"found": "T"}),
        ("[007]", "json-value", 2, {"found": "0"}),
        ("[٣]", "json-value", 2, {"found": "٣"}),
        ('["a', "json-string", 2, {}),
        ('["a\n"]', "json-string", 4, {}),
        ('["\\x"]', "json-string", 3, {}),
        ('{"a": 1, "a": 2}', "json-duplicate-key", 10, {"name": "a", "first": "1"}),
        ("[" * 100 + "]" * 100, "json-too-deep", MAX_DEPTH + 2, {"limit": str(MAX_DEPTH)}),
    ],
)
def test_mistakes_are_told_at_their_place(text: str, key: str, column: int, detail: dict[str, str]) -> None:
    """What is wrong, and at which character."""
    with pytest.raises(ReadingError) as told:
        parse_json(Source.of(text, "a.json"))

    problem = told.value.problem
    assert (problem.key, problem.line, problem.column, dict(problem.detail)) == (key, 1, column, detail)


@given(st.text('{}[]:,"\\ \n12.eEtrufalsn-', max_size=30))
def test_only_what_the_standard_library_takes_is_taken(text: str) -> None:
    """A text is refused with a problem exactly when it is no JSON, or says a thing twice."""
    try:
        json.loads(text, object_pairs_hook=_once)
    except ValueError:
        with pytest.raises(ReadingError):
            parse_json(Source.of(text, "a.json"))
    else:
        parse_json(Source.of(text, "a.json"))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("twice")
    return dict(pairs)


def test_a_part_of_a_source_is_read_with_its_places() -> None:
    """One line of a file of many is parsed for itself and knows where it stands; nothing behind it is looked at."""
    source = Source.of('{"a": 1}\n{"b": "二"}\n[', "a.jsonl")
    node = parse_json(source, 9, 19)

    assert isinstance(node, Mapping)
    assert node.get("b") == Scalar(2, 7, 2, 10, "二", quoted=True)
    with pytest.raises(ReadingError):
        parse_json(source, 9, 16)
