"""Kinds of task, one room each."""
