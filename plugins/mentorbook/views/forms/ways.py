"""How what was filled in leaves the page: settings of the portal."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

FORGES = ("github", "gitea", "forgejo", "gitlab")
WAYS = ("pull-request", "share")
# What stands before "edit" in the address of a forge's page for changing a file, and where its proposals are listed.
_EDIT = {"gitea": "_", "forgejo": "_", "gitlab": "-/"}
_PROPOSALS = {"github": "pulls", "gitea": "pulls", "forgejo": "pulls", "gitlab": "-/merge_requests"}
_HOSTS = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "forgejo", "gitea.com": "gitea"}


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the records lie, and how forms are handed in; all empty: what is made is shared as a file."""

    forge: str = ""
    repository: str = ""  # its address, without a slash at the end
    branch: str = "main"
    way: str = "share"
    portal: str = ""  # the public portal's own address, with a slash at the end

    @property
    def edit_root(self) -> str:
        """What stands before a path in the address where a file is edited; "" while no repository is known."""
        mark = _EDIT.get(self.forge, "")
        return f"{self.repository}/{mark}edit/{quote(self.branch)}/" if self.repository else ""

    @property
    def proposals(self) -> str:
        """Where what waits for a merge is listed; "" while the forge is not known."""
        return f"{self.repository}/{_PROPOSALS[self.forge]}" if self.repository and self.forge else ""


NO_WAYS = Ways()


def ways_of(forge: str, repository: str, branch: str, way: str, portal: str) -> Ways:
    """The settings with what follows from them. ValueError where one contradicts another."""
    address = repository.rstrip("/")
    host = urlsplit(address).hostname or ""
    named = forge or _HOSTS.get(host, "")
    chosen = way or ("pull-request" if address and named else "share")
    if chosen == "pull-request" and not (address and named):
        missing = "repository" if not address else "forge"
        raise ValueError(f"forms are handed in as pull requests, and `{missing}` is not set. Set it, or `way: share`.")
    return Ways(named, address, branch, chosen, portal and f"{portal.rstrip('/')}/")
