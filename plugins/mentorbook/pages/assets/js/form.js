// The form, wired: opened, filled in, checked, signed, read once more, handed in.
mb.open = () => {
  const form = document.getElementById("mb-form");
  if (!form) return;
  const { needs, program, zone } = form.dataset;
  const link = mb.readLink(location.hash, needs, program);
  mb.keepLink();
  form.hidden = false;
  document.getElementById("mb-without").hidden = true;
  if (link === undefined) mb.tellBrokenLink();
  if (link?.mentor) document.getElementById("mb-pair").textContent = `${link.mentor[1]} and ${link.mentee[1]}, filled in from your link.`;
  if (link?.person) document.getElementById("mb-pair").textContent = `${link.person[1]}, filled in from your link.`;
  const less = document.getElementById("mb-less"), lessWords = mb.lessInWords(link);
  less.hidden = lessWords === "";
  less.querySelector("p").textContent = lessWords;
  const numbers = document.getElementById("mb-numbers");
  if (numbers) numbers.hidden = Boolean(link);
  mb.fillFromLink(form, link);
  mb.wireLists(form);
  mb.wireListedAs(form);
  const person = `p-${mb.chanceId(5)}`;
  const records = () => {
    const collected = mb.collect(form);
    const typed = Object.fromEntries([...form.querySelectorAll("[data-number]")]
      .map((field) => [field.dataset.number, mb.textOf(field.querySelector("input"))]));
    const today = mb.today(zone), made = {};
    for (const kind of form.dataset.writes.split(" ")) {
      made[kind] = mb.complete(kind, collected.records[kind], { link, program, numbers: typed, today, person, adds: form.dataset.adds });
    }
    return { ...collected, made, typed, today };
  };
  const signing = mb.makeSigning(form, link, () => mb.canonical(records().made));
  const another = mb.makeAnother(form, link);
  const look = () => {
    mb.lookAhead(form, records());
    another.look();
  };
  const draft = mb.makeDraft(form, mb.draftKey(form, link), () => {
    signing.clearIfChanged();
    look();
  });
  draft.bringBack();
  for (const name of ["change", "click"]) form.addEventListener(name, look);
  look();
  form.addEventListener("input", (event) => {
    signing.clearIfChanged();
    mb.forgetErrorAt(event.target.closest?.(".mb-field, .mb-sign"));
  });
  form.addEventListener("click", () => signing.clearIfChanged());
  document.getElementById("mb-forget").addEventListener("click", () => {
    for (const signer of signing.signers) signer.clear();
    draft.forget();
    mb.clearErrors(form);
  });
  document.getElementById("mb-forget-all").addEventListener("click", () => {
    for (const signer of signing.signers) signer.clear();
    draft.forget();
    history.back();
  });
  // The last step is a step of the browser's own: back leads to the form as it stands, and forward looks through it again.
  const isLast = () => history.state?.mentorbook === "last";
  if (isLast()) history.replaceState(null, "");
  window.addEventListener("popstate", () => {
    if (isLast()) return form.requestSubmit();
    if (document.getElementById("mb-finish").hidden) return undefined;
    mb.showFinish(false);
    for (const signer of signing.signers) signer.fit();
    return undefined;
  });
  document.getElementById("mb-back").addEventListener("click", () => history.back());
  document.getElementById("mb-ways").addEventListener("click", (event) => {
    if (event.target.closest("a, button")) draft.handedIn();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const filled = records();
    const errors = mb.allErrors(form, filled, signing, { zone, link, evaluators: form.dataset.evaluators, another });
    mb.showErrors(form, errors, mb.allPlaces(form, filled.places));
    const isDone = !errors.length && await mb.finish(form, filled, signing, link);
    if (isDone && !isLast()) history.pushState({ mentorbook: "last" }, "");
    if (!isDone && isLast()) history.back();
  });
};

// Days that lie ahead, told beside their fields; returned as sentences for the last step.
mb.lookAhead = (form, { made, places }) => {
  const ahead = Object.entries(made).flatMap(([kind, data]) => mb.daysAhead(kind, data, form.dataset));
  for (const note of form.querySelectorAll("[data-at] > [data-beside]")) mb.tellBeside(note.parentElement, "");
  return ahead.filter(({ address }) => places.has(address)).map(({ address, message, hint }) => {
    mb.tellBeside(places.get(address), `${message} ${hint}`);
    return `${mb.labelOf(places.get(address))}: ${message.slice(0, 1).toLowerCase()}${message.slice(1)}`;
  });
};

