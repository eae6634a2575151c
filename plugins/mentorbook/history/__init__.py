"""Git, asked in few passes: the files of the book at a revision. The only room that runs git."""

from mentorbook.history.beginning import begin_repository, changed_since_commit, has_commits
from mentorbook.history.merging import ChangedPath, Merge, folder_in_repository, merge_of, paths_between
from mentorbook.history.revision import Revision, find_revision
from mentorbook.history.seam import HistoryError
from mentorbook.history.tree import BlobFile, files_at, schemas_at

__all__ = [
    "BlobFile", "ChangedPath", "HistoryError", "Merge", "Revision", "begin_repository", "changed_since_commit",
    "files_at", "find_revision", "folder_in_repository", "has_commits", "merge_of", "paths_between", "schemas_at",
]  # fmt: skip
