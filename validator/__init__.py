"""Check the figures of a report before it is published."""
