// A record in plain words: what its fields are called, and what was chosen or typed in them.
mb.UNTOLD = ["id", "mentorship", "program", "person", "signatures"];

mb.plainWords = (kind, data, places) => {
  const facts = [];
  const told = (value, part, address) => {
    if (typeof value === "boolean") return value ? "Yes" : "No";
    if (typeof value !== "string") return String(value);
    if (mb.isDay(value) && part.format === "date") return mb.day(value);
    const field = places.get(address.replace(/\/\d+$/, "")) ?? places.get(address);
    return field ? mb.choiceWords(places.get(address) ?? field, value) : part["x-labels"]?.[value] ?? value;
  };
  const walk = (value, steps, title) => {
    const part = mb.schemaAt(kind, steps), address = [kind, ...steps].join("/");
    const only = Array.isArray(value) && value.length === 1 && Object.keys(data).length === 1 ? value[0] : null;
    if (only && typeof only === "object") { // the one entry that is added to a record: each of its fields for itself
      for (const [name, inner] of Object.entries(only)) walk(inner, [...steps, "0", name], mb.schemaAt(kind, [...steps, "0", name]).title);
    } else if (Array.isArray(value)) {
      const lines = value.map((each, index) => (each && typeof each === "object"
        ? mb.inWords(Object.fromEntries(Object.entries(each).filter(([name]) => name !== "id")), [...steps, String(index)], kind, told)
        : told(each, mb.schemaAt(kind, [...steps, String(index)]), `${address}/${index}`)));
      if (lines.length) facts.push([title, lines]);
    } else if (value && typeof value === "object") {
      for (const [name, inner] of Object.entries(value)) {
        const own = mb.schemaAt(kind, [...steps, name]);
        if (own.const === undefined) walk(inner, [...steps, name], title ? `${title}, ${own.title.toLowerCase()}` : own.title);
      }
    } else {
      facts.push([title, [told(value, part, address)]]);
    }
  };
  for (const [name, value] of Object.entries(data)) {
    if (!mb.UNTOLD.includes(name)) walk(value, [name], mb.schemaAt(kind, [name]).title);
  }
  return facts.map(([title, lines]) => [mb.ownWords(title), lines]);
};

mb.inWords = (value, steps, kind, told) => {
  if (value && typeof value === "object") {
    return Object.entries(value).map(([name, inner]) => {
      const words = mb.inWords(inner, [...steps, name], kind, told);
      return inner && typeof inner === "object" ? words : `${mb.schemaAt(kind, [...steps, name]).title}: ${words}`;
    }).join("; ");
  }
  return told(value, mb.schemaAt(kind, steps) ?? {}, [kind, ...steps].join("/"));
};

mb.showWords = (list, facts) => {
  list.replaceChildren();
  for (const [name, lines] of facts) {
    const term = document.createElement("dt"), words = document.createElement("dd");
    term.textContent = name;
    lines.forEach((line, index) => {
      if (index) words.append(document.createElement("br"));
      words.append(line);
    });
    list.append(term, words);
  }
};
