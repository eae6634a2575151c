// The rules that a page can know by itself. What needs the rest of the book is left to the check.
mb.rulesBroken = (kind, data, { zone, link, evaluators }) => [
  ...mb.wrongOrders(kind, data),
  ...(kind === "session" ? [...mb.wrongDay(data, zone, link), ...mb.wrongMinutes(data, zone), ...mb.wrongAttempt(data)] : []),
  ...(kind === "mentorship" ? mb.wrongClosure(data, zone) : []),
  ...(kind === "evaluation" ? mb.wrongEvaluator(data, link, evaluators) : []),
  ...(kind === "certification" ? mb.wrongEntries(data, link) : []),
  ...mb.refusedCharacters(kind, data),
];

mb.wrongOrders = (kind, data) => {
  const found = [];
  for (const [earlier, later, says] of mbBook.orders[kind] ?? []) {
    const [list, rest] = later.split("/*");
    const entries = rest === undefined ? [null] : mb.valueAt(data, list.slice(1).split("/")) ?? [];
    entries.forEach((entry, index) => {
      const steps = (rest === undefined ? later : `${list}/${index}${rest}`).slice(1).split("/");
      const first = earlier.replace("/*", `/${index}`).slice(1).split("/");
      const [one, two] = [mb.valueAt(data, first), mb.valueAt(data, steps)];
      if (!mb.isDay(one) || !mb.isDay(two) || two >= one) return;
      const [message, hint] = mb.sentence("wrong-order", { says });
      found.push({ address: [kind, ...steps].join("/"), message, hint });
    });
  }
  return found;
};

mb.wrongDay = (data, zone, link) => {
  if (!mb.isDay(data.date)) return [];
  const today = mb.today(zone), address = "session/date";
  if (data.date > today) {
    const [message, hint] = mb.sentence("session-ahead", { today: mb.day(today) });
    return [{ address, message, hint }];
  }
  if (mb.isDay(link?.started) && data.date < link.started && data.contact !== "attempt") {
    const [message, hint] = mb.sentence("session-early", { day: mb.day(link.started) });
    return [{ address, message, hint }];
  }
  return [];
};

mb.wrongClosure = ({ closure }, zone) => {
  const today = mb.today(zone);
  if (!mb.isDay(closure?.on) || closure.on <= today) return [];
  const [message, hint] = mb.sentence("closure-ahead", { today: mb.day(today) });
  return [{ address: "mentorship/closure/on", message, hint }];
};

// What the check does not refuse: the day from which a record counts, where it is still to come. Of a cycle that is there,
// the day of what is added.
mb.daysAhead = (kind, data, { zone, adds }) => {
  if (kind === "session" || kind === "mentorship") return []; // what has not happened is refused by a rule of its own
  const added = adds ? adds.split("/")[1] : "", entry = mb.schemaAt(kind, [added]);
  const steps = added ? [added, ...(entry.type === "array" ? ["0"] : []), "on"] : (mbBook.schemas[kind]["x-dated"] ?? "/").slice(1).split("/");
  const day = mb.valueAt(data, steps);
  if (!mb.isDay(day) || day <= mb.today(zone)) return [];
  const [message, hint] = mb.sentence(added ? "entry-ahead" : "day-ahead", {});
  return [{ address: [kind, ...steps].join("/"), message, hint }];
};

mb.wrongMinutes = ({ date, start, end, minutes }, zone) => {
  if (!start || !end || !mb.isDay(date)) return [];
  if (start === end) {
    const [message, hint] = mb.sentence("no-time-between", {});
    return [{ address: "session/end", message, hint }];
  }
  const of = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const span = (of(end) - of(start) + 1440) % 1440;
  if (!Number.isInteger(minutes) || minutes <= span || mb.isClockChanged(date, zone)) return [];
  const [message, hint] = mb.sentence("minutes-beyond", { span: mb.counted(span, "minute"), minutes: mb.counted(minutes, "minute") });
  return [{ address: "session/minutes", message, hint }];
};

mb.wrongAttempt = (data) => {
  if (data.contact !== "attempt") return [];
  const both = ["mentor", "mentee"].every((role) => data.attended?.includes(role));
  const said = both ? "attended" : mbBook.meeting.find((name) => data[name] !== undefined);
  if (!said) return [];
  const [message, hint] = mb.sentence(both ? "attempt-of-both" : "attempt", { said });
  return [{ address: `session/${said}`, message, hint }];
};

mb.wrongEvaluator = ({ by }, link, evaluators) => {
  const roles = (evaluators ?? "").split(" ").filter(Boolean);
  const role = ["mentor", "mentee"].find((each) => link?.[each]?.[0] === by);
  if (!roles.length || !role || roles.includes(role)) return [];
  const [message, hint] = mb.sentence("no-evaluator", { roles: mb.listed(roles, "or") });
  return [{ address: "evaluation/by", message, hint }];
};

mb.wrongEntries = (data, link) => Object.keys(mbBook.cycle).flatMap((list) => (data[list] ?? []).flatMap((entry, index) => {
  const found = [], address = `certification/${list}/${index}`;
  const tell = (place, name, values) => {
    const [message, hint] = mb.sentence(name, values);
    found.push({ address: `${address}/${place}`, message, hint });
  };
  if (!mb.isDay(entry.on)) return found;
  if (link?.inside && (entry.on < link.from || entry.on > link.until)) {
    const early = entry.on < link.from;
    tell("on", "outside-cycle", { what: mbBook.cycle[list], edge: early ? "before" : "after", first: mb.day(link.from),
      last: mb.day(link.until), why: early && list === "ceus" ? "Hours are not carried over: c" : "C" });
  }
  if (entry.verifier?.person && entry.verifier.person === data.person) tell("verifier/person", "own-seat-check", { day: mb.day(entry.on) });
  return found;
}));

// Where the clock is changed on that day or the next, the check counts, which knows the zone by heart.
mb.isClockChanged = (date, zone) => {
  const hourAt = (days) => {
    const noon = new Date(Date.parse(`${date}T12:00:00Z`) + days * 86400000);
    return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone || undefined }).format(noon);
  };
  return hourAt(-1) !== hourAt(2);
};

mb.refusedCharacters = (kind, data) => {
  const found = [];
  const look = (value, steps) => {
    if (typeof value === "string") {
      const told = mb.refusedCharacter(value);
      if (told) found.push({ address: [kind, ...steps].join("/"), message: told[0], hint: told[1] });
    } else if (value && typeof value === "object") {
      for (const [name, inner] of Object.entries(value)) look(inner, [...steps, name]);
    }
  };
  look(data, []);
  return found;
};
