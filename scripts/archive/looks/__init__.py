"""How the site of a municipality looks: its colours, and whether they can be read."""
