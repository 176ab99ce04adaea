"""Lines of running text → headings and paragraphs."""
