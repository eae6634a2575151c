"""A program's own repository: begun from this project's files, and renewed from a later one's."""

from mentorbook.starting.choices import TO_BE_FILLED_IN, Choices, Office, Officer
from mentorbook.starting.comparing import Fate, Plan, Step, compare
from mentorbook.starting.kit import kit_of
from mentorbook.starting.laying import lay_out
from mentorbook.starting.ledger import PATH as LEDGER
from mentorbook.starting.ledger import Ledger, ledger_text, read_ledger
from mentorbook.starting.opening import first_records
from mentorbook.starting.origin import Origin, find_origin
from mentorbook.starting.refused import NotBegunError
from mentorbook.starting.renewing import renew

__all__ = [
    "LEDGER", "TO_BE_FILLED_IN", "Choices", "Fate", "Ledger", "NotBegunError", "Office", "Officer", "Origin", "Plan",
    "Step", "compare", "find_origin", "first_records", "kit_of", "lay_out", "ledger_text", "read_ledger", "renew",
]  # fmt: skip
