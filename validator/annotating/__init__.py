"""Copies of reports with the findings written into them. Bytes in, bytes out: the original is never touched."""
