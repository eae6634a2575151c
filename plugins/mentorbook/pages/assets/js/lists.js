// Repeated parts: another one is added, one is taken away, and the focus goes where one goes on.
mb.entries = 0;

mb.addEntry = (field) => {
  const entry = field.querySelector("template").content.firstElementChild.cloneNode(true);
  mb.entries += 1;
  for (const each of [entry, ...entry.querySelectorAll("*")]) {
    for (const name of ["id", "for", "name", "aria-describedby"]) {
      const text = each.getAttribute(name);
      if (!text) continue;
      // Of a single line's field the hint is outside the entry, and stays what it is.
      const own = field.dataset.list ? text.split(" ").map((id) => `${id}-${mb.entries}`).join(" ") : text;
      each.setAttribute(name, own);
    }
  }
  field.querySelector("[data-entries]").append(entry);
  const most = Number(field.dataset.most || mb.schemaAt(...mb.split(field.dataset.at))?.maxItems || 20);
  field.querySelector("[data-add]").hidden = field.querySelectorAll("[data-entry]").length >= most;
  return entry;
};

mb.split = (address) => {
  const [kind, ...steps] = address.split("/");
  return [kind, steps];
};

mb.wireLists = (form) => {
  for (const field of form.querySelectorAll('[data-look="lines"]')) mb.addEntry(field); // one empty line to begin with
  form.addEventListener("click", (event) => {
    const add = event.target.closest("[data-add]"), take = event.target.closest("[data-take]");
    if (add) mb.inputsOf(mb.addEntry(add.closest("fieldset")))[0].focus();
    if (take) {
      const field = take.closest("fieldset");
      take.closest("[data-entry]").remove();
      const button = field.querySelector("[data-add]");
      button.hidden = false;
      button.focus();
      form.dispatchEvent(new Event("input"));
    }
  });
  form.addEventListener("change", (event) => {
    const shapes = event.target.closest("[data-shapes]");
    if (shapes) mb.showShape(shapes);
  });
  // What need not be chosen can be let go again: by a second tap, or by the space bar.
  let was = null;
  const letGo = (input) => {
    if (!input.closest(".mb-field")?.querySelector(":scope > legend .mb-opt")) return false;
    input.checked = false;
    for (const name of ["input", "change"]) input.dispatchEvent(new Event(name, { bubbles: true }));
    return true;
  };
  const isChosen = (input) => input.type === "radio" && input.checked;
  form.addEventListener("pointerdown", ({ target }) => { was = isChosen(target) ? target : null; });
  form.addEventListener("click", ({ target }) => {
    if (target === was) letGo(target);
    was = null;
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === " " && isChosen(event.target) && letGo(event.target)) event.preventDefault();
  });
  for (const button of form.querySelectorAll("[data-today]")) {
    button.addEventListener("click", () => {
      const input = button.parentElement.querySelector("input");
      input.value = mb.today(form.dataset.zone);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
};

mb.showShape = (field) => {
  const chosen = mb.shapeOf(field);
  for (const shape of field.querySelectorAll("[data-shape]")) shape.hidden = shape !== chosen;
};
