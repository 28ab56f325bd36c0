"""Mails: threads, what they pass on, and answers put in between."""
