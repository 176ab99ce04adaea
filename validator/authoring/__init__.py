"""Tools for those who write rules: their examples run, their rules looked over, changed on purpose, and printed."""
