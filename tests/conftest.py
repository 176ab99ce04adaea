"""Settings of the whole test run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

# The same counter-examples on every machine, and no alarm because a machine is slow.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what the program caches, also in programs that tests start, away from the user's own cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPORT_VALIDATOR_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
