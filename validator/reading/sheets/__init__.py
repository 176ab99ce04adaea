"""Spreadsheets: one module per kind of workbook, and what is the same in all of them."""
