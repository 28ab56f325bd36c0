"""How a question or one of its answers is cited: in plain words, in the APA style, in BibTeX."""
