"""Making a record: from options or questions on a terminal, checked before it is written."""
