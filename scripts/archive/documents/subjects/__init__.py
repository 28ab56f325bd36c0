"""What a paper is about, its number and its kind."""
