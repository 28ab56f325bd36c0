"""The privacy guard: what of a person stands in a text, and may not be published unseen."""
