"""A formal opinion on the figures of reports, as a Word file."""
