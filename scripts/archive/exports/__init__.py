"""The archive for the programs of others: one output, one file."""
