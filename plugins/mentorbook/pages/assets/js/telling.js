// What is amiss, told beside its field and in a summary at the top, which takes the focus.
mb.clearErrors = (form) => {
  for (const error of form.querySelectorAll(".mb-error")) {
    error.hidden = true;
    error.textContent = "";
  }
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  document.getElementById("mb-summary").hidden = true;
};

// The element that an address is shown at: its own, or that of what is around it.
mb.placeOf = (places, address) => {
  for (let steps = address.split("/"); steps.length > 1; steps = steps.slice(0, -1)) {
    const found = places.get(steps.join("/"));
    if (found) return found;
  }
  return null;
};

mb.showErrors = (form, errors, places) => {
  mb.clearErrors(form);
  const summary = document.getElementById("mb-summary"), list = summary.querySelector("ul");
  list.replaceChildren();
  for (const { address, message, hint } of errors) {
    const field = mb.placeOf(places, address), item = document.createElement("li");
    item.textContent = `${message} ${hint}`;
    if (field) mb.showBeside(field, `${message} ${hint}`);
    const target = field && (field.querySelector("input, textarea, select, button") ?? field);
    if (target) {
      target.id ||= `${field.id || address.replace(/\W/g, "-")}-first`;
      const link = document.createElement("a");
      link.href = `#${target.id}`;
      link.textContent = item.textContent;
      link.addEventListener("click", (event) => {
        event.preventDefault(); // the # of the address holds the personal link
        target.focus();
      });
      item.replaceChildren(link);
    }
    list.append(item);
  }
  summary.hidden = errors.length === 0;
  if (errors.length) summary.focus();
};

// What is being mended is no longer called amiss, until the next look.
mb.forgetErrorAt = (field) => {
  const error = field?.querySelector(":scope > .mb-error");
  if (!error || error.hidden) return;
  error.hidden = true;
  error.textContent = "";
  for (const input of mb.inputsOf(field)) input.removeAttribute("aria-invalid");
};

mb.unfold = (field) => {
  for (let around = field.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
};

mb.showBeside = (field, text) => {
  mb.unfold(field);
  const error = field.querySelector(":scope > .mb-error");
  if (error) {
    const icon = document.createElement("span"), words = document.createElement("span");
    icon.className = "mb-i mb-i--overdue";
    icon.setAttribute("aria-hidden", "true");
    words.textContent = text;
    error.replaceChildren(icon, words);
    error.hidden = false;
  }
  for (const input of mb.inputsOf(field)) input.setAttribute("aria-invalid", "true");
};

// What is worth a second look and stops nothing: beside its field, as soon as it is so.
mb.tellBeside = (field, text) => {
  let note = field.querySelector(":scope > [data-beside]");
  if (!note && !text) return;
  if (!note) {
    note = document.createElement("p");
    note.dataset.beside = "";
    note.className = "mb-hint mb-beside";
    note.setAttribute("role", "status");
    field.append(note);
  }
  if (note.textContent !== text) note.textContent = text;
  note.hidden = text === "";
};
