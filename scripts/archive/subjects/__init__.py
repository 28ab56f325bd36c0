"""The subjects of the archive: the words and names that its questions are about."""
