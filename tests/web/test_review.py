"""The served review, in a real browser against the real program."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.reporting.page.browser import CHROMIUM, browser, opened
from validator.deciding.waivers import read_waivers

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium")

ROOT = Path(__file__).parents[2]
WRONG = "shape: core/share\nrecords:\n  - {part: 703.50万元, whole: 1000.00万元, percent: 73.05%}\n"


@contextmanager
def _served(folder: Path, *arguments: str) -> Iterator[str]:
    """Run the program; give the address it tells."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "validator", "review", "--no-browser", *arguments]
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8") as program:
        assert program.stdout is not None
        try:
            told = program.stdout.readline()
            yield told[told.index("http") :].strip()
        finally:
            program.terminate()


def test_decisions_are_saved_beside_the_report_and_hold_in_the_next_check(tmp_path: Path) -> None:
    """Accepting on the page writes the waiver file; the page shows it again after a reload; a check no longer fails."""
    report = tmp_path / "wrong.yaml"
    report.write_text(WRONG, encoding="utf-8")
    with browser() as chromium, _served(tmp_path, "wrong.yaml") as address, opened(chromium, address) as page:
        page.keyboard.press("j")
        page.keyboard.press("a")
        page.locator("#decision [name=reason]").fill("other scope")
        page.locator("#decision [name=note]").fill("ask Li")
        page.locator("#decision button[type=submit]").click()
        expect(page.locator("#progress")).to_have_text("decided 1 of 1")
        page.evaluate("localStorage.clear()")
        page.reload()
        expect(page.locator("#progress")).to_have_text("decided 1 of 1")
        expect(page.locator(".finding .state")).to_contain_text("other scope")

    waiver = read_waivers((tmp_path / "wrong.yaml.waivers.yaml").read_text(encoding="utf-8"), "w")[0]
    assert (waiver.rule, waiver.reason) == ("core/share-of-total", "other scope")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    checked = subprocess.run(
        [sys.executable, "-m", "validator", "check", "wrong.yaml"], cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert checked.returncode == 0


def test_without_arguments_files_are_dropped_on_the_page(tmp_path: Path) -> None:
    """A file chosen on the page is checked, and its review opens; nothing is written."""
    report = tmp_path / "desk" / "wrong.yaml"
    report.parent.mkdir()
    report.write_text(WRONG, encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    with browser() as chromium, _served(tmp_path, "--lang", "zh") as address, opened(chromium, address) as page:
        expect(page.locator("#drop")).to_contain_text("把报告文件或文件夹拖到这里")
        page.locator("#files").set_input_files(report)
        page.wait_for_url("**/review")
        expect(page.locator(".finding.error")).to_have_count(1)
        expect(page.locator("h2").nth(1)).to_have_text("wrong.yaml")

    assert sorted(tmp_path.rglob("*")) == before
