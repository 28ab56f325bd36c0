"""What pages and forms add to a text, taken out again."""
