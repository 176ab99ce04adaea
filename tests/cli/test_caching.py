"""The cache."""

from __future__ import annotations

import os
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.api import check_text
from validator.cli import caching
from validator.cli.caching import Cache, cache_folder, key_of, program_key
from validator.cli.stored import load_value, store_value
from validator.packs import load_rules

KEY = key_of([b"a"])


def test_what_is_put_can_be_got(tmp_path: Path) -> None:
    """Under its own key only; without a folder nothing is kept."""
    cache = Cache(tmp_path / "c")
    cache.put(KEY, b"x")

    assert (cache.get(KEY), cache.get(key_of([b"b"]))) == (b"x", None)
    Cache(None).put(KEY, b"x")
    assert Cache(None).get(KEY) is None


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    """A file stands where the folder should be: nothing is kept, nothing is said."""
    (tmp_path / "c").write_text("in the way", encoding="utf-8")
    cache = Cache(tmp_path / "c")
    cache.put(KEY, b"x")
    cache.sweep()

    assert cache.get(KEY) is None


@given(st.binary(max_size=60))
def test_a_broken_entry_is_none(content: bytes) -> None:
    """Whatever stands in the file, reading it ends well."""
    assert load_value(b"\x80" + content) is None
    assert load_value(None) is None
    assert load_value(store_value(("a", 1))) == ("a", 1)


@given(st.lists(st.binary(max_size=4), max_size=4), st.lists(st.binary(max_size=4), max_size=4))
def test_different_parts_have_different_keys(one: list[bytes], other: list[bytes]) -> None:
    """Also when they are the same put together."""
    assert (key_of(one) == key_of(other)) is (one == other)


def _write(folder: Path) -> None:
    for _ in range(50):
        Cache(folder).put(KEY, b"x" * 100_000)


def test_writers_at_the_same_time_do_no_harm(tmp_path: Path) -> None:
    """A reader sees the whole entry or none."""
    processes = [get_context("spawn").Process(target=_write, args=(tmp_path,)) for _ in range(2)]
    for process in processes:
        process.start()
    seen = set()
    while any(process.is_alive() for process in processes):
        seen.add(Cache(tmp_path).get(KEY))
    for process in processes:
        process.join()

    assert seen <= {None, b"x" * 100_000}
    assert Cache(tmp_path).get(KEY) == b"x" * 100_000
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [KEY]


def test_results_share_the_rules_of_their_packs() -> None:
    """A result is small without them, and is the same when it is read again."""
    packs = load_rules()
    result = check_text("收入合计1000.00万元，其中：甲项收入703.50万元，占73.05%。", rules=packs).files[0]
    stored = store_value(result, packs)
    again = load_value(stored, packs)

    assert again == result
    assert again.checks[0].rule is next(
        pack.rules[result.checks[0].rule.name] for pack in packs if result.checks[0].rule.name in pack.rules
    )
    assert len(stored) < len(store_value(result)) / 2


def test_the_older_half_is_swept_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once there are too many."""
    monkeypatch.setattr(caching, "MOST_ENTRIES", 3)
    cache = Cache(tmp_path)
    keys = [key_of([str(number).encode()]) for number in range(4)]
    for number, key in enumerate(keys):
        cache.put(key, b"x")
        path = tmp_path / key[:2] / key
        os.utime(path, ns=(number, number))
    cache.sweep()

    assert [cache.get(key) is not None for key in keys] == [False, False, True, True]


def test_the_folder_is_where_the_system_keeps_caches() -> None:
    """Or where the user says."""
    home = Path("/users/li")

    assert cache_folder({"XDG_CACHE_HOME": "/var/c"}, home) == Path("/var/c/report-validator")
    assert cache_folder({"XDG_CACHE_HOME": "relative"}, home) == home / ".cache" / "report-validator"
    assert cache_folder({"REPORT_VALIDATOR_CACHE": "/x"}, home) == Path("/x")


def test_the_program_is_named_the_same_each_time() -> None:
    """Until it changes."""
    assert program_key() == program_key()
