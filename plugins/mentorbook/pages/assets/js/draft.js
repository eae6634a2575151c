// A draft: what was typed, kept in this browser alone. Signatures are not kept: a draft is no place for them. One that was
// typed into an older form is put back as far as its fields are still there, and the rest is shown, so that nothing is lost.
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

// The drafts of one form that this browser keeps, by key: what was typed in one tab while another was open has a key of its own.
mb.draftsOf = (key) => {
  try {
    return Object.keys(localStorage).filter((each) => each === key || each.startsWith(`${key} #`)).map((each) => {
      const { states = [], lost = [], handed = false, at = 0 } = JSON.parse(localStorage.getItem(each)) ?? {};
      return { key: each, states, lost, handed, at };
    }).filter(({ states, lost }) => states.length || lost.length).sort((one, two) => one.at - two.at);
  } catch { return []; }
};

mb.timeOf = (at) => {
  const then = new Date(at), two = (number) => String(number).padStart(2, "0");
  const clock = `${two(then.getHours())}:${two(then.getMinutes())}`;
  return then.toDateString() === new Date().toDateString() ? clock : `${then.getDate()} ${mb.MONTHS[then.getMonth()]}, ${clock}`;
};

mb.makeDraft = (form, key, changed) => {
  const box = document.getElementById("mb-draft"), says = document.getElementById("mb-draft-says");
  const others = document.getElementById("mb-draft-others"), lostList = document.getElementById("mb-draft-lost");
  let works = true, own = key, typed = false, apart = false, waiting = 0, lost = [];
  const KEPT = "What you type is kept in this browser, on this device alone. Signatures are not kept.";
  const APART = "This form is open in another tab too. What you type here is kept beside what stands there, as a draft of its own.";
  const write = (handed = false) => {
    clearTimeout(waiting);
    waiting = 0;
    try {
      const states = mb.fieldStates(form);
      if (states.length || lost.length) localStorage.setItem(own, JSON.stringify({ states, lost, handed, at: Date.now() }));
      else localStorage.removeItem(own);
    } catch { works = false; }
    tell(!works ? "This browser keeps nothing for this page. Do not close it before you have handed in the form." : apart ? APART : KEPT);
  };
  const tell = (text) => {
    box.hidden = false;
    if (says.textContent !== text) says.textContent = text;
    offer();
  };
  // Each other draft, to be taken in place of what stands here, which stays kept.
  const offer = () => {
    const drafts = mb.draftsOf(key).filter((draft) => draft.key !== own);
    const words = drafts.map((draft) => `Take the draft of ${mb.timeOf(draft.at)}`);
    others.hidden = drafts.length === 0;
    if (words.join() === [...others.children].map((each) => each.textContent).join()) return;
    others.replaceChildren(...drafts.map((draft, index) => {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "mb-btn", textContent: words[index] });
      button.addEventListener("click", () => take(draft.key));
      return button;
    }));
  };
  const take = (other) => {
    if (typed) write();
    own = other;
    typed = apart = false;
    mb.clearFields(form);
    bringBack();
    changed();
    says.scrollIntoView({ block: "nearest" });
  };
  const moveApart = () => {
    own = `${key} #${mb.chanceId(5)}`;
    apart = true;
    if (typed) write();
    else tell(APART);
  };
  const showLost = () => {
    lostList.hidden = lost.length === 0;
    mb.showWords(lostList, lost.map(({ label, values }) => [label, values]));
  };
  const bringBack = () => {
    const drafts = mb.draftsOf(key);
    if (!drafts.some((draft) => draft.key === own) && drafts.length) own = drafts[drafts.length - 1].key;
    const times = drafts.map((draft) => mb.timeOf(draft.at)), here = drafts.find((draft) => draft.key === own);
    const states = here?.states ?? [], told = new Set(states.map(({ at }) => at));
    // What once had no place comes back only where nothing newer stands.
    lost = [...mb.restore(form, states), ...(here?.lost ?? []).filter((state) => told.has(state.at) || !mb.restoreOne(form, state))];
    showLost();
    const many = drafts.length > 1
      ? ` ${drafts.length} drafts are kept: of ${mb.listed(times)}. Here stands that of ${mb.timeOf(here.at)}.` : "";
    if (here?.handed) tell(`This is what you handed in from here. To begin another one, forget what you typed.${many}`);
    else if (lost.length) tell(`This is what you typed earlier. The form has changed since: what has no place in it any more stands here.${many}`);
    else if (here) tell(`This is what you typed earlier. It was kept in this browser, on this device alone. Signatures are not kept.${many}`);
  };
  const forget = () => {
    clearTimeout(waiting);
    waiting = 0;
    typed = false;
    lost = [];
    try {
      localStorage.removeItem(own);
    } catch { works = false; }
    mb.clearFields(form);
    showLost();
    const left = mb.draftsOf(key).map((draft) => mb.timeOf(draft.at));
    const many = left.length > 1;
    tell(left.length ? `Forgotten. ${many ? "Other drafts are" : "Another draft is"} still kept in this browser: of ${mb.listed(left)}. `
      + `To forget ${many ? "them" : "it"} too, take ${many ? "each" : "it"} first.` : "Forgotten. Nothing of it is left in this browser.");
  };
  window.addEventListener("storage", (event) => {
    if (event.key === own && event.newValue !== null) moveApart();
    else if (event.key?.startsWith(key)) offer();
  });
  form.addEventListener("input", () => {
    typed = true;
    clearTimeout(waiting);
    waiting = setTimeout(() => write(), 300);
  });
  window.addEventListener("pagehide", () => { if (waiting) write(); });
  return { bringBack, forget, handedIn: () => write(true) };
};
