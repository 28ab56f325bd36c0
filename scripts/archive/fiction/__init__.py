"""A fictional archive: a made-up municipality with believable questions and answers.

Everything follows from a seed and a number of records; no clock, no network.
"""
