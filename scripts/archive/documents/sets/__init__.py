"""Several sets of questions in one paper, taken apart."""
