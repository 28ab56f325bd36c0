"""What readers load, made small: what no page can use is left out, the rest is written tightly."""
