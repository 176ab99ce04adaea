"""Bytes to documents or records: one module per input format."""
