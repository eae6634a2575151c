"""Git, asked in few passes: the files of the book at a revision. The only room that runs git."""

from mentorbook.history.beginning import begin_repository, changed_since_commit, has_commits
from mentorbook.history.revision import Revision, find_revision
from mentorbook.history.seam import HistoryError
from mentorbook.history.tree import BlobFile, files_at, schemas_at

__all__ = [
    "BlobFile", "HistoryError", "Revision", "begin_repository", "changed_since_commit", "files_at", "find_revision",
    "has_commits", "schemas_at",
]  # fmt: skip
