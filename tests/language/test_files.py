"""Packs and package data on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from validator.language.files import PackSource, builtin_names, package_data, read_packs
from validator.language.sources import SourceError
from validator.model.result import Problem

RULES = Path(__file__).parents[2] / "rules"


def problems_of(*names: str) -> tuple[Problem, ...]:
    """Give what keeps these names from being read."""
    with pytest.raises(SourceError) as caught:
        read_packs(names)
    return caught.value.problems


def test_the_built_in_packs_are_the_files_of_the_rules_folder() -> None:
    """A file put into the folder of rules is a built-in pack, without being listed anywhere."""
    assert builtin_names() == tuple(sorted(path.stem for path in RULES.glob("*.yaml") if not path.stem.endswith(".test")))


def test_data_is_found_in_the_package_and_only_there() -> None:
    """A data file is named by its path in the package; what is not there is an error of the program."""
    assert package_data("py.typed") == ""
    with pytest.raises(FileNotFoundError):
        package_data("language/no-such.yaml")


def test_a_built_in_pack_is_read_by_its_name() -> None:
    """A built-in pack is shown by the same short path on every machine."""
    assert read_packs(["core"]) == (PackSource("rules/core.yaml", (RULES / "core.yaml").read_text(encoding="utf-8")),)


def test_files_and_folders_are_read_in_order_and_once(tmp_path: Path) -> None:
    """A folder gives its YAML files sorted, those below it included, hidden ones not; a file named twice is read once."""
    for name in ("b.yaml", "a.yml", "sub/c.yaml", ".git/d.yaml", "e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"pack: {name}", encoding="utf-8")
    one = str(tmp_path / "b.yaml")

    sources = read_packs([one, str(tmp_path)])

    folder = tmp_path.as_posix()
    assert sources == (
        PackSource(one, "pack: b.yaml"),
        PackSource(f"{folder}/a.yml", "pack: a.yml"),
        PackSource(f"{folder}/sub/c.yaml", "pack: sub/c.yaml"),
    )


def test_a_byte_order_mark_is_not_part_of_the_text(tmp_path: Path) -> None:
    """Files as Windows editors save them are read without their mark."""
    (tmp_path / "a.yaml").write_bytes("\ufeffpack: 甲".encode())

    assert [source.text for source in read_packs([str(tmp_path / "a.yaml")])] == ["pack: 甲"]


def test_everything_that_cannot_be_read_is_said_at_once(tmp_path: Path) -> None:
    """A name that is no pack is answered with the nearest one; every unreadable file is named."""
    (tmp_path / "gbk.yaml").write_bytes("pack: 甲".encode("gb18030"))
    (tmp_path / "empty").mkdir()
    gbk, empty = str(tmp_path / "gbk.yaml"), str(tmp_path / "empty")

    assert sorted(problems_of("cor", gbk, empty, "nowhere.yaml"), key=lambda problem: problem.key) == [
        Problem(empty, "folder-without-packs"),
        Problem(gbk, "pack-encoding"),
        Problem("cor", "pack-unknown", (("name", "cor"), ("near", "core"))),
        Problem("nowhere.yaml", "pack-unknown", (("name", "nowhere.yaml"), ("near", ""))),
    ]
