"""A folder of files as one zip: the same files give the same bytes, on every computer."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date

_FILE = 0o100644 << 16
_UNIX = 3


def zipped(files: Mapping[str, bytes], on: date) -> bytes:
    """Return the zip: files by name, dated on one day, and not compressed, which no two versions of zlib do alike."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as opened:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, (max(on.year, 1980), on.month, on.day, 0, 0, 0))
            entry.external_attr, entry.create_system = _FILE, _UNIX
            opened.writestr(entry, files[name])
    return held.getvalue()
