"""The deck as a page: all slides in order, which a script shows one by one."""

import re
from dataclasses import dataclass
from html import escape
from posixpath import dirname, join, normpath

from mentorbook.editions.edition import Edition
from mentorbook.pages.deck.assets import SCRIPT, STYLESHEET
from mentorbook.pages.deck.slides import Deck, Slide, told
from mentorbook.pages.links import is_outward
from mentorbook.pages.rendering import environment
from mentorbook.views.parts import Plate, plate, stamp


def is_deck(source: str) -> bool:
    """Whether a page of docs/ is a deck: its name says so."""
    return re.fullmatch(r"(.*/)?deck(-[a-z0-9-]+)?\.md", source, re.ASCII) is not None


@dataclass(frozen=True, slots=True)
class DeckView:
    """A deck with where it lies and whose it is."""

    deck: Deck
    path: str  # from the site's root
    plate: Plate | None
    site: str
    edition: str
    privacy: bool
    script: str = SCRIPT
    stylesheet: str = STYLESHEET

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """What else the deck comes as: words and path. A PowerPoint file, and a handout to print."""
        place = self.path.removesuffix(".html")
        return (("PowerPoint", f"{place}.pptx"), ("Handout", f"{place}.pdf"))

    def goal(self, target: str) -> str:
        """Where a link of the source leads, from the site's root, or out."""
        if is_outward(target):
            return target
        path, hash_sign, anchor = target.partition("#")
        page = f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path
        return normpath(join(dirname(self.path), page)) + hash_sign + anchor if page else f"{self.path}#{anchor}"


def deck_view(deck: Deck, path: str, edition: Edition, *, site: str, privacy: bool) -> DeckView:
    """The deck whose page lies at `path`."""
    own = plate(edition, deck.program) if edition.get("program", deck.program) else None
    return DeckView(deck, path, own, site, str(edition.audience), privacy)


def deck_words(deck: Deck) -> str:
    """What the search reads: each slide's words and notes under its title, so that what is found leads to the slide."""
    return "\n".join(f'<h2 id="{slide.code}">{escape(slide.title)}</h2>\n{_said(slide)}' for slide in deck.slides)


def _said(slide: Slide) -> str:
    return "\n".join(f"<p>{escape(line)}</p>" for block in (*slide.blocks, *slide.notes) for line in told(block))


def deck_page(view: DeckView, edition: Edition) -> str:
    """The whole page, which stands without the portal's shell: a deck has the window for itself."""
    template = environment().get_template("deck.html")
    return template.render(here=view.path, view=view, deck=view.deck, stamp=stamp(edition))
