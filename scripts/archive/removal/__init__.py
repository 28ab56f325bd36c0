"""Taking something out of the archive after publication: the address and a notice stay."""
