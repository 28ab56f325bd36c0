"""The archive in the terms of Open Raadsinformatie (ORI), by two standards of that name."""
