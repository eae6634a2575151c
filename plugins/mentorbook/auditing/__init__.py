"""What is handed to an auditor: a pack that can be checked without us, and who is drawn to send one."""

from mentorbook.auditing.extent import Extent, Period
from mentorbook.auditing.pack import Pack, make_pack
from mentorbook.auditing.zipped import zipped

__all__ = ["Extent", "Pack", "Period", "make_pack", "zipped"]
