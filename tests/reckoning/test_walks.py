"""A mentorship of each program, from the request to the closure: what is asked on each of its days."""

from walking import FOLLOWER, WALKER, Walk, own, session, signed, sound

STATE = Walk(
    "state-cps",
    (
        own(
            "mentor",
            program="state-cps",
            person=WALKER,
            applied_on="2026-01-05",
            willing={"on": "2026-01-05"},
            evidence={
                "cycle": {"completed_on": "2025-06-30"},
                "activity": {"last_on": "2025-12-13", "did": "Six seats at an event", "attested_on": "2026-01-05"},
            },
            capacity=1,
            approval={"by": "p-bhp5n", "on": "2026-01-12", "outcome": "approved", "reason": "Active, a full cycle."},
            orientation={
                "instructor": "p-pp7ft",
                "assigned_by": "p-bhp5n",
                "planned": "2026-01-15",
                "on": "2026-01-19",
                "deck": "Revision of 6 January 2025",
                "attests": "Went through it together.",
            },
        ),
        own(
            "mentee",
            program="state-cps",
            person=FOLLOWER,
            asked_on="2026-02-02",
            scenarios=["new-and-unsure", "latch-limits"],
            consent={"on": "2026-02-02"},
        ),
        own(
            "mentorship",
            program="state-cps",
            proposed={"by": "p-bhp5n", "on": "2026-03-10"},
            accepted={"mentor": "2026-03-12", "mentee": "2026-03-16"},
            started="2026-04-03",
            closure={"on": "2026-12-10", "by": WALKER, "outcome": "confident"},
        ),
        session("2026-03-20", "attempt", "phone"),
        session(
            "2026-04-03",
            "check-in",
            "phone",
            minutes=20,
            scenarios=["new-and-unsure"],
            actions=[{"id": "read-the-manual", "who": "mentee", "what": "Read the manual", "due": "2026-04-20"}],
        ),
        session("2026-05-04", mode="in-person", minutes=90, actions_closed=["read-the-manual"]),
        own(
            "evaluation",
            id="2026-10-08",
            date="2026-10-08",
            by=WALKER,
            recommendation="continue",
            scenarios=[{"scenario": one, "progress": "begun"} for one in ("new-and-unsure", "latch-limits")],
            confidence=3,
            skill=3,
            next_on="2026-11-30",
        ),
        own(
            "evaluation",
            id="2026-12-03",
            date="2026-12-03",
            by=WALKER,
            recommendation="complete",
            scenarios=[{"scenario": one, "progress": "reached"} for one in ("new-and-unsure", "latch-limits")],
            confidence=5,
            skill=4,
        ),
    ),
)


def test_state_cps_day_by_day() -> None:
    sound(STATE)
    assert dict(STATE.asked("2026-01-04", "2026-12-31")) == {
        "2026-01-04": (),
        "2026-01-05": ("approve: officer and officer",),
        "2026-01-12": ("orient: officer by 2026-01-15",),
        "2026-01-19": (),
        "2026-02-02": ("match: officer and officer by 2026-03-04",),
        "2026-03-10": ("accept: mentee and mentor",),
        "2026-03-12": ("accept: mentee",),
        "2026-03-16": (),
        "2026-03-31": ("start: mentor by 2026-03-30",),
        "2026-04-03": (),
        "2026-04-21": ("follow-up: mentee by 2026-04-20",),
        "2026-05-04": (),
        "2026-09-30": ("evaluate: mentor by 2026-09-30",),
        "2026-10-08": (),
        "2026-11-30": ("evaluate: mentor by 2026-11-30",),
        "2026-12-03": ("close: mentor and mentee",),
        "2026-12-10": (),
    }
    assert dict(STATE.found("2026-01-04", "2026-12-31")) == {
        "2026-01-04": (),
        "2026-01-05": ("approval incomplete",),
        "2026-01-12": ("orientation incomplete",),
        "2026-01-19": (),
        "2026-02-02": ("match notice",),
        "2026-03-05": ("waiting incomplete",),
        "2026-03-10": ("acceptance incomplete",),
        "2026-03-16": (),
        "2026-03-31": ("first-contact-time incomplete",),
        "2026-04-03": (),
        "2026-04-21": ("actions incomplete",),
        "2026-05-04": (),
        "2026-09-30": ("evaluation-due incomplete",),
        "2026-10-08": (),
        "2026-11-30": ("evaluation-due incomplete",),
        "2026-12-03": ("closure incomplete",),
        "2026-12-10": (),
    }


def monthly(day: str) -> dict[str, object]:
    return {"minutes": 45, "topics": ["Looking for work"], "signatures": signed(mentor=day, mentee=day)}


