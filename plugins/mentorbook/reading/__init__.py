"""Bytes to source: the strict YAML reader, and the files of the work tree."""

from mentorbook.reading.files import HeldFile, TreeFile, find_file, find_files, read_file
from mentorbook.reading.judging import Files, RecordFile
from mentorbook.reading.pictures import Picture, explain_picture, read_picture
from mentorbook.reading.reader import read_source
from mentorbook.reading.source import Source

__all__ = [
    "Files", "HeldFile", "Picture", "RecordFile", "Source", "TreeFile", "explain_picture", "find_file", "find_files",
    "read_file", "read_picture", "read_source",
]  # fmt: skip
