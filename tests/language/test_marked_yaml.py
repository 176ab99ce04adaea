"""YAML with places, safe for any input."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from validator.language.marked_yaml import MAX_DEPTH, Mapping, Node, Scalar, Sequence, YamlError, parse_yaml
from validator.model.result import Problem

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "yaml.yaml").read_text(encoding="utf-8"))


def as_text(problem: Problem) -> str:
    """Write a problem on one line: place, kind, details."""
    details = ", ".join(f"{name}={value}" for name, value in problem.detail)
    return f"{problem.line}:{problem.column} {problem.key} {details}".rstrip()


def problems_of(source: str) -> list[str]:
    """Give what is refused in a source."""
    with pytest.raises(YamlError) as caught:
        parse_yaml(source, "p.yaml")
    return [as_text(problem) for problem in caught.value.problems]


def plain(node: Node) -> object:
    """Give a tree without places; every scalar as its text."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}


def scalars(node: Node) -> list[Scalar]:
    """Give all scalars of a tree, names included."""
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [scalar for item in node.items for scalar in scalars(item)]
    return [scalar for key, value in node.entries for scalar in (key, *scalars(value))]


@pytest.mark.parametrize("name", CASES)
def test_what_is_refused_and_where(name: str) -> None:
    """Each mistake is named by its kind, at its place; all of them in one pass."""
    case = CASES[name]

    assert problems_of(case["source"]) == case["problems"]


def test_a_problem_shows_the_line_itself() -> None:
    """A problem carries the file as the user named it and the line without its end."""
    with pytest.raises(YamlError) as caught:
        parse_yaml("a: 1\r\na: 2\r\n", "packs/x.yaml")

    assert caught.value.problems == (
        Problem("packs/x.yaml", "yaml-duplicate-key", (("name", "a"), ("first", "1")), line=2, column=1, source="a: 2"),
    )


@pytest.mark.parametrize("text", ["0.10", "010", "on", "no", "12:30:45", "000651", "1_000", "2021-01-01", "0x1F", ".inf", "1e999999", "3."])
def test_plain_values_keep_their_source_text(text: str) -> None:
    """Nothing is turned into a number, a date or a truth value: the printed decimals survive."""
    assert parse_yaml(f"a: {text}", "p.yaml") == Mapping(
        1, 1, 1, 4 + len(text), ((Scalar(1, 1, 1, 2, "a"), Scalar(1, 4, 1, 4 + len(text), text)),)
    )


@pytest.mark.parametrize(
    "source", ["[100,200,300]", "[1, 234万元]", "['1',234万元]", "{a: 1,234: 5}", "[1,23万元]", "[1000,200万元]", "a: 1,234万元"]
)
def test_lists_that_only_look_like_a_separator_are_lists(source: str) -> None:
    """Numbers side by side are not taken for one number, and outside brackets a comma is a comma."""
    assert plain(parse_yaml(source, "p.yaml")) == yaml.load(source, yaml.BaseLoader)  # noqa: S506 (it builds text only)


def test_quoted_and_block_values_are_text() -> None:
    """A quoted or block scalar says what it stands for, and is marked as text."""
    node = parse_yaml("a: 'it''s'\nb: \"\\u4e00\"\nc: |\n  x\n  y\nd: true\n", "p.yaml")

    assert [(scalar.text, scalar.quoted) for scalar in scalars(node)[1::2]] == [
        ("it's", True),
        ("一", True),
        ("x\ny\n", True),
        ("true", False),
    ]


@pytest.mark.parametrize(
    ("source", "flag", "null"),
    [
        ("true", True, False),
        ("false", False, False),
        ("yes", None, False),
        ("'true'", None, False),
        ("~", None, True),
        ("null", None, True),
        ("''", None, False),
    ],
)
def test_truth_values_and_nothing_are_recognised_on_request(source: str, flag: bool | None, null: bool) -> None:
    """Only plain true, false, null and ~ mean what they say; yes, on and quoted words are text."""
    node = parse_yaml(source, "p.yaml")

    assert isinstance(node, Scalar)
    assert (node.flag, node.null) == (flag, null)


