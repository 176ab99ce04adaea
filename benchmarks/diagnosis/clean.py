"""Clean reports and record files, written from random amounts: everything in them adds up."""

from __future__ import annotations

import json
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

__all__ = ["PACK", "SHAPE", "record_file", "report"]

HEADS = (
    "宣传培训",
    "信息化建设",
    "监督检查",
    "专家评审",
    "档案整理",
    "设备维护",
    "课题研究",
    "法律咨询",
    "物业管理",
    "会议服务",
    "差旅交通",
    "印刷制作",
)
FIELDS = ("工资福利支出", "商品和服务支出", "对个人和家庭的补助", "资本性支出")
QUARTERS = ("第一季度", "第二季度", "第三季度", "第四季度")
SHAPE = "departments/spending"
PACK = Path(__file__).with_name("departments.yaml")
"""The shape of the record files, and its rules."""


def _cents(random: Random, low: int, high: int) -> Decimal:
    """Draw an amount with two decimals, evenly over its orders of magnitude."""
    return Decimal(int(low * (high / low) ** random.random() * 100)).scaleb(-2)


def _rate(part: Decimal, whole: Decimal) -> str:
    return f"{(part * 100 / whole).quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


def record_file(random: Random, lines: int = 4) -> bytes:
    """Write a file of records with twelve fields and seven relations each."""
    return "".join(json.dumps(_spending(random), ensure_ascii=False) + "\n" for _ in range(lines)).encode()


def _spending(random: Random) -> dict[str, str]:
    basic, project = _cents(random, 50, 5000), _cents(random, 50, 5000)
    total = basic + project
    budget = total + _cents(random, 5, 400)
    previous = (total * Decimal(random.randint(700000, 1300000)).scaleb(-6)).quantize(Decimal("0.01"))
    rate = _rate(total, budget)
    last = _rate(previous, previous + _cents(random, 5, 400))
    growth = _rate(total - previous, previous)
    points = Decimal(rate[:-1]) - Decimal(last[:-1])
    values = {"basic": basic, "project": project, "total": total, "budget": budget, "remaining": budget - total}
    values |= {"previous": previous, "change": total - previous}
    amounts = {name: f"{value}万元" for name, value in values.items()}
    return {**amounts, "share": _rate(project, total), "rate": rate, "growth": growth, "last_rate": last, "points": f"{points}个百分点"}


def report(random: Random) -> bytes:
    """Write a report: totals and shares in sentences, two tables, and project by project what the first of them says."""
    heads = random.sample(HEADS, random.randint(6, 9))
    plans = [_cents(random, 20, 900) for _ in heads]
    spent = [min(plan, (plan * Decimal(random.randint(600000, 1000000)).scaleb(-6)).quantize(Decimal("0.01"))) for plan in plans]
    quarters = [[_cents(random, 10, 300) for _ in QUARTERS] for _ in random.sample(FIELDS, 3)]
    project, basic = sum(spent), sum(map(sum, quarters))
    total = Decimal(project + basic)
    delta = (total * Decimal(random.randint(20000, 200000)).scaleb(-6)).quantize(Decimal("0.01"))
    more = random.random() < 0.5  # noqa: PLR2004 (either way)
    previous = total - delta if more else total + delta
    text = [
        "某市某局2023年度部门决算说明\n\n一、收支总体情况",
        (
            f"2023年部门总支出{total}万元，其中：基本支出{basic}万元，占{_rate(Decimal(basic), total)}；"
            f"项目支出{project}万元，占{_rate(Decimal(project), total)}。"
            f"总支出比上年{'增加' if more else '减少'}{delta}万元，{'增长' if more else '下降'}{_rate(delta, previous)}。"
        ),
        "\n二、项目支出情况\n表1 项目支出明细表 单位：万元",
        *_projects(heads, plans, spent),
        "\n三、基本支出情况\n表2 分季度支出表 单位：万元",
        *_quarters(quarters),
        "\n四、各项目完成情况",
    ]
    for head, plan, executed in zip(heads, plans, spent, strict=True):
        text.append(f"2023年开展的{head}项目，全年预算数{plan}万元，执行数{executed}万元，执行率{_rate(executed, plan)}。")
    return "\n".join([*text, ""]).encode()


def _projects(heads: list[str], plans: list[Decimal], spent: list[Decimal]) -> list[str]:
    plan, executed = Decimal(sum(plans)), Decimal(sum(spent))
    rows = [
        (head, f"{one}", f"{other}", _rate(other, one), _rate(other, executed))
        for head, one, other in zip(heads, plans, spent, strict=True)
    ]
    return _table(
        [("项目", "预算数", "执行数", "执行率", "占比"), *rows, ("合计", f"{plan}", f"{executed}", _rate(executed, plan), "100.00%")]
    )


def _quarters(quarters: list[list[Decimal]]) -> list[str]:
    rows = [(name, *map(str, row), str(sum(row))) for name, row in zip(FIELDS, quarters, strict=False)]
    columns = [sum(column) for column in zip(*quarters, strict=True)]
    return _table([("类别", *QUARTERS, "全年"), *rows, ("合计", *map(str, columns), str(sum(columns)))])


def _table(rows: list[tuple[str, ...]]) -> list[str]:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return [lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]
