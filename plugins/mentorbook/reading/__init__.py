"""Bytes to source: the strict YAML reader, and the files of the work tree."""

from mentorbook.reading.files import HeldFile, TreeFile, find_file, find_files, read_file
from mentorbook.reading.judging import Files, RecordFile
from mentorbook.reading.reader import read_source
from mentorbook.reading.source import Source

__all__ = [
    "Files", "HeldFile", "RecordFile", "Source", "TreeFile", "find_file", "find_files", "read_file", "read_source",
]  # fmt: skip
