"""A whole batch: what belongs together, what is known already, numbers, the report."""
