"""How well the questions that are most alike are found, on real questions."""