// Typed with the name, and left alone once it is something else.
mb.wireListedAs = (form) => {
  const [name, listed] = ["name", "list_as"].map((each) => form.querySelector(`[data-at="person/${each}"] input`));
  if (!name || !listed) return;
  let own = "";
  name.addEventListener("focus", () => { own = mb.listedAs(name.value); });
  name.addEventListener("input", () => {
    if (listed.value.trim() !== own) return;
    listed.value = own = mb.listedAs(name.value);
  });
};

mb.tellBrokenLink = () => {
  const pair = document.getElementById("mb-pair");
  pair.textContent = "The link is not whole, or belongs to another form or program. Open it again from where you have it, or fill in the numbers.";
};

mb.allPlaces = (form, places) => {
  const all = new Map(places);
  for (const field of form.querySelectorAll("[data-number]")) all.set(`number/${field.dataset.number}`, field);
  for (const box of form.querySelectorAll(".mb-sign")) all.set(`sign/${box.dataset.role}`, box);
  const another = document.getElementById("mb-another"), holder = document.getElementById("mb-holder");
  if (another) all.set("another/day", another);
  if (holder) all.set("holder/", holder).set("holder", holder);
  return all;
};

// Everything that is amiss, in the order in which it stands on the page, once for each field.
mb.allErrors = (form, { made, places, halves, typed }, signing, ground) => {
  const labelAt = (address) => places.has(address) ? mb.labelOf(places.get(address)) : undefined;
  const errors = [...mb.numberErrors(form, ground.link, typed, signing)];
  for (const address of halves) {
    const [kind, ...steps] = address.split("/");
    const values = { name: labelAt(address), how: mb.howToFill(mb.schemaAt(kind, steps)) || mb.howToWrite(kind, steps) };
    const [message, hint] = mb.sentence(places.get(address).dataset.look === "date" ? "no-such-day" : "other", values);
    errors.push({ address, message, hint });
  }
  for (const [kind, data] of Object.entries(made)) {
    errors.push(...mb.judge(kind, data, labelAt), ...mb.rulesBroken(kind, data, ground));
  }
  errors.push(...ground.another.errors(), ...signing.errors());
  const all = mb.allPlaces(form, places), seen = new Set();
  const fields = [...form.querySelectorAll("*")];
  return errors
    .filter(({ address }) => !mb.isMade(form, address, ground.link))
    .map((error) => ({ ...error, field: mb.placeOf(all, error.address) ?? all.get(error.address) }))
    .filter(({ address, field, message }) => {
      const key = field && field.dataset.list === undefined ? field : `${address} ${message}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((one, two) => fields.indexOf(one.field) - fields.indexOf(two.field));
};

// What the page makes itself follows from something else that is told: an id from its date or its title.
mb.isMade = (form, address, link) => {
  const [kind, name, ...more] = address.split("/");
  if (["sign", "number", "holder"].includes(kind)) return false;
  const made = ["id", "mentorship", "mentor", "mentee", "person", "proposed", "cycle", "level"].includes(name) && !more.length;
  return made || (name === "actions" && more[1] === "id") || (kind === "mentorship" && name !== "closure");
};

mb.numberErrors = (form, link, typed, signing) => {
  if (link || !form.dataset.needs) return [];
  const signs = signing.signers.some((signer) => signer.isBegun());
  if (mb.ID.person.test(typed.mentor) && typed.mentor === typed.mentee) {
    const [message, hint] = mb.sentence("same-number", {});
    return [{ address: "number/mentee", message: mb.ownWords(message), hint }];
  }
  const forms = { mentorship: mb.ID.mentorship, mentor: mb.ID.person, mentee: mb.ID.person, person: mb.ID.person, cycle: mb.ID.slug };
  return [...form.querySelectorAll("[data-number]")].flatMap((field) => {
    const name = field.dataset.number;
    if ((name === "mentor" || name === "mentee") && !signs) return [];
    if (forms[name].test(typed[name])) return [];
    const how = field.querySelector(".mb-hint").textContent.replace(/^It /, "the number that ").replace(/\.$/, "");
    const [message, hint] = mb.sentence(typed[name] ? "other" : "unanswered", { name: mb.labelOf(field), how });
    return [{ address: `number/${name}`, message, hint }];
  });
};

mb.open();
