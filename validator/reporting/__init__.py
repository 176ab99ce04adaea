"""Findings to output: one module per format, the words in Chinese and English, and the public form of the result."""
