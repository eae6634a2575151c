// The same schema as the command line's, asked in the browser: what is amiss, each at its address, in the same words.
mb.ORDER = ["type", "const", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "multipleOf"];

mb.judge = (kind, data, labelAt) => {
  const schema = mbBook.schemas[kind];
  const { errors } = new mbSchema.Validator(schema, "2020-12", false).validate(data);
  const best = new Map();
  for (const error of errors) {
    const steps = mb.stepsOf(error.instanceLocation);
    if (mb.isOtherShape(schema, data, error)) continue;
    if (error.keyword === "required") {
      for (const name of mb.keywordAt(schema, error.keywordLocation)) {
        if (mb.valueAt(data, steps)?.[name] !== undefined) continue;
        for (const at of mb.lacking(kind, [...steps, name])) best.set(at.join("/"), { rank: -1, at, ...mb.missing(kind, at, labelAt) });
      }
      continue;
    }
    const rank = mb.ORDER.indexOf(error.keyword);
    if (rank < 0 && !["maxItems", "minItems", "uniqueItems"].includes(error.keyword)) continue;
    const key = steps.join("/");
    if (best.has(key) && best.get(key).rank <= rank) continue;
    const limit = mb.keywordAt(schema, error.keywordLocation);
    best.set(key, { rank, at: steps, ...mb.wrong(kind, steps, error.keyword, limit, mb.valueAt(data, steps), labelAt) });
  }
  return [...best.values()].map(({ at, message, hint }) => ({ address: [kind, ...at].join("/"), message, hint }));
};

mb.stepsOf = (location) =>
  location.replace(/^#\/?/, "").split("/").filter((step) => step !== "")
    .map((step) => decodeURIComponent(step).replace(/~1/g, "/").replace(/~0/g, "~"));

// What the schema says at a keyword's own place; `$ref` on the way is followed.
mb.keywordAt = (schema, location) =>
  mb.stepsOf(location).reduce((part, step) =>
    step === "$ref" ? schema.$defs[part.$ref.slice("#/$defs/".length)] : part?.[step], schema);

// An error in a shape that was not chosen says nothing: the constants, or the names that are there, tell which was.
mb.isOtherShape = (schema, data, error) => {
  const steps = mb.stepsOf(error.keywordLocation), place = steps.lastIndexOf("oneOf");
  if (place < 0 || place === steps.length - 1) return place >= 0;
  const options = mb.keywordAt(schema, `#/${steps.slice(0, place + 1).join("/")}`);
  const [, ...inside] = error.instanceLocation.split("/");
  const value = inside.map((_, index) => mb.valueAt(data, mb.stepsOf(`#/${inside.slice(0, inside.length - index).join("/")}`)))
    .find((each) => each !== null && typeof each === "object") ?? {};
  const likeness = (option) => Object.entries(option.properties)
    .reduce((sum, [name, part]) => sum + (name in value ? (part.const === undefined || part.const === value[name] ? 1 : -9) : 0), 0);
  const likely = options.map(likeness);
  return likely.indexOf(Math.max(...likely)) !== Number(steps[place + 1]);
};

mb.howToWrite = (kind, steps) => {
  const text = mbBook.written[kind][`/${steps.map((step) => (/^\d+$/.test(step) ? "*" : step)).join("/")}`] ?? "";
  return text.replace(" in quotes", "").replace(/"/g, "");
};

// Of a group that is not there, what must stand in it is lacking.
mb.lacking = (kind, steps) => {
  const part = mb.schemaAt(kind, steps);
  return part?.type === "object" && part.required?.length ? part.required.flatMap((name) => mb.lacking(kind, [...steps, name])) : [steps];
};

// What a browser asks for in a form of its own, whatever the file says.
mb.howToFill = (part) => (part?.format === "date" ? "day, month and year" : part?.$ref === "#/$defs/time" ? "hours and minutes" : "");

mb.found = (value) => (typeof value === "number" ? "a number" : typeof value === "string" ? "text" : "something else");

mb.missing = (kind, steps, labelAt) => {
  const part = mb.schemaAt(kind, steps) ?? {};
  const chosen = part.enum || part["x-among"] || part["x-ref"] || part.oneOf || part.type === "boolean" || part.type === "array";
  const values = { name: labelAt([kind, ...steps].join("/")) ?? part.title, how: mb.howToFill(part) || mb.howToWrite(kind, steps) };
  const [message, hint] = mb.sentence(chosen ? "unchosen" : "unanswered", values);
  return { message, hint };
};

mb.wrong = (kind, steps, keyword, limit, value, labelAt) => {
  const part = mb.schemaAt(kind, steps) ?? {};
  const name = labelAt([kind, ...steps].join("/")) ?? part.title;
  const how = mb.howToWrite(kind, steps);
  const told = { name, how, found: mb.found(value), either: mb.listed((part.enum ?? [part.const]).map(String), "or"),
    limit: typeof limit === "number" ? limit.toLocaleString("en-US", { useGrouping: keyword === "maxLength" }) : "" };
  const sentence = keyword === "format" && /^\d{4}-\d\d-\d\d$/.test(value) ? "no-such-day"
    : keyword === "enum" || keyword === "const" ? "choice" : mbBook.sentences[keyword] ? keyword : "other";
  const [message, hint] = mb.sentence(sentence, told);
  return { message, hint };
};
