"""The privacy guard: what of a person stands in a text, and may not be published unseen."""

from archive.privacy.form import form_patterns

__all__ = ["form_patterns"]
