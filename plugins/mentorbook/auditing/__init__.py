"""What is handed to an auditor: a pack that can be checked without us, and who is drawn to send one."""

from mentorbook.auditing.drawing import draw_lines, drawn_files
from mentorbook.auditing.extent import Extent
from mentorbook.auditing.letters import Sender
from mentorbook.auditing.pack import Pack, make_pack
from mentorbook.auditing.sample import Draw, draw, population_of
from mentorbook.auditing.zipped import zipped
from mentorbook.views.hours_parts import Period

__all__ = [
    "Draw", "Extent", "Pack", "Period", "Sender", "draw", "draw_lines", "drawn_files", "make_pack", "population_of",
    "zipped",
]  # fmt: skip
