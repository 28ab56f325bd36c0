"""When was asked and answered."""
