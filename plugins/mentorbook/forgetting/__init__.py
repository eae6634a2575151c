"""One person taken out of the records and of the history, so that the rest can still be checked."""

from mentorbook.forgetting.comparing import new_faults
from mentorbook.forgetting.finding import Known, known_of
from mentorbook.forgetting.looking import Left, still_named
from mentorbook.forgetting.rewriting import SCHEMA, Forgetting
from mentorbook.forgetting.words import Words

__all__ = ["SCHEMA", "Forgetting", "Known", "Left", "Words", "known_of", "new_faults", "still_named"]
