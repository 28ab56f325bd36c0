"""Old paper in: a file becomes lines, lines become a form, a form becomes a draft record."""
