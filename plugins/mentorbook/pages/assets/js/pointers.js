// Addresses: a record's kind and the way into it, as in "session/actions/0/what".
mb.put = (data, steps, value) => {
  let inside = data;
  steps.forEach((step, index) => {
    if (index === steps.length - 1) inside[step] = value;
    else inside = inside[step] ??= /^\d+$/.test(steps[index + 1]) ? [] : {};
  });
};

mb.valueAt = (data, steps) => steps.reduce((inside, step) => inside?.[step], data);

// The part of a kind's schema at an address, its references resolved.
mb.resolved = (root, part) =>
  part?.$ref ? { ...root.$defs[part.$ref.slice("#/$defs/".length)], ...part } : part;

mb.schemaAt = (kind, steps) => {
  const root = mbBook.schemas[kind];
  return steps.reduce((part, step) => {
    const options = part?.oneOf?.map((each) => mb.resolved(root, each)) ?? [part];
    const holds = options.find((each) => /^\d+$/.test(step) ? each?.items : each?.properties?.[step]);
    return mb.resolved(root, /^\d+$/.test(step) ? holds?.items : holds?.properties[step]);
  }, root);
};
