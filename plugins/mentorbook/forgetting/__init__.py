"""One person taken out of the records and of the history, so that the rest can still be checked."""

from mentorbook.forgetting.finding import Known, known_of, still_named
from mentorbook.forgetting.rewriting import SCHEMA, Forgetting
from mentorbook.forgetting.words import Words

__all__ = ["SCHEMA", "Forgetting", "Known", "Words", "known_of", "still_named"]
