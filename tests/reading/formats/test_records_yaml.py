"""Records in YAML."""

from __future__ import annotations

import pytest

from tests.reading.data import contents, plain, told


def test_figures_in_yaml_are_what_is_written() -> None:
    """A trailing zero and a word that YAML would turn into something else stay as they are."""
    found = contents("shape: demo/spending\nrecords:\n- budget: 0.10万元\n  executed: 7.50\n  note: no\n", "a.yaml")

    assert [plain(record) for record in found.records] == [{"budget": "0.10万元", "executed": "7.50", "note": "no"}]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("shape: demo/sum\nrecords:\n- {total: 1元, total: 2元}\n", [("yaml-duplicate-key", 3, 15, {"name": "total", "first": "3"})]),
        ("a: &a [1]\nb: *a\n", [("yaml-alias", 1, 4, {"name": "a"}), ("yaml-alias", 2, 4, {"name": "a"})]),
        ("[" * 200, [("yaml-too-deep", 1, 66, {"limit": "64"})]),
        ("# only a comment\n", [("file-empty", 1, 1, {})]),
    ],
)
def test_every_mistake_in_the_yaml_is_told(text: str, problems: list[tuple[str, int, int, dict[str, str]]]) -> None:
    """Bombs, repeated keys and empty files are problems of the file, with their places; nothing is half read."""
    found = contents(text, "a.yaml")

    assert (told(found.problems), found.records) == (problems, ())
