"""How light and how good the pages are for readers, by Lighthouse in a real browser."""
