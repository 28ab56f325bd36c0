"""The rules of the archive. A rule is a function whose docstring is the rule."""
