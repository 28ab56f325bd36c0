"""Raadsvragen: from question files to a published archive of council questions.

The library reads no command line, prints nothing and never exits; it knows
nothing of MkDocs. Commands and the site hook stand in the folder above.
"""
