"""Names for findings that survive editing."""

from __future__ import annotations

from dataclasses import replace

from tests.reporting.samples import check, finding, malformed, rule, share
from validator.model.check import Check, Status
from validator.model.finding import Finding
from validator.model.record import Record
from validator.model.rule import Severity
from validator.reporting.fingerprint import fingerprints


def _of(record: Record, name: str = "core/share-of-total") -> Finding:
    return Finding(check(Status.FAILED, record, rule=rule(name)), Severity.ERROR, 0.9, (), "", (), "unknown")


def test_lines_do_not_matter() -> None:
    """A paragraph added above a finding does not make it another."""
    assert fingerprints([_of(share(line=4))]) == fingerprints([_of(share(line=90))])


def test_how_it_is_judged_does_not_matter() -> None:
    """Severity, confidence and cause may be judged otherwise by a later version: the finding is the same."""
    judged = replace(finding(), severity=Severity.WARNING, confidence=0.2, cause="unknown", suspects=(), repair=None)

    assert fingerprints([judged]) == fingerprints([finding()])


def test_rule_figures_and_labels_matter() -> None:
    """Another rule, another printed figure or another label is another finding."""
    relabelled = share()
    values = {**relabelled.values, "part": replace(relabelled.values["part"], label="项目支出")}  # type: ignore[type-var]
    others = [_of(share()), _of(share(), "core/other"), _of(share(percent="71.46%")), _of(Record("core/share", values, relabelled.place))]

    assert len(set(fingerprints(others))) == len(others)


def test_equal_findings_are_numbered() -> None:
    """The same mistake printed twice gives two fingerprints, in reading order."""
    first, second, third = fingerprints([_of(share(line=4)), malformed(), _of(share(line=5))])

    assert (third, len(first), second) == (f"{first}-2", 16, *fingerprints([malformed()]))


def test_the_fingerprint_is_the_same_for_ever() -> None:
    """A baseline written by an earlier version is understood: this value must not change."""
    assert fingerprints([finding()]) == ["68fe0800b25a8db3"]


def test_a_finding_without_figures_has_one_too() -> None:
    """A printed text is enough."""
    broken = malformed().check
    assert isinstance(broken, Check)
    assert len(fingerprints([malformed()])[0]) == 16
