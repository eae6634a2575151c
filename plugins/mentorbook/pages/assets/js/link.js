// The personal link: what stands behind the # of the address, which no server sees. It is looked through like any input.
mb.ID = { person: /^p-[0-9a-hjkmnp-tv-z]{5}$/, mentorship: /^ms-[0-9a-hjkmnp-tv-z]{4}$/, slug: /^[a-z0-9][a-z0-9-]{0,59}$/ };

// What the link tells; null where there is none, and undefined where it is not whole.
mb.readLink = (hash, needs, program) => {
  const text = hash.replace(/^#/, "");
  if (!needs || !/^[A-Za-z0-9_-]{20,}$/.test(text)) return text.length > 20 && needs ? undefined : null;
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
    const told = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const whole = needs === "pair"
      ? mb.ID.mentorship.test(told.mentorship) && mb.isNamed(told.mentor) && mb.isNamed(told.mentee)
      : mb.isNamed(told.person) && mb.ID.slug.test(told.cycle);
    if (told.for !== needs || told.program !== program || !whole) return undefined;
    if (![told.from, told.until].every(mb.isDay)) told.inside = false;
    for (const name of ["goals", "actions"]) told[name] = (told[name] ?? []).filter(mb.isPair);
    if (typeof told.taken === "string") told.taken = mb.takenDays(told.taken);
    for (const name of ["taken", "less", "used", "scenarios", "evaluations", "has"]) {
      told[name] = (told[name] ?? []).filter((each) => typeof each === "string");
    }
    return told;
  } catch {
    return undefined;
  }
};

// The ids of sessions, from few signs: the first, then for each the days since the one before, to the base of 36.
mb.takenDays = (text) => {
  let day = 0;
  return text.split(".").filter(Boolean).map((each, index) => {
    const [, told, rest] = (index ? /^([0-9a-z]+)(-.*)?$/ : /^(\d{4}-\d\d-\d\d)(-.*)?$/).exec(each);
    day = index ? day + parseInt(told, 36) * 86400000 : Date.parse(`${told}T00:00:00Z`);
    return new Date(day).toISOString().slice(0, 10) + (rest ?? "");
  });
};

// What a printed code had no room for, in words; "" where all is there.
mb.lessInWords = (link) => {
  const names = ["goals", "actions"].filter((name) => link?.less?.includes(name));
  const words = { goals: "Your goals", actions: names.includes("goals") ? "open actions" : "Your open actions" };
  return names.length ? `${mb.listed(names.map((name) => words[name]))} are not in this code, which has no room for them. `
    + "Open the link that your coordinator sent, or add them later." : "";
};

mb.isPair = (each) => Array.isArray(each) && mb.ID.slug.test(each[0]) && typeof each[1] === "string";
mb.isNamed = (each) => Array.isArray(each) && mb.ID.person.test(each[0]) && typeof each[1] === "string" && each[1] !== "";

// The choices that come by the link. Without it, one that must be chosen is typed, and others are left out.
mb.fillFromLink = (form, link) => {
  const people = link?.mentor ? [link.mentor, link.mentee] : [];
  const lists = { goals: link?.goals ?? [], actions: link?.actions ?? [], people };
  const roots = [form, ...[...form.querySelectorAll("[data-list] > template")].map((each) => each.content)];
  for (const root of roots) {
    for (const field of root.querySelectorAll("[data-source]")) mb.fillChoices(field, lists[field.dataset.source]);
  }
  for (const list of form.querySelectorAll("[data-list]")) {
    const needs = list.querySelector("template").content.querySelector("[data-source]");
    if (needs?.hidden) list.hidden = true;
  }
};

mb.fillChoices = (field, choices) => {
  const box = field.querySelector(".mb-choices");
  for (const [value, words] of choices) {
    const label = document.createElement("label"), input = document.createElement("input"), span = document.createElement("span");
    label.className = "mb-choice";
    Object.assign(input, { type: field.dataset.look === "many" ? "checkbox" : "radio", name: field.id, value });
    span.textContent = words;
    label.append(input, span);
    box.append(label);
  }
  if (choices.length) return;
  field.hidden = field.dataset.source !== "people";
  if (!field.hidden) {
    const input = document.createElement("input");
    input.className = "mb-input";
    input.autocomplete = "off";
    input.setAttribute("aria-labelledby", field.querySelector("legend").id = `${field.id}-legend`);
    box.replaceWith(input);
    field.dataset.look = "line";
  }
};

// Another link opened on this page is another pair's: the page begins anew. Ways within the page leave the link where it is.
mb.keepLink = () => {
  window.addEventListener("hashchange", () => {
    if (location.hash.length > 20) location.reload();
  });
  document.addEventListener("click", (event) => {
    const way = event.target.closest?.('a[href^="#"]'), goal = way && document.getElementById(way.hash.slice(1));
    if (!goal) return;
    event.preventDefault();
    if (!goal.matches("a, button, input, select, textarea, [tabindex]")) goal.tabIndex = -1;
    goal.focus();
    goal.scrollIntoView();
  });
};
