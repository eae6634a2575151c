"""A history written anew into another repository: commits that nothing changes in keep their names and signatures.

The repository that it is made from is only read. Git's own tools read all objects in one pass and take the new ones in
one pack; what is between is done here, so that an object is rewritten only where its content differs.
"""

import hashlib
import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from mentorbook.history.seam import HistoryError, ask_git

_TYPES = {"commit": 1, "tree": 2, "blob": 3, "tag": 4}
_TREE, _LINK = b"40000", b"160000"
_GONE = (b"gpgsig", b"gpgsig-sha256", b"mergetag")  # they sign what the commit was
_FORGES = b"refs/remotes/origin/"
_WHO = (b"author", b"committer", b"tagger")
_HASH = re.compile(rb"\b[0-9a-f]{40}(?:[0-9a-f]{24})?\b")
_SIGNED_TAG = re.compile(rb"-----BEGIN (?:PGP|SSH) (?:SIGNATURE|MESSAGE)-----.*", re.DOTALL)


class Changes(Protocol):
    """What is written otherwise. Each function returns what it was given where nothing changes."""

    def blob(self, path: str, content: bytes, beside: bytes) -> bytes:
        """Return a file's content; `beside` is that of the one file at whose side each commit is looked at."""

    def path(self, name: bytes) -> bytes:
        """Return the name of a file or a folder."""

    def person(self, name: bytes, mail: bytes) -> tuple[bytes, bytes]:
        """Return name and address of an author, a committer or a tagger."""

    def message(self, text: bytes, *, touches: bool) -> bytes:
        """Return a message; `touches` says that the commit changed a file that differs, or is by somebody who does."""

    def ref(self, name: str) -> str:
        """Return the name of a branch or tag."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What was done."""

    commits: int  # all there are
    changed: int  # of them
    unsigned: int  # of those that changed: they carried a signature, which holds no more
    heads: Mapping[str, str]  # by branch or tag: the new name of its commit
    names: Mapping[bytes, bytes] = field(default_factory=dict, repr=False)  # of changed commits: old to new


def rewrite_history(root: Path, target: Path, changes: Changes, beside: str) -> Rewritten:
    """Write the history of the repository of `root` into a new, bare repository at `target`.

    `beside` is the path of the file whose content at each commit `changes` want to know. Raises HistoryError where
    the history is not whole, or where the target is there already.
    """
    if ask_git(root, "rev-parse", "--is-shallow-repository") != b"false\n":
        raise HistoryError(
            "The whole history is needed, and this copy of the repository has not all of it, or there is none. "
            "Clone it anew, without --depth and --filter."
        )
    if target.exists() and any(target.iterdir()):
        raise HistoryError(f"{target} is there already. Name a new folder.")
    work = _Rewriting(root, changes, beside)
    refs = dict(work.refs())
    _write(root, target, work, refs)
    return Rewritten(
        commits=len(work.order),
        changed=sum(old != new for old, new in work.commits.items()),
        unsigned=work.unsigned,
        heads={name: new.decode() for name, new in refs.items()},
        names={old: new for old, new in work.commits.items() if old != new},
    )


def objects_of(root: Path, *which: str) -> Iterator[tuple[bytes, str, bytes]]:
    """Yield name, type and content of all objects (`which`: --all for those that branches and tags reach).

    Raises HistoryError where one is missing.
    """
    if which:
        listed = ask_git(root, "rev-list", "--objects", *which)
        named = {line.split(b" ", 1)[0] for line in (listed or b"").splitlines()}
        told = ask_git(root, "for-each-ref", "--format=%(objectname)")  # rev-list leaves annotated tags out
        names = sorted(named | set((told or b"").split()))
    else:
        listed = ask_git(root, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)")
        names = sorted((listed or b"").split())
    answer = ask_git(root, "cat-file", "--batch", "--buffer", told=b"".join(name + b"\n" for name in names))
    if listed is None or answer is None:
        raise HistoryError("The history cannot be read whole. Clone it anew, without --depth and --filter.")
    at = 0
    for _ in names:
        end = answer.find(b"\n", at)
        head = answer[at:end].split(b" ")
        if len(head) != 3:
            raise HistoryError("The history lacks an object. Clone it anew, without --depth and --filter.")
        at = end + 1 + int(head[2])
        yield head[0], head[1].decode(), answer[end + 1 : at]
        at += 1


