"""The files of a draw: how it was done, among whom, and a letter to each who was drawn."""

from collections.abc import Iterator

from mentorbook.auditing.letters import Sender, letter_text, letter_to
from mentorbook.auditing.sample import Draw
from mentorbook.editions import Edition
from mentorbook.printing import letter_pdf
from mentorbook.views import words
from mentorbook.views.paper import Paper, paper_of


def drawn_files(
    edition: Edition, drawn: Draw, sender: Sender, program: str = "", paper: Paper | None = None
) -> dict[str, bytes]:
    """Return the files by name. The letters name people; the rest is ids alone."""
    titles = [each.data["title"] for each in edition.of("program") if program in ("", each.id)]
    chosen = paper or paper_of(edition, [program] if program else [each.id for each in edition.of("program")])
    files = {
        "draw.txt": "\n".join(draw_lines(drawn, sender.by, titles)).encode() + b"\n",
        "population.txt": "".join(f"{each}\n" for each in sorted(lot.person for lot in drawn.lots)).encode(),
    }
    for lot in drawn.drawn:
        letter = letter_to(edition, lot, drawn, sender, words.listed(titles))
        files[f"letters/{lot.person}.txt"] = letter_text(letter).encode()
        files[f"letters/{lot.person}.pdf"] = letter_pdf(letter, chosen)
    return files


def draw_lines(drawn: Draw, by: str, titles: list[str]) -> Iterator[str]:
    """Yield the draw in words: by whom, among whom, how, and all lots in order."""
    yield f"Drawn by {by}, among the people of {words.listed(titles)}."
    yield f"Seed {drawn.seed}, commit {drawn.commit}, share {drawn.share} of {len(drawn.lots)}: {drawn.count} drawn."
    yield ""
    yield "Among whom: each mentor and mentee of a mentorship, and whoever has a certification cycle, at this commit,"
    yield "but for people who were forgotten."
    yield "How: the lot of a person is the SHA-256 of the line SEED COMMIT ID. Sorted, the first ones are drawn; the"
    yield "share is rounded up. To draw again, with population.txt in the same folder (bash, sha256sum and sort):"
    yield ""
    yield (
        f'$ while read -r id; do echo "$(echo "{drawn.seed} {drawn.commit} $id" | sha256sum) $id"; '
        "done < population.txt | LC_ALL=C sort"
    )
    yield ""
    for number, lot in enumerate(drawn.lots, 1):
        if number == drawn.count + 1:
            yield "--- not drawn ---"
        yield f"{lot.digest}  - {lot.person}"
