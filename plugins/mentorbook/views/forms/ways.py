"""How what was filled in leaves the page: settings of the portal."""

from dataclasses import dataclass
from urllib.parse import urlsplit

FORGES = ("github", "gitea", "forgejo", "gitlab")
WAYS = ("pull-request", "share")
_HOSTS = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "forgejo", "gitea.com": "gitea"}


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the records lie, and how forms are handed in; all empty: what is made is shared as a file."""

    forge: str = ""
    repository: str = ""  # its address, without a slash at the end
    branch: str = "main"
    way: str = "share"
    portal: str = ""  # the public portal's own address, with a slash at the end


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
