"""What is about to be committed: read from git, and held against the rules."""
