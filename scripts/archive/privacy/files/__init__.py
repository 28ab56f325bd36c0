"""Reading attachments for the privacy guard: all text, and what people do not see."""
