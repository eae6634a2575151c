"""Bytes to source: the strict YAML reader, and the files of the work tree."""

from mentorbook.reading.files import RecordFile, find_files, read_file
from mentorbook.reading.reader import read_source
from mentorbook.reading.source import Source

__all__ = ["RecordFile", "Source", "find_files", "read_file", "read_source"]