WSYAS = Walk(
    "wsyas-oacett",
    (
        own("mentor", program="wsyas-oacett", person=WALKER, applied_on="2026-01-05", willing={"on": "2026-01-05"}),
        own(
            "mentee",
            program="wsyas-oacett",
            person=FOLLOWER,
            asked_on="2026-01-12",
            graduation_on="2026-06-30",
            consent={"on": "2026-01-14"},
        ),
        own(
            "mentorship",
            program="wsyas-oacett",
            proposed={"by": "p-pv1dc", "on": "2026-01-19"},
            accepted={"mentor": "2026-01-21", "mentee": "2026-01-22"},
            started="2026-02-28",
            closure={"on": "2027-03-05", "by": "p-pv1dc", "outcome": "completed"},
        ),
        session(
            "2026-03-10", minutes=45, topics=["Résumé"], signatures=signed(mentor="2026-03-10", mentee="2026-03-14")
        ),
        session("2026-04-14", **monthly("2026-04-14")),
        session("2026-05-12", **monthly("2026-05-12")),
        own("goal", id="first-post", title="A first post", steps=[{"on": "2026-05-20", "status": "set"}]),
        session("2026-06-16", "check-in", "email"),
        session("2026-08-11", **monthly("2026-08-11")),
        *(session(f"2026-{month:02}-15", "check-in", "email") for month in (9, 10, 11, 12)),
        session("2027-01-12", **monthly("2027-01-12")),
        session("2027-02-28", **monthly("2027-02-28")),
    ),
)


def test_wsyas_day_by_day() -> None:
    sound(WSYAS)
    assert dict(WSYAS.asked("2026-01-04", "2027-03-31")) == {
        "2026-01-04": (),
        "2026-01-12": (
            "complete: mentee",
            "match: officer and officer by 2026-02-11",
        ),
        "2026-01-14": ("match: officer and officer by 2026-02-11",),
        "2026-01-19": ("accept: mentee and mentor",),
        "2026-01-21": ("accept: mentee",),
        "2026-01-22": (),
        "2026-03-10": ("sign: mentee",),
        "2026-03-14": (),
        "2026-05-12": ("complete: mentor and mentee",),
        "2026-05-20": (),
        "2026-08-01": ("ask-after: mentor and mentee",),
        "2027-03-01": (
            "ask-after: mentor and mentee",
            "close: mentor and mentee",
        ),
        "2027-03-05": (),
    }
    assert dict(WSYAS.found("2026-01-04", "2027-03-31")) == {
        "2026-01-04": (),
        "2026-01-12": (
            "consent incomplete",
            "match notice",
        ),
        "2026-01-14": ("match notice",),
        "2026-01-19": ("acceptance incomplete",),
        "2026-01-22": (),
        "2026-03-10": ("signatures incomplete",),
        "2026-03-14": (),
        "2026-05-12": ("goals-set incomplete",),
        "2026-05-20": (),
        "2026-08-01": ("cadence incomplete",),
        "2027-03-01": (
            "cadence incomplete",
            "closure incomplete",
        ),
        "2027-03-05": (),
    }


ASSP = Walk(
    "assp-cps",
    (
        own("mentor", program="assp-cps", person=WALKER, applied_on="2026-01-05", capacity=1),
        own("mentee", program="assp-cps", person=FOLLOWER, asked_on="2026-01-07", consent={"on": "2026-01-07"}),
        own(
            "mentorship",
            program="assp-cps",
            proposed={"by": "p-rvxvg", "on": "2026-01-12"},
            accepted={"mentor": "2026-01-14", "mentee": "2026-01-15"},
            started="2026-02-01",
            vision={"says": "I advise others.", "on": "2026-02-20"},
            closure={"on": "2026-06-30", "by": WALKER, "outcome": "moved"},
        ),
        session("2026-02-05", minutes=60),
        session("2026-03-05", minutes=40),
        session("2026-03-28", mode="phone", minutes=20, recorded_on="2026-04-05"),
        session("2026-04-30", minutes=60, reflection="One talk won, one lost."),
        own("goal", id="first-offer", title="A first offer", steps=[{"on": "2026-05-04", "status": "set"}]),
        session("2026-06-29", minutes=60),
    ),
)


def test_assp_day_by_day() -> None:
    sound(ASSP)
    assert dict(ASSP.asked("2026-01-04", "2026-07-31")) == {
        "2026-01-04": (),
        "2026-01-07": ("match: officer and officer by 2026-02-06",),
        "2026-01-12": ("accept: mentee and mentor",),
        "2026-01-14": ("accept: mentee",),
        "2026-01-15": (),
        "2026-02-01": ("complete: mentee",),
        "2026-02-20": (),
        "2026-04-01": ("ask-after: mentor and mentee",),
        "2026-04-05": ("complete: mentor and mentee",),
        "2026-05-04": (),
        "2026-06-01": ("ask-after: mentor and mentee",),
        "2026-06-30": (),
    }
    assert dict(ASSP.found("2026-01-04", "2026-07-31")) == {
        "2026-01-04": (),
        "2026-01-07": ("match notice",),
        "2026-01-12": ("acceptance incomplete",),
        "2026-01-15": (),
        "2026-02-01": (
            "agreement notice",
            "vision incomplete",
        ),
        "2026-02-05": (
            "agreement notice",
            "reflection notice",
            "vision incomplete",
        ),
        "2026-02-20": (
            "agreement notice",
            "reflection notice",
        ),
        "2026-04-01": (
            "agreement notice",
            "cadence incomplete",
            "reflection notice",
        ),
        "2026-04-05": (
            "agreement notice",
            "goals-set incomplete",
            "reflection notice",
        ),
        "2026-04-30": (
            "agreement notice",
            "goals-set incomplete",
        ),
        "2026-05-04": ("agreement notice",),
        "2026-06-01": (
            "agreement notice",
            "cadence incomplete",
        ),
        "2026-06-30": (),
    }
