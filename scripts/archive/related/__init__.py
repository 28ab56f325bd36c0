"""Which questions are about the same: found by the words that they share."""
