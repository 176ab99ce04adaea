"""The page as a text: whole, escaped, sealed by its policy."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reporting.samples import finding, malformed, result
from validator.api import check_text
from validator.model.result import FileResult, Result
from validator.reporting.options import Options
from validator.reporting.page.page import render_page

REPORT = "一、支出情况\n支出合计1000.00万元，其中：基本支出703.50万元，占73.05%；项目支出296.50万元，占29.65%。\n\n| 项目 | 金额 |\n| --- | --- |\n| 甲 | 1 |\n"


def _element(page: str, name: str) -> str:
    found = re.search(rf"<{name}>(.*?)</{name}>", page, re.DOTALL)
    assert found is not None
    return found[1]


def _data(page: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    data: dict[str, object] = json.loads(found[1])
    return data


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_policy_names_the_script_and_the_style_and_nothing_else(language: str) -> None:
    """What is not ours cannot run; nothing is fetched from anywhere."""
    page = render_page(check_text(REPORT), Options(language, "0.1.0"))
    hashes = {name: b64encode(sha256(_element(page, name).encode()).digest()).decode() for name in ("style", "script")}

    assert (
        f"default-src &#39;none&#39;; style-src &#39;sha256-{hashes['style']}&#39;; script-src &#39;sha256-{hashes['script']}&#39;; connect-src &#39;none&#39;"
        in page
    )
    assert re.findall(r"(?:src|href)=\"(?!#)[^\"]*", page) == []
    assert "http://" not in re.sub(r"http://www\.w3\.org/2000/svg", "", page)
    assert "https://" not in page


def test_the_report_and_its_findings_are_there_without_a_script() -> None:
    """Figures stand in the report with their marks, findings beside it with arithmetic, cause and repair."""
    page = render_page(check_text(REPORT), Options("zh", "0.1.0"))

    assert re.search(r'占<span class="f wrong" id="n0-\d+">73\.05%</span>；', page)
    assert re.search(r'<span class="f verified" id="n0-\d+">1000\.00万元</span>', page)
    assert '<dd class="repair">73.05% 改为 70.35%' in page
    assert "<tr><td>甲</td><td>" in page


def test_every_change_that_would_do_is_told() -> None:
    """Where a repair is not the only one the reader sees the others beside it, as in the text."""
    page = render_page(check_text("全年预算数1146.33万元，全年执行数821.22万元，执行率74.91%。"), Options("zh", "0.1.0"))

    assert '<dd class="repair">74.91% 改为 71.64%；也可能是 ' in page
    assert "1146.33万元 改为 1096.28万元" in page


EVIL = st.sampled_from(
    ["</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><b>', "{{ 7 * 7 }}", "&lt;", "\u2028", "<!--"]
)


@given(st.lists(EVIL, min_size=1, max_size=3))
def test_any_text_stays_text(parts: list[str]) -> None:
    """Names of files, messages, quotes and labels cannot become markup, nor end the data of the script."""
    evil = "".join(parts)
    broken = malformed()
    printed = replace(broken.check.record.values["printed"], text=evil)  # type: ignore[type-var]
    moved = replace(broken, check=replace(broken.check, record=replace(broken.check.record, values={"printed": printed})))
    page = render_page(Result((FileResult(evil, findings=(moved, finding(arithmetic=evil))),)), Options("en"))

    assert page.count("<script") == 2
    assert "<img" not in page
    assert "<b>" not in page
    assert "49" not in _element(page, "title")
    assert _data(page)["memory"] == evil


def test_several_files_are_ranked() -> None:
    """The overview names the file with most errors first, and says of one that it could not be read."""
    page = render_page(result(), Options("en", "0.1.0"))

    assert re.findall(r'<th scope="row"><a href="#file-(\d)">', page) == ["0", "1", "2"]
    assert "<small>missing.txt: no such file</small>" in page
