"""OpenDocument files, texts and spreadsheets (ISO/IEC 26300)."""
