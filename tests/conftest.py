"""Settings of the whole test run."""

from hypothesis import settings

# The same counter-examples on every machine, and no alarm because a machine is slow.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")
