"""A PDF as it is read back: its text, its tags, and what it says of itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import IndirectObject


@dataclass(frozen=True)
class Tag:
    """One element of the structure: its kind, how deep it lies, what it says of itself, and its marks by page."""

    kind: str
    depth: int
    alt: str
    scope: str
    marks: tuple[tuple[int, int], ...]


class Reading:
    """One PDF."""

    def __init__(self, content: bytes) -> None:
        self._reader = PdfReader(BytesIO(content))
        self.root: Any = self._reader.trailer["/Root"]
        self.about: Any = self._reader.metadata
        self.xmp: str = self.root["/Metadata"].get_data().decode()
        self.pages: list[str] = [page.extract_text() for page in self._reader.pages]
        self.sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in self._reader.pages}
        self._numbers = {page.indirect_reference.idnum: index for index, page in enumerate(self._reader.pages)}

    @property
    def text(self) -> str:
        """All text, with each run of white space as one space and without places where a long word may break."""
        return flowing("\n".join(self.pages))

    def tags(self) -> list[Tag]:
        """The structure's elements in reading order."""
        return list(self._tags(self.root["/StructTreeRoot"]["/K"], 0))

    def _tags(self, element: Any, depth: int, page: Any = None) -> Iterator[Tag]:
        element = _direct(element)
        if isinstance(element, list):
            for each in element:
                yield from self._tags(each, depth, page)
        elif isinstance(element, dict) and "/S" in element:
            page = element.raw_get("/Pg") if "/Pg" in element else page
            inner = _direct(element.get("/K", []))
            inner = inner if isinstance(inner, list) else [inner]
            own = [mark for each in inner if (mark := self._mark(_direct(each), page))]
            given = _direct(element.get("/A", []))
            shapes = given if isinstance(given, list) else [given]
            scopes = [str(_direct(each)["/Scope"]) for each in shapes if "/Scope" in _direct(each)]
            yield Tag(str(element["/S"])[1:], depth, str(element.get("/Alt", "")), "".join(scopes), tuple(own))
            yield from self._tags([each for each in inner if isinstance(_direct(each), dict)], depth + 1, page)

    def _mark(self, inner: Any, page: Any) -> tuple[int, int] | None:
        if isinstance(inner, int):
            return self._numbers[page.idnum], inner
        if isinstance(inner, dict) and inner.get("/Type") == "/MCR":
            at = inner.raw_get("/Pg") if "/Pg" in inner else page
            return self._numbers[at.idnum], inner["/MCID"]
        return None

    def fonts(self) -> dict[str, bool]:
        """Each typeface by name, and whether it lies in the file."""
        found = {}
        for page in self._reader.pages:
            for font in _direct(page["/Resources"]).get("/Font", {}).values():
                for inner in _direct(_direct(font)["/DescendantFonts"]):
                    described = _direct(_direct(inner)["/FontDescriptor"])
                    found[str(described["/FontName"])[1:]] = "/FontFile2" in described or "/FontFile3" in described
        return found


def flowing(text: str) -> str:
    """The text with each run of white space as one space, and without places where a long word may break."""
    return " ".join(text.replace("\u200b", "").split())


def _direct(each: Any) -> Any:
    return each.get_object() if isinstance(each, IndirectObject) else each
