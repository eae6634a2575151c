// The records, whole: what the page makes is added, keys stand in the schema's order, and each has its path and id.
mb.slug = (text, taken, otherwise) => {
  const plain = text.normalize("NFKD").replace(/[^\0-\x7f]/g, "").toLowerCase().replace(/'/g, "");
  const words = (plain.match(/[a-z0-9]+/g) ?? []).slice(0, 6).join("-").slice(0, 60).replace(/-$/, "");
  const base = /^[a-z]/.test(words) && words !== "index" ? words : otherwise;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base.slice(0, 57).replace(/-$/, "")}-${number}`;
    if (!taken.includes(slug)) return slug;
  }
};

// How lists sort a name, as far as it tells: the last word first.
mb.listedAs = (name) => {
  const words = name.trim().split(/\s+/);
  return words.length > 1 ? `${words[words.length - 1]}, ${words.slice(0, -1).join(" ")}` : words[0];
};

mb.datedId = (date, taken) => {
  let number = 1;
  while (taken.includes(number === 1 ? date : `${date}-${number}`)) number += 1;
  return number === 1 ? date : `${date}-${number}`;
};

mb.chanceId = (letters) => {
  const signs = "0123456789abcdefghjkmnpqrstvwxyz";
  const chance = crypto.getRandomValues(new Uint8Array(letters));
  return Array.from(chance, (byte) => signs[byte % signs.length]).join("");
};

// What stands in the order in which the schema names it.
mb.ordered = (kind, steps, value) => {
  if (Array.isArray(value)) return value.map((each, index) => mb.ordered(kind, [...steps, String(index)], each));
  if (value === null || typeof value !== "object") return value;
  const part = mb.schemaAt(kind, steps);
  const names = (part.oneOf?.map((each) => mb.resolved(mbBook.schemas[kind], each)) ?? [part]).flatMap((each) => Object.keys(each.properties));
  const rank = (name) => names.indexOf(name);
  return Object.fromEntries(Object.keys(value).sort((one, two) => rank(one) - rank(two))
    .map((name) => [name, mb.ordered(kind, [...steps, name], value[name])]));
};

mb.known = (data) => JSON.parse(JSON.stringify(data)); // what is undefined is left out

mb.NAMES = /\{([a-z]+)\}/g;
mb.idOf = (kind, data) => [...mbBook.schemas[kind]["x-path"].matchAll(mb.NAMES)].map(([, name]) => data[name]).join("/");
mb.pathIn = (kind, data) =>
  `records/${mbBook.schemas[kind]["x-path"].replace(mb.NAMES, (_, name) => data[name])}.yaml`;

// What the page adds to what was typed: see `made` in the form's plan.
mb.complete = (kind, data, { link, program, numbers, today, person, adds }) => {
  const own = { ...data };
  const added = adds.split("/")[1]; // of a record that is there: what is added must be there, so that it is judged
  if (added) own[added] ??= mb.schemaAt(kind, [added]).type === "array" ? [{}] : {};
  if (mbBook.schemas[kind].properties.mentorship) own.mentorship = link?.mentorship ?? numbers.mentorship;
  const kinds = {
    session: () => {
      if (own.date) own.id = mb.datedId(own.date, link?.taken ?? []);
      const used = [...(link?.used ?? [])];
      own.actions = own.actions?.map((action) => {
        const slug = mb.slug(action.what ?? "", used, "action");
        used.push(slug);
        // Not every printed code knows which ids are used: with the session's own behind it, an id is new.
        const id = own.id && link?.less?.includes("used") ? `${slug.slice(0, 45).replace(/-$/, "")}-${own.id}` : slug;
        return { ...action, id };
      });
      if (!own.actions) delete own.actions;
    },
    evaluation: () => { if (own.date) own.id = mb.datedId(own.date, link?.evaluations ?? []); },
    goal: () => {
      if (own.title) own.id = mb.slug(own.title, (link?.goals ?? []).map(([id]) => id), "goal");
      own.steps = [{ on: today, status: "set" }];
    },
    person: () => { own.id = person; },
    mentor: () => Object.assign(own, { program, person, applied_on: today }),
    mentee: () => Object.assign(own, { program, person, asked_on: today }),
    resource: () => { if (own.title) own.id = mb.slug(own.title, [], "resource"); },
    // Of a record that is there, what the schema asks for comes by the link; only what is added is handed in.
    // Who the two are is not known without the link, and not needed.
    mentorship: () => Object.assign(own, mb.known({
      id: link?.mentorship ?? numbers.mentorship, program,
      mentor: link?.mentor[0] ?? numbers.mentor, mentee: link?.mentee[0] ?? numbers.mentee,
      proposed: { by: link?.proposed?.[0] || link?.mentor[0] || numbers.mentor, on: link?.proposed?.[1] || own.closure?.on || today },
    })),
    certification: () => Object.assign(own, {
      person: link?.person[0] ?? numbers.person, id: link?.cycle ?? numbers.cycle, program,
      level: link?.level || "technician", cycle: { from: link?.from || today, until: link?.until || today },
    }),
  };
  kinds[kind]?.();
  return mb.ordered(kind, [], own);
};
