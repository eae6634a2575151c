// The best assignment over all, as `mentorbook match` finds it: the same values, whole numbers with a tie-break inside, so
// that one assignment alone is the best. One mentee after the other finds the way that adds most, and others may move.
//
// `choices` holds by mentee [mentor, value, weak]; `room` is by mentor; `pins` maps mentees to mentors. Returns by mentee
// the mentor's place, or -1.
const mbBest = (choices, room, pins) => {
  const left = [...room];
  for (const mentor of pins.values()) left[mentor] -= 1;
  const chosen = choices.map((_, mentee) => pins.get(mentee) ?? -1);
  const held = room.map(() => []); // by mentor: the mentees who may still move
  const worth = choices.map(
    (own) => new Map(own.filter(([, , weak]) => !weak).map(([mentor, value]) => [mentor, value])),
  );

  const place = (first) => {
    const sum = new Map([[first, 0]]); // by mentee: the most that is added if they have to find somebody else
    const before = new Map(); // by mentee: [who came to their mentor, that mentor]
    const waiting = [first];
    let best = { sum: 0, mentee: first, mentor: -1 };
    while (waiting.length) {
      const mentee = waiting.shift();
      for (const [mentor, value] of worth[mentee]) {
        if (mentor === chosen[mentee]) continue;
        const here = sum.get(mentee) + value;
        if (held[mentor].length < left[mentor]) {
          if (here > best.sum) best = { sum: here, mentee, mentor };
          continue;
        }
        for (const other of held[mentor]) {
          const after = here - worth[other].get(mentor);
          if (other === mentee || after <= (sum.get(other) ?? -Infinity)) continue;
          sum.set(other, after);
          before.set(other, [mentee, mentor]);
          if (after > best.sum) best = { sum: after, mentee: other, mentor: -1 };
          if (!waiting.includes(other)) waiting.push(other);
        }
      }
    }
    for (let { mentee, mentor } = best; ; ) {
      const was = chosen[mentee];
      if (was >= 0) held[was].splice(held[was].indexOf(mentee), 1);
      chosen[mentee] = mentor;
      if (mentor >= 0) held[mentor].push(mentee);
      if (!before.has(mentee)) return;
      [mentee, mentor] = before.get(mentee);
    }
  };

  choices.forEach((_, mentee) => pins.has(mentee) || place(mentee));
  return chosen;
};
