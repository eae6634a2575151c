"""The reckoning looks at each record once. Run it with PYTHONPATH=tests/reckoning."""

from time import perf_counter

from small_book import MENTEE, MENTOR, mentee, mentor, mentorship, program, register, session

from mentorbook.reckoning import reckon
from mentorbook.records import Register
from mentorbook.rules import findings_of

POLICY = [
    {"name": "cadence", "asks": {"minutes": 60, "contacts": ["meeting"]}},
    {"name": "signatures", "asks": {"contacts": ["meeting"], "roles": ["mentor", "mentee"]}},
    {"name": "session-details", "asks": {"contacts": ["meeting"], "fields": ["minutes", "topics"]}},
]
SIGNED = [
    {"role": role, "by": by, "name": "A Name", "on": "2026-10-20", "method": "typed"}
    for role, by in (("mentor", MENTOR), ("mentee", MENTEE))
]


def book(mentorships: int) -> Register:
    """So many mentorships with 20 sessions each."""
    records = [program(*POLICY), mentor(), mentee()]
    for n in range(mentorships):
        own = f"ms-{n:04}"
        records.append(mentorship(own, mentee=f"p-{n:05}", started="2025-03-01"))
        for month in range(20):
            on = f"{2025 + (month + 2) // 12}-{(month + 2) % 12 + 1:02}-10"
            records.append(session(on, of=own, minutes=60, topics=["A topic"], signatures=SIGNED))
    return register(*records)


def seconds(size: int) -> float:
    """Return the least of three times, in seconds, that so many mentorships take."""
    made = book(size)
    taken = []
    for _ in range(3):
        begun = perf_counter()
        findings_of(made, reckon(made))
        taken.append(perf_counter() - begun)
    return min(taken)


if __name__ == "__main__":
    small, large = seconds(50), seconds(500)
    print(f"1,000 sessions {small:.3f} s, 10,000 sessions {large:.3f} s, growth {large / small:.1f} x")  # noqa: T201
