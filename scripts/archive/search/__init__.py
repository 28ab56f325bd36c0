"""The search index: what the search page reads, in files small enough for a phone."""
