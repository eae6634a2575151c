// A draft: what was typed, kept in this browser alone. Signatures are not kept. One that was typed into an older form is
// put back as far as its fields are still there, and the rest is shown, so that nothing typed is lost.
mb.draftKey = (form, link) =>
  ["mentorbook", form.dataset.program, form.dataset.form, link?.mentorship ?? link?.person?.[0] ?? "",
    link?.cycle ?? ""].join(" ").trim();

mb.fieldStates = (form) => {
  const states = [];
  const add = (field, at) => {
    const inputs = mb.inputsOf(field), boxes = inputs.filter((input) => /radio|checkbox/.test(input.type));
    const values = boxes.length ? boxes.filter((input) => input.checked).map((input) => input.value)
      : inputs.map((input) => input.value).filter((value) => value !== "");
    if (values.length) states.push({ at, label: mb.labelOf(field), values });
  };
  for (const field of form.querySelectorAll("[data-at], [data-list], [data-shapes], [data-number]")) {
    if (field.parentElement.closest("[data-entry]")) continue;
    if (field.dataset.list) {
      field.querySelectorAll("[data-entry]").forEach((entry, index) => {
        for (const each of entry.querySelectorAll("[data-at]")) add(each, `${field.dataset.list}/${index}/${each.dataset.at}`);
      });
    } else if (field.dataset.shapes) {
      const chosen = field.querySelector(":scope > .mb-choices input:checked");
      if (chosen) states.push({ at: `shape ${field.dataset.shapes}`, label: mb.labelOf(field), values: [chosen.value] });
    } else {
      const shape = field.closest("[data-shape]");
      add(field, field.dataset.at ? (shape ? `${shape.dataset.shape} ` : "") + field.dataset.at : `number ${field.dataset.number}`);
    }
  }
  return states;
};

// Puts states back; returns those for which there is no place any more.
mb.restore = (form, states) => states.filter((state) => !mb.restoreOne(form, state));

mb.restoreOne = (form, { at, values }) => {
  const quoted = (text) => CSS.escape(text);
  if (at.startsWith("number ")) return mb.setInputs(form.querySelector(`[data-number="${quoted(at.slice(7))}"]`), values);
  if (at.startsWith("shape ")) {
    const shapes = form.querySelector(`[data-shapes="${quoted(at.slice(6))}"]`);
    const input = shapes?.querySelector(`:scope > .mb-choices input[value="${quoted(values[0])}"]`);
    if (!input) return false;
    input.checked = true;
    mb.showShape(shapes);
    return true;
  }
  const inShape = /^(\d+) (.*)$/.exec(at);
  if (inShape) return mb.setInputs(form.querySelector(`[data-shape="${inShape[1]}"] [data-at="${quoted(inShape[2])}"]`), values);
  const listed = /^(.*)\/(\d+)\/([a-z_/]+)$/.exec(at);
  const list = listed && form.querySelector(`[data-list="${quoted(listed[1])}"]`);
  if (list) {
    const entries = () => list.querySelectorAll("[data-entry]");
    while (entries().length <= Number(listed[2]) && entries().length < Number(list.dataset.most)) mb.addEntry(list);
    return mb.setInputs(entries()[Number(listed[2])]?.querySelector(`[data-at="${quoted(listed[3])}"]`), values);
  }
  return mb.setInputs(form.querySelector(`[data-at="${quoted(at)}"]`), values);
};

mb.setInputs = (field, values) => {
  if (!field || field.hidden) return false;
  if (field.dataset.look === "lines") {
    while (field.querySelectorAll("[data-entry]").length < values.length) mb.addEntry(field);
  }
  mb.unfold(field);
  const inputs = mb.inputsOf(field);
  const boxes = inputs.filter((input) => /radio|checkbox/.test(input.type));
  if (boxes.length) {
    const there = values.filter((value) => boxes.some((input) => input.value === value));
    if (!there.length) return values.length === 0;
    for (const input of boxes) input.checked = there.includes(input.value);
    return there.length === values.length;
  }
  values.forEach((value, index) => { if (inputs[index]) inputs[index].value = value; });
  return inputs.length >= values.length && values.every((value, index) => inputs[index].value === value);
};

mb.clearFields = (form) => {
  form.reset();
  for (const entry of form.querySelectorAll("[data-entry]")) entry.remove();
  for (const field of form.querySelectorAll('[data-look="lines"]')) mb.addEntry(field);
  for (const field of form.querySelectorAll("[data-shapes]")) mb.showShape(field);
};

mb.makeDraft = (form, key) => {
  const box = document.getElementById("mb-draft"), says = document.getElementById("mb-draft-says");
  const keep = document.getElementById("mb-draft-keep"), take = document.getElementById("mb-draft-take");
  const lostList = document.getElementById("mb-draft-lost");
  let works = true, other = false, waiting = 0, lost = [];
  const read = () => {
    try {
      const { states = [], lost: earlier = [], handed = false } = JSON.parse(localStorage.getItem(key)) ?? {};
      return { states, earlier, handed };
    } catch { return { states: [], earlier: [], handed: false }; }
  };
  const write = (handed = false) => {
    clearTimeout(waiting);
    waiting = 0;
    if (other) return;
    try {
      const states = mb.fieldStates(form);
      if (states.length || lost.length) localStorage.setItem(key, JSON.stringify({ states, lost, handed }));
      else localStorage.removeItem(key);
    } catch { works = false; }
    tell(works ? "What you type is kept in this browser, on this device alone. Signatures are not kept."
      : "This browser keeps nothing for this page. Do not close it before you have handed in the form.");
  };
  const tell = (text) => {
    box.hidden = false;
    if (says.textContent !== text) says.textContent = text;
    keep.hidden = take.hidden = !other;
  };
  const showLost = () => {
    lostList.hidden = lost.length === 0;
    mb.showWords(lostList, lost.map(({ label, values }) => [label, values]));
  };
  const bringBack = () => {
    const { states, earlier, handed } = read(), told = new Set(states.map(({ at }) => at));
    // What once had no place comes back only where nothing newer stands.
    lost = [...mb.restore(form, states), ...earlier.filter((state) => told.has(state.at) || !mb.restoreOne(form, state))];
    showLost();
    if (handed) tell("This is what you handed in from here. To begin another one, forget what you typed.");
    else if (lost.length) tell("This is what you typed earlier. The form has changed since: what has no place in it any more stands here.");
    else if (states.length) tell("This is what you typed earlier. It was kept in this browser, on this device alone.");
  };
  const forget = () => {
    clearTimeout(waiting);
    waiting = 0;
    other = false;
    lost = [];
    try {
      localStorage.removeItem(key);
    } catch { works = false; }
    mb.clearFields(form);
    showLost();
    tell("Forgotten. Nothing of it is left in this browser.");
  };
  window.addEventListener("storage", (event) => {
    if (event.key !== key) return;
    other = true;
    tell("This form is open in another tab too, and something was typed there. Only one draft is kept: choose which.");
  });
  keep.addEventListener("click", () => {
    other = false;
    write();
  });
  take.addEventListener("click", () => {
    other = false;
    mb.clearFields(form);
    bringBack();
  });
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => write(), 300);
  });
  window.addEventListener("pagehide", () => {
    if (waiting) write();
  });
  return { bringBack, forget, handedIn: () => write(true) };
};
