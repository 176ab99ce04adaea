"""PDF files: characters and lines on pages → the paragraphs and tables that a reader sees."""
