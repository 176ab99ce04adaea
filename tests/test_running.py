"""From one file to its result."""

from __future__ import annotations

from dataclasses import replace

from validator.model.document import Cell, Document, Heading, Paragraph, Table
from validator.model.rule import Pack
from validator.model.shape import Messages
from validator.model.text import Piece, Text
from validator.packs import load_rules
from validator.running import applicable, check_bytes, rules_of
from validator.settings import Settings

PACKS = load_rules()
SHARE = b"shape: core/share\nrecords:\n  - {part: 1.00\xe5\x85\x83, whole: 4.00\xe5\x85\x83, percent: 25.0%}\n"


def _text(string: str) -> Text:
    return Text(string, (Piece(0, 1, 1, 0),))


def _pack(name: str, *detect: str) -> Pack:
    return Pack(name, Messages(), {}, {}, detect=detect)


def test_a_pack_declares_itself_by_words_anywhere_in_a_document() -> None:
    """In a heading, a paragraph, a caption or a cell; a pack without words always applies."""
    table = Table((Cell(_text("指标"), 0, 0),), 1, 1, _text("附表"))
    document = Document("a.txt", (Heading(_text("绩效自评报告"), 1), Paragraph(_text("总支出")), table))
    packs = [_pack("always"), *(_pack(word, "没有", word) for word in ("自评", "支出", "附表", "指标", "决算"))]

    assert [pack.name for pack in applicable(packs, document)] == ["always", "自评", "支出", "附表", "指标"]


def test_rules_are_those_that_are_on_or_chosen() -> None:
    """Without a choice every rule that is on by default, in the order of the packs; with one exactly the chosen."""
    names = [name for pack in PACKS for name in pack.rules]
    off = [replace(pack, rules={name: replace(rule, enabled=name != names[1]) for name, rule in pack.rules.items()}) for pack in PACKS]

    assert [rule.name for rule in rules_of(off)] == [names[0], *names[2:]]
    assert [rule.name for rule in rules_of(off, frozenset({names[3], names[1]}))] == [names[1], names[3]]


def test_a_file_of_records_is_checked_by_the_packs_that_know_it() -> None:
    """A pack that waits to be detected applies to records of its own shapes only."""
    result = check_bytes(SHARE, "a.yaml", Settings(PACKS))

    assert result.packs == ("core",)
    assert [(check.rule.name, check.status) for check in result.checks] == [("core/share-of-total", "passed")]
    assert [figure.text for figure in result.figures] == ["1.00元", "4.00元", "25.0%"]


def test_what_cannot_be_read_is_a_result() -> None:
    """Nothing is raised: a file that cannot be read stands among the others."""
    result = check_bytes(b"", "a.txt", Settings(PACKS))

    assert ([problem.key for problem in result.problems], result.checks) == (["file-empty"], ())


def test_the_good_records_of_a_file_are_checked_beside_the_broken_ones() -> None:
    """A broken record is a problem, and hides no other."""
    result = check_bytes(SHARE + b"  - {part: x}\n", "a.yaml", Settings(PACKS))

    assert {"value-malformed", "field-missing"} == {problem.key for problem in result.problems}
    assert "passed" in {check.status for check in result.checks}


def test_a_pack_applies_in_place_of_those_it_extends() -> None:
    """What it inherits is its own: the base would say everything twice. Where only the base declares itself, the base applies."""
    base, own = _pack("base"), replace(_pack("own", "自评"), extends=("base",))

    documents = [Document("a.txt", (Paragraph(_text(text)),)) for text in ("自评报告", "决算报告")]

    assert [[pack.name for pack in applicable([base, own], document)] for document in documents] == [["own"], ["base"]]


def test_records_of_a_base_keep_its_rules() -> None:
    """Records that declare a shape of the base are judged by the base, beside the pack that extends it."""
    own = replace(_pack("own"), extends=("core",))

    assert check_bytes(SHARE, "a.yaml", Settings((*PACKS[:1], own))).packs == ("core", "own")
