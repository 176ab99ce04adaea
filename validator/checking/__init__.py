"""Rules and records to checks."""
