"""Labels of forms and their values: known, unknown, stacked, in front or above."""
