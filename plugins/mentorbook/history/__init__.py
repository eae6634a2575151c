"""Git, asked in few passes: the files of the book at a revision, and who recorded what. The only room that runs git."""

from mentorbook.history.beginning import begin_repository, branch_to_begin, changed_since_commit, has_commits
from mentorbook.history.commits import Commit, Person
from mentorbook.history.merging import ChangedPath, Merge, folder_in_repository, merge_of, paths_between
from mentorbook.history.provenance import Deed, FileHistory, Provenance, read_provenance
from mentorbook.history.revision import Revision, find_revision
from mentorbook.history.rewriting import Changes, Rewritten, objects_of, rewrite_history
from mentorbook.history.seam import HistoryError
from mentorbook.history.standing import Standing, standing_of
from mentorbook.history.tree import BlobFile, files_at, schemas_at
from mentorbook.history.versions import Version, listed_versions, people_named, refs_of, versions_of

__all__ = [
    "BlobFile", "ChangedPath", "Changes", "Commit", "Deed", "FileHistory", "HistoryError", "Merge", "Person",
    "Provenance", "Revision", "Rewritten", "Standing", "Version", "begin_repository", "branch_to_begin",
    "changed_since_commit", "files_at", "find_revision", "folder_in_repository", "has_commits", "listed_versions",
    "merge_of", "objects_of", "paths_between", "people_named", "read_provenance", "refs_of", "rewrite_history",
    "schemas_at", "standing_of", "versions_of",
]  # fmt: skip
