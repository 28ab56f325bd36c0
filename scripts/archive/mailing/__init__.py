"""Telling people by mail what is new: which questions, to whom, in which words, once."""
