"""Making a site at the cost of what changed: digests, the store, the site on disk."""
