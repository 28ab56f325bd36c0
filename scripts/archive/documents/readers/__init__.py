"""One reader per file format; each gives the same kind of Document."""
