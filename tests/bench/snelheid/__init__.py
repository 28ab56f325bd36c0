"""How fast and how lean the site is made, beside other site generators over the same records."""
