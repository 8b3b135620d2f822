"""Spreadsheets in, reports out: any list of people becomes a plan of what to add and change; attendance becomes files.

``read_table`` makes a table of text out of a file, ``guess_columns`` says which column is what, ``plan_import`` says
row by row what would happen, and ``ImportPlan.batch`` is what the store applies in one transaction. ``export_xlsx`` and
``export_csv`` write what came of it. Nothing here knows a database or a screen, and nothing here speaks in sentences.
"""
