"""The review page in a real browser, as a reviewer works with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.reporting.page.browser import AXE, CHROMIUM, browser, opened
from validator.api import check_files
from validator.deciding.waivers import read_waivers
from validator.model.result import Result
from validator.reporting.options import Options
from validator.reporting.page.page import render_page

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium")

REPORTS = Path(__file__).parents[3] / "examples" / "reports"
WRONG = REPORTS / "final-accounts-2021.txt"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Start the browser once."""
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def checked() -> Result:
    """Check a report with three errors."""
    return check_files([WRONG])


def _saved(result: Result, folder: Path, language: str = "zh") -> str:
    path = folder / "review.html"
    path.write_text(render_page(result, Options(language, "0.1.0")), encoding="utf-8")
    return path.as_uri()


def _chosen(page: Page) -> list[str]:
    return page.locator(".f.chosen").all_inner_texts()


def test_keys_walk_through_the_findings(chromium: Browser, checked: Result, tmp_path: Path) -> None:
    """J and k choose the next and the last finding; its figures are marked, in view, and joined by lines."""
    with opened(chromium, _saved(checked, tmp_path)) as page:
        page.keyboard.press("j")
        expect(page.locator(".finding.chosen")).to_have_count(1)
        first = _chosen(page)
        expect(page.locator(".links path")).to_have_count(len(first) - 1)
        expect(page.locator(".report .f.chosen.wrong").first).to_be_in_viewport()
        page.keyboard.press("j")
        second = _chosen(page)
        page.keyboard.press("k")

        assert first != second
        assert _chosen(page) == first


def test_a_verified_figure_says_what_verifies_it(chromium: Browser, checked: Result, tmp_path: Path) -> None:
    """Hovering shows the arithmetic and marks the figures it is made of."""
    with opened(chromium, _saved(checked, tmp_path)) as page:
        page.locator(".report .f.verified").first.hover()

        expect(page.locator("#tip")).to_be_visible()
        expect(page.locator("#tip")).to_contain_text("由以下校验核实")
        assert page.locator(".f.paired").count() >= 2


def test_filters_and_search_leave_what_was_asked_for(chromium: Browser, checked: Result, tmp_path: Path) -> None:
    """By severity, rule, decision and word."""
    with opened(chromium, _saved(checked, tmp_path)) as page:
        every = page.locator(".finding:visible").count()
        page.locator("#by-severity").select_option("note")
        expect(page.locator(".finding.error:visible")).to_have_count(0)
        page.locator("#by-severity").select_option("")
        page.locator("#search").fill("74.91")
        expect(page.locator(".finding:visible")).to_have_count(1)
        page.locator("#search").fill("")
        page.locator("#by-status").select_option("decided")
        expect(page.locator(".finding:visible")).to_have_count(0)
        page.locator("#by-status").select_option("open")

        assert page.locator(".finding:visible").count() == every


def test_a_decision_needs_a_reason_is_kept_and_can_be_exported(chromium: Browser, checked: Result, tmp_path: Path) -> None:
    """Accepting without a reason is refused; with one it counts, survives a reload, and leaves as a waiver file that the program reads."""
    with opened(chromium, _saved(checked, tmp_path)) as page:
        page.keyboard.press("j")
        page.keyboard.press("a")
        page.locator("#decision button[type=submit]").click()
        expect(page.locator("#decision-error")).to_have_text("请填写理由")
        page.locator("#decision [name=reason]").fill('口径不同 "x": y')
        page.locator("#decision [name=owner]").fill("张三")
        page.locator("#decision button[type=submit]").click()
        expect(page.locator("#progress")).to_contain_text("已处理 1 /")
        page.reload()
        expect(page.locator("#progress")).to_contain_text("已处理 1 /")
        with page.expect_download() as waiting:
            page.locator("#waivers-button").click()

        text = Path(waiting.value.path()).read_text(encoding="utf-8")
        waiver = read_waivers(text, "a.yaml")[0]
        assert waiting.value.suggested_filename == "final-accounts-2021.txt.waivers.yaml"
        assert (waiver.reason, waiver.owner, len(waiver.fingerprint)) == ('口径不同 "x": y', "张三", 16)
        assert waiver.figures

        with page.expect_download() as waiting:
            page.locator("#decisions-button").click()
        exported = json.loads(Path(waiting.value.path()).read_text(encoding="utf-8"))
        assert [each["kind"] for each in exported] == ["accept"]


@pytest.mark.skipif(AXE is None, reason="the accessibility checker is not installed")
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [1280, 390])
def test_everybody_can_use_it(chromium: Browser, checked: Result, tmp_path: Path, language: str, width: int) -> None:
    """The accessibility checker finds nothing, on a desk and on a phone, with the dialogue open too."""
    assert AXE is not None
    context = chromium.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)  # the checker is a script of its own
    page = context.new_page()
    page.goto(_saved(checked, tmp_path, language))
    page.add_script_tag(path=AXE)
    for key in ("", "j", "d"):
        if key:
            page.keyboard.press(key)
        found = page.evaluate("axe.run().then(result => result.violations.map(each => [each.id, each.nodes.map(node => node.html)]))")
        assert found == []
    context.close()


def test_it_is_readable_at_phone_width(chromium: Browser, checked: Result, tmp_path: Path) -> None:
    """Nothing sticks out to the right."""
    with opened(chromium, _saved(checked, tmp_path), width=390, height=800) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_of_many_files_one_is_on_the_desk(chromium: Browser, tmp_path: Path) -> None:
    """The overview leads into each report and back."""
    result = check_files(sorted(REPORTS.glob("*.txt")))
    with opened(chromium, _saved(result, tmp_path)) as page:
        expect(page.locator(".file:visible")).to_have_count(0)
        page.locator("#overview a").first.click()
        expect(page.locator(".file:visible")).to_have_count(1)
        page.keyboard.press("j")
        expect(page.locator(".finding.chosen")).to_be_in_viewport()
        page.locator(".file:visible a[href='#overview']").click()
        expect(page.locator("#overview")).to_be_visible()


def test_a_report_of_a_megabyte_can_be_worked_with(chromium: Browser, tmp_path: Path) -> None:
    """The page of a very long report opens, and its last finding is reached by key and shown with its figures."""
    one = WRONG.read_text(encoding="utf-8")
    long = tmp_path / "long.txt"
    long.write_text("\n".join(one.replace("安和县", f"第{number}县") for number in range(60)), encoding="utf-8")
    with opened(chromium, _saved(check_files([long]), tmp_path)) as page:
        page.keyboard.press("j")
        expect(page.locator(".report .f.chosen.wrong").first).to_be_in_viewport()
        page.locator(".finding").last.click(position={"x": 20, "y": 12})
        expect(page.locator(".f.chosen").first).to_be_in_viewport()
