"""The one exception a person may see.

Programming errors stay ordinary exceptions; problems found in files are collected as `Probleme`, never raised.
"""

from __future__ import annotations


class SgmError(Exception):
    """Something a person can act on, said in French.

    Args:
        message: what is wrong and where, as a full sentence.
        conseil: what to do about it; may be empty.
    """

    def __init__(self, message: str, conseil: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.conseil = conseil

    def __str__(self) -> str:
        return f"{self.message} {self.conseil}".strip()
