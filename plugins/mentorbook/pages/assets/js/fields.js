// What stands in the fields: read into values, empty ones left out, and each value's own place on the page.
mb.inputsOf = (field) => [...field.querySelectorAll("input, textarea, select")];

mb.typed = (text, type) => {
  if (type === "integer" && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === "number" && /^-?\d{1,12}(\.\d{1,3})?$/.test(text)) return Number(text);
  return type === "boolean" ? text === "true" : text;
};

mb.textOf = (input) =>
  input.tagName === "TEXTAREA" ? input.value.replace(/\r\n?/g, "\n").replace(/\s+$/, "") : input.value.trim();

mb.valueOf = (field) => {
  const { look, type } = field.dataset;
  const checked = [...field.querySelectorAll("input:checked")].map((input) => input.value);
  if (look === "one") return checked.length ? mb.typed(checked[0], type) : undefined;
  if (look === "many") return checked.length ? checked : undefined;
  if (look === "today") return checked.length ? mb.today(field.closest("form").dataset.zone) : undefined;
  const texts = mb.inputsOf(field).map(mb.textOf).filter((text) => text !== "");
  if (look === "lines") return texts.length ? texts : undefined;
  return texts.length ? mb.typed(texts[0], type) : undefined;
};

// The records by kind, and by address the element that an error is shown at.
mb.collect = (form) => {
  const records = Object.fromEntries(form.dataset.writes.split(" ").map((kind) => [kind, {}]));
  const places = new Map(), halves = [];
  const put = (address, value) => {
    const [kind, ...steps] = address.split("/");
    mb.put(records[kind], steps, value);
  };
  for (const field of form.querySelectorAll("[data-at], [data-list], [data-shapes]")) {
    const { at, list, shapes } = field.dataset;
    if (field.closest("[data-shape][hidden]") || field.parentElement.closest("[data-list]")) continue;
    places.set(at ?? list ?? shapes, field);
    if (field.querySelector("input:invalid, textarea:invalid") && mb.inputsOf(field).some((each) => each.validity.badInput)) {
      halves.push(at ?? list);
    }
    if (list) {
      let index = 0;
      for (const entry of field.querySelectorAll("[data-entry]")) {
        const inner = [...entry.querySelectorAll("[data-at]")].map((each) => [each, mb.valueOf(each)]);
        if (inner.every(([, value]) => value === undefined)) continue;
        for (const [each, value] of inner) {
          places.set(`${list}/${index}/${each.dataset.at}`, each);
          if (value !== undefined) put(`${list}/${index}/${each.dataset.at}`, value);
        }
        index += 1;
      }
    } else if (shapes) {
      const shape = mb.shapeOf(field);
      for (const [name, value] of Object.entries(JSON.parse(shape?.dataset.constants ?? "{}"))) put(`${shapes}/${name}`, value);
    } else {
      const value = mb.valueOf(field);
      if (value !== undefined) put(at, value);
      if (field.dataset.look === "lines") {
        const filled = mb.inputsOf(field).filter((input) => mb.textOf(input) !== "");
        filled.forEach((input, index) => places.set(`${at}/${index}`, field));
      }
    }
  }
  return { records, places, halves };
};

mb.shapeOf = (field) => {
  const chosen = field.querySelector(":scope > .mb-choices input:checked");
  return chosen && field.querySelector(`[data-shape="${chosen.value}"]`);
};

// How a field is called where it is alone: within a group with the group's name before it.
mb.labelOf = (field) => {
  const own = field.querySelector("legend, label")?.firstChild?.textContent.trim() ?? "";
  const around = field.parentElement.closest(".mb-group-of")?.querySelector("legend")?.firstChild.textContent.trim();
  return around ? `${around}, ${own.slice(0, 1).toLowerCase()}${own.slice(1)}` : own;
};

// The words on a button or in a list of choices for a value of a field.
mb.choiceWords = (field, value) => {
  const input = mb.inputsOf(field).find((each) => each.value === String(value) && /radio|checkbox/.test(each.type));
  if (input) return (input.parentElement.querySelector("b") ?? input.parentElement).textContent.trim();
  const option = [...field.querySelectorAll("option")].find((each) => each.value === String(value));
  return option ? option.textContent : String(value);
};
