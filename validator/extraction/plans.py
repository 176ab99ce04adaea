"""Which figures are plans: 预算数, 计划, 任务 and the like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from validator.extraction.structure import Mention, Role
from validator.extraction.vocabulary import words

__all__ = ["is_planned", "of_one_kind"]


@cache
def _plan_end() -> re.Pattern[str]:
    behind = "(?:数|额|总额|金额|资金|总数|安排|下达|收入|支出|总收入|总支出|总)*"
    return re.compile(rf"{words().pattern('plan')}{behind}(?:\s|为|是|共|约|：|:)*$")


def is_planned(mention: Mention) -> bool:
    """Whether a figure is called a plan: its lead ends with 预算数, 计划, 任务 and the like, not with 执行数 or 决算."""
    return (
        mention.role in (Role.LEVEL, Role.BASE)
        and bool(_plan_end().search(mention.lead))
        and not re.search(r"(?:执行|完成|决算|实际)[^预]*$", mention.lead)
    )


def of_one_kind(head: Mention, parts: Sequence[Mention]) -> tuple[Mention, ...]:
    """Leave out what was planned from the parts of what was done, and what was done from those of a plan."""
    planned = is_planned(head)
    return tuple(part for part in parts if is_planned(part) == planned)
