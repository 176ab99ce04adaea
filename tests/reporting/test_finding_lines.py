"""One finding for people."""

from __future__ import annotations

from dataclasses import replace

from tests.reporting.samples import check, figure, finding, malformed, note, share
from validator.model.address import Address
from validator.model.check import Status
from validator.model.finding import Finding, Repair
from validator.model.place import Place
from validator.model.rule import Severity
from validator.reporting.finding_lines import finding_lines
from validator.reporting.lines import render_lines
from validator.reporting.options import Options
from validator.reporting.words import words


def _shown(found: Finding, language: str = "zh") -> list[str]:
    return render_lines(finding_lines(found, words(language)), Options()).splitlines()


def test_a_finding_in_chinese() -> None:
    """Place, both figures, the cause, the repair, the printed words; arithmetic that the message already shows is not repeated."""
    assert _shown(finding(cause="digits-transposed")) == [
        "report.txt:4:31 错误 core/share-of-total  821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%",
        "    可能原因：数字颠倒    建议：74.91% 改为 71.64%（唯一合理的修改）",
        "    原文：“的74.91%，”（二、支出情况）",
    ]


def test_a_finding_in_english() -> None:
    """The same in English; the arithmetic has its own line because the message words it otherwise."""
    assert _shown(finding(), "en") == [
        "report.txt:4:31 error core/share-of-total  821.22万元 / 1146.33万元 is 71.64%, the report says 74.91%",
        "    arithmetic: 821.22 ÷ 1146.33 = 71.64%",
        "    probable cause: wrong value    suggestion: change 74.91% to 71.64% (the only plausible change)",
        '    printed: "的74.91%，" (二、支出情况)',
    ]


def test_what_fails_of_the_same_cause_is_folded() -> None:
    """Related checks take one line, and the repair says how many it mends."""
    related = (check(Status.FAILED, share(line=30), "core/shares-add-up"), check(Status.FAILED, share(line=44), "core/composition"))

    assert _shown(finding(related=related))[1:] == [
        "    可能原因：数值有误    建议：74.91% 改为 71.64%（唯一能使相关 3 项校验全部成立的修改）",
        "    原文：“的74.91%，”（二、支出情况）",
        "    相关：另有 2 项校验因同一原因不成立：core/shares-add-up 30:7、core/composition 44:7",
    ]


def test_many_related_checks_are_counted_and_not_all_listed() -> None:
    """A cause that runs through a whole table does not fill the screen."""
    related = tuple(check(Status.FAILED, share(line=line), "core/x") for line in range(11, 19))

    assert _shown(finding(related=related))[3] == (
        "    相关：另有 8 项校验因同一原因不成立：core/x 11:7、core/x 12:7、core/x 13:7、core/x 14:7、core/x 15:7、……"
    )


def test_what_holds_within_rounding_is_not_said_to_fail() -> None:
    """The checks folded under a note hold too."""
    related = (note(30).check,)

    assert _shown(replace(note(29), related=related))[-1] == "    相关：另有 1 项校验也只在四舍五入范围内成立：core/share-of-total 30:7"


def test_only_the_innermost_headings_are_shown() -> None:
    """The title of the report is known to its reader."""
    wrong = finding()
    figures = tuple((role, replace(value, place=replace(value.place, section="题 › 二 › （一）"))) for role, value in wrong.check.figures)

    assert _shown(replace(wrong, check=replace(wrong.check, figures=figures)))[2] == "    原文：“的74.91%，”（二 › （一））"


def test_a_repair_that_is_one_of_several() -> None:
    """The other possible changes are told like the first: what is printed, and what it would be."""
    repair = Repair("percent", figure("74.91%", 4, 31), "71.64%", unique=False, others=(("part", "858.71万元"), ("whole", "1096.28万元")))

    assert (
        _shown(finding(repair=repair))[1]
        == "    可能原因：数值有误    建议：74.91% 改为 71.64%；也可能是 821.22万元 改为 858.71万元、1146.33万元 改为 1096.28万元"
    )


def test_many_other_repairs_are_not_all_listed() -> None:
    """A sum that any of twelve parts could mend says so in a line."""
    repair = Repair("percent", figure("74.91%", 4, 31), "71.64%", unique=False, others=(("part", "8万元"),) * 4)

    assert _shown(finding(repair=repair))[1].endswith("；也可能是 821.22万元 改为 8万元、821.22万元 改为 8万元、821.22万元 改为 8万元、……")


def test_what_is_only_odd_has_no_cause() -> None:
    """Of a warning of which no figure is held to be wrong nothing is guessed."""
    odd = finding(severity=Severity.WARNING, cause="unknown", suspects=(), repair=None)

    assert [row.split("：")[0].strip() for row in _shown(odd)[1:]] == ["原文"]


def test_a_repair_without_rivals_that_is_not_certain() -> None:
    """A repair that is not the only one claims nothing, even if no other is listed."""
    repair = Repair("percent", figure("74.91%", 4, 31), "71.64%", unique=False)

    assert _shown(finding(repair=repair))[1] == "    可能原因：数值有误    建议：74.91% 改为 71.64%"


def test_no_repair() -> None:
    """Where no figure can be named nothing is suggested."""
    assert _shown(finding(repair=None, cause="unknown", suspects=()))[1] == "    可能原因：无法确定哪一个数有误"


def test_a_place_without_lines() -> None:
    """A figure of a Word file is shown by its paragraph."""
    broken = malformed()
    printed = replace(broken.check.record.values["printed"], place=Place("a.docx", address=Address(paragraph=12)))  # type: ignore[type-var]
    record = replace(broken.check.record, values={"printed": printed})

    assert _shown(replace(broken, check=replace(broken.check, record=record)))[0].startswith("a.docx:第12段 错误 core/malformed-number")


def test_a_search_that_was_given_up_is_told() -> None:
    """Where too many failed checks hang together the line of the cause says that not everything was tried."""
    given_up = finding(repair=None, cause="unknown", cut_short=True)

    assert _shown(given_up, "en")[2] == "    Too many failed checks hang together to try everything: the cause is not known."
    assert _shown(given_up)[1] == "    相互牵连的不成立校验过多，未能全部试完：原因不明。"


def test_the_suspect_is_marked_where_it_stands_as_a_figure() -> None:
    """On a terminal the wrong figure is red; the same digits inside another figure are not."""
    wrong = finding()
    rule = replace(wrong.check.rule, message=replace(wrong.check.rule.message, en="174.91%, 74.91%"))
    heading = next(iter(finding_lines(replace(wrong, check=replace(wrong.check, rule=rule)), words("en"))))

    assert [span.text for span in heading.spans if span.style == "wrong"] == ["74.91%"]
    assert heading.text.endswith("174.91%, 74.91%")