def test_nothing_after_a_colon_is_null() -> None:
    """A name without a value has an empty plain scalar where the value would stand."""
    node = parse_yaml("a:\nb: 1", "p.yaml")

    assert isinstance(node, Mapping)
    assert node.get("a") == Scalar(1, 3, 1, 3, "")
    assert (node.get("c"), node.key("c")) == (None, None)
    assert node.key("b") == Scalar(2, 1, 2, 2, "b")


def test_collections_end_with_their_last_part() -> None:
    """A block collection does not swallow the blank lines after it; one in brackets ends after the bracket."""
    node = parse_yaml("a:\n  - x\n  - yz\n\n\nb: [1, 2 ]\n\n", "p.yaml")

    assert isinstance(node, Mapping)
    ends = [(value.line, value.column, value.end_line, value.end_column) for _, value in node.entries]
    assert ends == [(2, 3, 3, 7), (6, 4, 6, 11)]
    assert (node.end_line, node.end_column) == (6, 11)


def test_a_byte_order_mark_takes_no_column() -> None:
    """A file that begins with a byte order mark reads as if it had none."""
    assert parse_yaml("\ufeffa: 1", "p.yaml") == parse_yaml("a: 1", "p.yaml")


def test_separators_that_only_yaml_1_1_knows_break_no_line() -> None:
    """NEL, LS and PS stay inside a value, and do not count as line ends."""
    node = parse_yaml("a: x\u2028y\x85z\u2029\nb: 1", "p.yaml")

    assert plain(node) == {"a": "x\u2028y\x85z\u2029", "b": "1"}
    assert [scalar.line for scalar in scalars(node)] == [1, 1, 2, 2]


@pytest.mark.parametrize("bracket", ["[", "{", "- ", "? ", "[{", "a: ["])
def test_deep_nesting_is_refused_at_once(bracket: str) -> None:
    """A hundred thousand open brackets are one problem, not the end of the process."""
    (problem,) = problems_of(bracket * 100_000)

    assert problem.split(" ", 1)[1] in {f"yaml-too-deep limit={MAX_DEPTH}", "yaml-colon"}


def test_an_alias_bomb_is_refused() -> None:
    """Aliases of aliases are never expanded: each anchor and alias is a problem."""
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))]

    assert len(problems_of("\n".join(lines))) == 30 + 29 * 9


def test_a_source_beyond_the_limit_is_refused_unread() -> None:
    """A text longer than the limit is one problem that names the limit."""
    with pytest.raises(YamlError) as caught:
        parse_yaml("a: 1", "p.yaml", max_characters=3)

    assert [as_text(problem) for problem in caught.value.problems] == ["1:1 yaml-too-large limit=3"]


@pytest.mark.parametrize(("text", "name"), [("a: \x00", "U+0000"), ("a: \x1b[31m", "U+001B"), ("a: \ud800", "U+D800")])
def test_control_characters_are_shown_by_number(text: str, name: str) -> None:
    """A character that YAML does not allow is named, not printed."""
    assert problems_of(text) == [f"1:4 yaml-control-character character={name}"]


words = st.text("abc一二三 :#'\"\\{}[]%,-𠮷\u2028", min_size=1, max_size=8)


@given(
    st.recursive(words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3), max_leaves=12), st.booleans()
)
def test_any_tree_survives_being_written_and_read(tree: object, flow: bool) -> None:
    """What is dumped with every scalar quoted comes back the same, and each scalar stands where it says."""
    source = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, default_style='"', width=10_000)

    node = parse_yaml(source, "p.yaml")

    assert plain(node) == tree
    lines = source.split("\n")
    assert {lines[scalar.line - 1][scalar.column - 1] for scalar in scalars(node)} <= {'"', "?"}


@given(st.text("ab:{}[]-'\"#&*!|>%@`, \n\t?~", max_size=30))
def test_any_text_is_read_or_refused_with_a_place(source: str) -> None:
    """No text makes the parser fail in another way than by naming a place inside the text."""
    lines = source.split("\n")
    problems: tuple[Problem, ...] = ()

    try:
        parse_yaml(source, "p.yaml")
    except YamlError as error:
        problems = error.problems

    assert [p for p in problems if not (1 <= p.line <= len(lines) and 1 <= p.column <= len(lines[p.line - 1]) + 1)] == []