class _Rewriting:
    """The new objects, and which old one each is made from."""

    def __init__(self, root: Path, changes: Changes, beside: str) -> None:
        self._root, self._changes = root, changes
        self._beside = beside.encode().split(b"/")
        self._objects = {name: (sort, content) for name, sort, content in objects_of(root, "--all")}
        form = ask_git(root, "rev-parse", "--show-object-format")
        self._hash = "sha256" if form and form.strip() == b"sha256" else "sha1"
        self._size = 32 if self._hash == "sha256" else 20
        self._blobs: dict[tuple[bytes, str, bytes], bytes] = {}
        self._trees: dict[tuple[bytes, str, bytes], bytes] = {}
        self.new: dict[bytes, tuple[str, bytes]] = {}
        self.commits: dict[bytes, bytes] = {}
        self._differs: dict[tuple[bytes, str, bytes], frozenset[tuple[str, bytes]]] = {}  # path and old content
        self.unsigned = 0
        told = ask_git(root, "rev-list", "--all", "--topo-order", "--reverse")
        self.order = (told or b"").split()
        for name in self.order:
            self.commits[name] = self._commit(name)

    def refs(self) -> Iterator[tuple[str, bytes]]:
        """Yield the branches and tags by their new names, each with the new name of its object.

        A branch that only the forge has (origin) becomes one of the new repository.
        """
        told = ask_git(self._root, "for-each-ref", "--format=%(objectname) %(refname)") or b""
        found = {ref: name for name, _, ref in (line.partition(b" ") for line in told.splitlines())}
        for ref, name in found.items():
            here = ref
            if ref.startswith(_FORGES) and ref != _FORGES + b"HEAD":
                here = b"refs/heads/" + ref.removeprefix(_FORGES)
                if here in found:
                    self._refuse_behind(found[here], name, here)
                    continue
            if here.startswith((b"refs/heads/", b"refs/tags/")):
                yield self._ref(here).decode("utf-8", "surrogateescape"), self._any(name)

    def _refuse_behind(self, own: bytes, forges: bytes, ref: bytes) -> None:
        more = ask_git(self._root, "rev-list", "--count", forges.decode(), f"^{own.decode()}")
        if more != b"0\n":
            branch = ref.removeprefix(b"refs/heads/").decode("utf-8", "replace")
            raise HistoryError(f"The forge's branch {branch!r} has commits that yours has not: git pull, then again.")

    def _any(self, name: bytes) -> bytes:
        sort, content = self._objects[name]
        if sort == "commit":
            return self.commits[name]
        if sort == "tag":
            return self._tag(name, content)
        return self._tree(name, "", b"") if sort == "tree" else name

    def _commit(self, name: bytes) -> bytes:
        content = self._objects[name][1]
        head, _, message = content.partition(b"\n\n")
        fields = list(_fields(head))
        tree = next(value for key, value in fields if key == b"tree")
        parents = [value for key, value in fields if key == b"parent"]
        new_tree = self._tree(tree, "", self._found(tree))
        is_touched = self._touches(tree, parents)
        told = []
        for key, value in fields:
            if key == b"tree":
                told.append((key, new_tree))
            elif key == b"parent":
                told.append((key, self.commits[value]))
            else:
                told.append((key, self._who(value) if key in _WHO else value))
            is_touched = is_touched or (key in _WHO and told[-1][1] != value)
        new_message = _HASH.sub(self._renamed, self._changes.message(message, touches=is_touched))
        if told == fields and new_message == message:
            return name
        self.unsigned += any(key in _GONE for key, _ in told)
        kept = b"\n".join(key + b" " + value for key, value in told if key not in _GONE)
        return self._put("commit", kept + b"\n\n" + new_message)

    def _touches(self, tree: bytes, parents: list[bytes]) -> bool:
        """Return whether a commit, or what a merge brought, changed a file that is written otherwise."""
        before = self._tree_of(parents[0]) if parents else None
        old = self._differs[before, "", self._found(before)] if before else frozenset()
        return old != self._differs[tree, "", self._found(tree)]

    def _tree_of(self, commit: bytes) -> bytes:
        head = self._objects[commit][1].partition(b"\n\n")[0]
        return next(value for key, value in _fields(head) if key == b"tree")

    def _tag(self, name: bytes, content: bytes) -> bytes:
        head, _, message = content.partition(b"\n\n")
        fields = list(_fields(head))
        told = []
        for key, value in fields:
            new = self._any(value) if key == b"object" else self._who(value) if key in _WHO else value
            told.append((key, self._ref(new) if key == b"tag" else new))
        new_message = self._changes.message(message, touches=False)
        if told == fields and new_message == message:
            return name
        self.unsigned += bool(_SIGNED_TAG.search(message))
        kept = b"\n".join(key + b" " + value for key, value in told if key not in _GONE)
        return self._put("tag", kept + b"\n\n" + _SIGNED_TAG.sub(b"", new_message))

    def _tree(self, name: bytes, prefix: str, beside: bytes) -> bytes:
        key = (name, prefix, beside)
        if key not in self._trees:
            entries: list[tuple[bytes, bytes, bytes]] = []
            differs: set[tuple[str, bytes]] = set()
            for mode, part, inner in self._entries(name):
                path = f"{prefix}{part.decode('utf-8', 'surrogateescape')}"
                new = inner
                if mode == _TREE:
                    new = self._tree(inner, f"{path}/", beside)
                    differs |= self._differs[inner, f"{path}/", beside]
                elif mode != _LINK:
                    new = self._blob(path, inner, beside)
                    if new != inner:
                        differs.add((path, inner))
                entries.append((mode, self._changes.path(part), new))
            self._differs[key] = frozenset(differs)
            is_same = entries == list(self._entries(name))
            self._trees[key] = name if is_same else self._put("tree", self._laid(entries))
        return self._trees[key]

    def _blob(self, path: str, name: bytes, beside: bytes) -> bytes:
        key = (name, path, beside)
        if key not in self._blobs:
            content = self._objects[name][1]
            changed = self._changes.blob(path, content, self._objects[beside][1] if beside else b"")
            self._blobs[key] = name if changed == content else self._put("blob", changed)
        return self._blobs[key]

    def _laid(self, entries: list[tuple[bytes, bytes, bytes]]) -> bytes:
        entries.sort(key=lambda entry: entry[1] + (b"/" if entry[0] == _TREE else b""))
        return b"".join(mode + b" " + part + b"\0" + bytes.fromhex(name.decode()) for mode, part, name in entries)

    def _entries(self, tree: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
        content = (self.new.get(tree) or self._objects[tree])[1]
        at = 0
        while at < len(content):
            end = content.index(b"\0", at)
            mode, _, part = content[at:end].partition(b" ")
            at = end + 1 + self._size
            yield mode, part, content[end + 1 : at].hex().encode()

    def _found(self, tree: bytes) -> bytes:
        """Return the name of the blob that stands beside, in a commit's tree; nothing where there is none.

        Where the book was moved, it stood in a folder above.
        """
        for start in range(len(self._beside)):
            found = self._below(tree, self._beside[start:])
            if found:
                return found
        return b""

    def _below(self, tree: bytes, steps: list[bytes]) -> bytes:
        for step in steps:
            found = [name for mode, part, name in self._entries(tree) if part == step and mode != _LINK]
            if not found or (step != steps[-1] and self._objects[found[0]][0] != "tree"):
                return b""
            tree = found[0]
        return tree if self._objects[tree][0] == "blob" else b""

    def _who(self, value: bytes) -> bytes:
        start, _, rest = value.partition(b" <")
        mail, _, when = rest.partition(b">")
        name, address = self._changes.person(start, mail)
        return value if (name, address) == (start, mail) else name + b" <" + address + b">" + when

    def _ref(self, name: bytes) -> bytes:
        return self._changes.ref(name.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")

    def _renamed(self, match: re.Match[bytes]) -> bytes:
        return self.commits.get(match[0], match[0])

    def _put(self, sort: str, content: bytes) -> bytes:
        digest = hashlib.new(self._hash, f"{sort} {len(content)}\0".encode() + content).hexdigest().encode()
        self.new[digest] = (sort, content)
        return digest


def _fields(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the fields of a commit or a tag; lines that begin with a space belong to the one before."""
    for line in re.split(rb"\n(?! )", head):
        key, _, value = line.partition(b" ")
        yield key, value


def _write(root: Path, target: Path, work: _Rewriting, refs: Mapping[str, bytes]) -> None:
    """Make the new repository: all that the old one's branches reach, the new objects, and then only what is needed."""
    form = (ask_git(root, "rev-parse", "--show-object-format") or b"sha1").decode().strip()
    head = (ask_git(root, "symbolic-ref", "--quiet", "HEAD") or b"refs/heads/main").decode().strip()
    target.mkdir(parents=True, exist_ok=True)
    new = sorted(work.new.items())
    kept = ask_git(root, "pack-objects", "--revs", "--all", "--stdout", "--quiet")
    lines = "".join(f"create {name} {commit.decode()}\n" for name, commit in sorted(refs.items()))
    steps = (
        (("init", "--quiet", "--bare", "--template=", f"--object-format={form}"), b""),
        (("index-pack", "--stdin"), kept or b""),
        *(((("index-pack", "--stdin"), _packed(new, form)),) if new else ()),
        (("update-ref", "--stdin"), lines.encode("utf-8", "surrogateescape")),
        (("symbolic-ref", "HEAD", head), b""),
        (("repack", "-a", "-d", "--quiet"), b""),
        (("prune", "--expire=now"), b""),
        (("fsck", "--strict", "--no-progress"), b""),
    )
    for arguments, told in steps:
        if kept is None or ask_git(target, *arguments, told=told) is None:
            raise HistoryError(f"The new repository could not be written (git {arguments[0]}). Remove {target}.")


def _packed(objects: list[tuple[bytes, tuple[str, bytes]]], form: str) -> bytes:
    """Return objects as a pack: each whole, as `git index-pack` takes it."""
    parts = [b"PACK", struct.pack(">II", 2, len(objects))]
    for _, (sort, content) in objects:
        size, byte = len(content) >> 4, (_TYPES[sort] << 4) | (len(content) & 15)
        while size:
            parts.append(bytes([byte | 0x80]))
            size, byte = size >> 7, size & 0x7F
        parts += [bytes([byte]), zlib.compress(content)]
    pack = b"".join(parts)
    return pack + hashlib.new(form, pack).digest()
