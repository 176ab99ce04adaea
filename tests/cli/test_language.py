"""Which language to speak."""

from __future__ import annotations

import pytest

from validator.cli.language import from_environment, spoken


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "ZH"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
        ({"LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, "zh"),
        ({"LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh"),
    ],
)
def test_the_locale_decides(environment: dict[str, str], language: str) -> None:
    """LC_ALL before LC_MESSAGES before LANG, an empty one counting for nothing; Chinese for any Chinese locale, else English."""
    assert from_environment(environment) == language


def test_who_asks_gets_what_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """--lang beats the locale."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    assert (spoken("en").language, spoken("zh").language, spoken(None).language) == ("en", "zh", "zh")
