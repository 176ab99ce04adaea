"""The waiver file: findings that a reviewer accepts, each with a reason.

    waivers:
      - rule: core/share-of-total
        figures: {part: 821.22万元, whole: 1146.33万元, percent: 74.91%}
        fingerprint: 5f0c…
        reason: 口径不同，已与财务处核对
        owner: 张三
        until: 2026-12-31

A waiver is about the figures, not about a line: it goes with them into the next version of the report, and no longer applies when one of
them is printed otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date

from validator.language.complaints import Complaints, nearest
from validator.language.marked_yaml import Mapping, Node, Scalar, Sequence, parse_yaml
from validator.language.sources import Source, SourceError
from validator.model.decision import Decision, DecisionKind
from validator.reporting.display import UNSEEN

__all__ = ["read_waivers", "write_waivers"]

_TEXTS = ("rule", "fingerprint", "reason", "owner", "until", "message")
_KEYS = (*_TEXTS, "figures")
_PLAIN = re.compile(r"[^\W\d_][\w/-]*\Z")


def read_waivers(text: str, file: str) -> tuple[Decision, ...]:
    """Read a waiver file.

    Args:
        text: its content.
        file: as the user named it.

    Raises:
        SourceError: every mistake in it, with line and column.
    """
    source = Source.of(text, file)
    root = parse_yaml(text, file)
    complaints = Complaints(source)
    decisions = tuple(_waivers(root, complaints))
    if complaints.problems:
        raise SourceError(complaints.problems)
    return decisions


def _waivers(root: Node, complaints: Complaints) -> Iterator[Decision]:
    if not isinstance(root, Mapping):
        complaints.add("mapping-expected", root, name="waivers")
        return
    for key, _ in root.entries:
        if key.text != "waivers":
            complaints.add("key-unknown", key, name=key.text, where="", near=nearest(key.text, ("waivers",)))
    listed = root.get("waivers")
    if isinstance(listed, Sequence):
        for item in listed.items:
            yield from _waiver(item, complaints)
    elif listed is not None and not (isinstance(listed, Scalar) and listed.null):
        complaints.add("list-expected", listed, name="waivers")


def _waiver(item: Node, complaints: Complaints) -> Iterator[Decision]:
    if not isinstance(item, Mapping):
        complaints.add("mapping-expected", item, name="waivers")
        return
    for key, _ in item.entries:
        if key.text not in _KEYS:
            complaints.add("key-unknown", key, name=key.text, where="waiver", near=nearest(key.text, _KEYS))
    texts = _texts(item, complaints)
    figures = item.get("figures")
    for name in ("rule", "reason"):
        if not texts[name]:
            complaints.add("key-missing", item, name=name, where="waiver")
    if not texts["fingerprint"] and figures is None:
        complaints.add("key-missing", item, name="figures", where="waiver")
    until = item.get("until")
    if until is not None and not _is_date(texts["until"]):
        complaints.add("date-malformed", until, text=texts["until"])
    listed = tuple(_figures(figures, complaints))
    yield Decision(DecisionKind.WAIVED, figures=listed, **texts, file=complaints.source.path, line=item.line)


def _texts(item: Mapping, complaints: Complaints) -> dict[str, str]:
    """Give every key that holds one text; what is missing or empty is the empty text."""
    found = dict.fromkeys(_TEXTS, "")
    for name in _TEXTS:
        node = item.get(name)
        if isinstance(node, Scalar):
            found[name] = "" if node.null else node.text.strip()
        elif node is not None:
            complaints.add("text-expected", node, name=name)
    return found


def _figures(node: Node | None, complaints: Complaints) -> Iterator[tuple[str, str]]:
    if node is None:
        return
    if not isinstance(node, Mapping):
        complaints.add("mapping-expected", node, name="figures")
        return
    for key, value in node.entries:
        if isinstance(value, Scalar):
            yield key.text, value.text
        else:
            complaints.add("text-expected", value, name=key.text)


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def write_waivers(decisions: Iterable[Decision]) -> str:
    """Write a waiver file; :func:`read_waivers` reads the same decisions from it."""
    entries = [_entry(decision) for decision in decisions]
    return "waivers:\n" + "".join(entries) if entries else "waivers: []\n"


def _entry(decision: Decision) -> str:
    rows = [("rule", _scalar(decision.rule))]
    if decision.figures:
        rows.append(("figures", "{" + ", ".join(f"{_quoted(role)}: {_quoted(text)}" for role, text in decision.figures) + "}"))
    rows += [(name, _scalar(getattr(decision, name))) for name in _TEXTS[1:] if getattr(decision, name)]
    lines = [f"{name}: {value}" for name, value in rows]
    return "".join(f"  {'- ' if index == 0 else '  '}{line}\n" for index, line in enumerate(lines))


def _scalar(text: str) -> str:
    return text if _PLAIN.match(text) and text.lower() not in {"null", "true", "false", "yes", "no", "on", "off"} else _quoted(text)


def _quoted(text: str) -> str:
    """Give a text in double quotes: JSON's are YAML's too; what a screen would hide is escaped."""
    return UNSEEN.sub(lambda match: f"\\U{ord(match.group()):08x}", json.dumps(text, ensure_ascii=False))
