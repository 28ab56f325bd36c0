"""Who asks, for which party, and who answers."""
