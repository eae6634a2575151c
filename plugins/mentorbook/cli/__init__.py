"""The command line: one file a command."""

from mentorbook.cli.main import main

__all__ = ["main"]
