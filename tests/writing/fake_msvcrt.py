"""What Windows offers to lock a file with, as far as a lock needs it, by means that this system has."""

import fcntl

LK_NBLCK, LK_UNLCK = 2, 0
held: list[int] = []


def locking(opened: int, mode: int, length: int) -> None:
    """Lock or free the file, at once or not at all; like msvcrt's, it says no by an OSError of another number."""
    assert length == 1
    if mode == LK_UNLCK:
        fcntl.flock(opened, fcntl.LOCK_UN)
        held.remove(opened)
        return
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise OSError(36, "Resource deadlock avoided") from None
    held.append(opened)
