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

mb.finish = async (form, { made, places, today }, signing, link) => {
  const kinds = Object.keys(made), main = kinds[kinds.length - 1];
  const entries = signing.entries(today);
  for (const entry of entries) {
    const signed = mb.ordered(main, [], { signatures: [entry] }).signatures[0];
    entry.digest = await mb.digest(main, mb.idOf(main, made[main]), made[main], signed);
  }
  if (entries.length) made[main] = mb.ordered(main, [], { ...made[main], signatures: entries });
  const late = mb.judge(main, made[main], () => undefined).filter(({ address }) => !mb.isMade(form, address, link));
  if (late.length) {
    mb.showErrors(form, late, mb.allPlaces(form, places));
    return false;
  }
  const files = kinds.map((kind) => mb.fileOf(form, kind, made[kind]));
  const facts = kinds.flatMap((kind) => mb.plainWords(kind, files.length > 1 || !form.dataset.adds ? made[kind] : mb.added(form, made[kind]), places));
  document.getElementById("mb-told").textContent = mb.titleOf(form, main, made[main]);
  mb.showWords(document.getElementById("mb-words"), facts);
  mb.showSigned(form, entries);
  mb.showStillAsked(mb.stillAsked(form, entries, made[main].contact), mb.lookAhead(form, { made, places }));
  mb.showFiles(files);
  const settings = { ...form.dataset };
  const say = (text) => { document.getElementById("mb-done").textContent = text; };
  say("");
  const ways = mb.waysFor(settings, files, mb.titleOf(form, main, made[main], link), say);
  document.getElementById("mb-advice").textContent = ways.length > 1 ? "Choose one. Each hands in the same." : "";
  mb.showWays(ways);
  mb.showFinish(true);
  return true;
};

// What the program asks for and nobody has filled in: the check calls it incomplete, and nothing stops it.
mb.stillAsked = (form, entries, contact) => {
  const speaksOf = ({ dataset }) => !dataset.contacts || !contact || dataset.contacts.split(" ").includes(contact);
  const empty = !speaksOf(form) ? [] : [...form.querySelectorAll("[data-asked]")]
    .filter((field) => !field.hidden && !field.closest("[data-entry], [data-shape][hidden], .mb-group"))
    .filter((field) => (field.dataset.list !== undefined
      ? ![...field.querySelectorAll("[data-at]")].some((each) => mb.valueOf(each) !== undefined) : mb.valueOf(field) === undefined))
    .map((field) => mb.labelOf(field).toLowerCase());
  const sign = document.getElementById("mb-sign");
  const roles = [...form.querySelectorAll(".mb-sign")].filter((box) => !entries.some((entry) => entry.role === box.dataset.role));
  const unsigned = sign?.dataset.wanted && speaksOf(sign) ? roles.map((box) => `the ${box.dataset.words}’s signature`) : [];
  return [...empty, ...unsigned];
};

mb.showStillAsked = (asked, ahead) => {
  const note = document.getElementById("mb-short");
  const lacks = asked.length
    ? [`Your program asks for more: ${mb.listed(asked)}. You can hand it in as it is, and add that later.`] : [];
  note.hidden = lacks.length + ahead.length === 0;
  note.querySelector("p").textContent = [...lacks, ...ahead].join(" ");
};

// Of a record that is there already, the lines that are added to it.
mb.added = (form, data) => {
  const [, ...steps] = form.dataset.adds.split("/");
  return { [steps[0]]: data[steps[0]] };
};

mb.fileOf = (form, kind, data) => {
  const path = mb.pathIn(kind, data), adds = form.dataset.adds !== "";
  const text = adds ? `# Lines to add to ${path}\n${mb.yaml(mb.added(form, data))}` : mb.modeline(kind) + mb.yaml(data);
  const title = mb.ownWords(mbBook.schemas[kind].title);
  const name = path.split("/").pop();
  // A file that travels alone says in its name which mentorship and kind it is of.
  return { path, text, adds, title, name: adds ? `add-to-${name}` : path.slice("records/".length).replace(/\//g, "_") };
};

// What is handed in, in a few words: in a mail's subject with the mentorship's number, which names nobody.
mb.titleOf = (form, kind, data, link) => {
  const day = data.date ?? data.agreed_on, own = mb.isDay(day) || link?.mentorship && !form.dataset.adds;
  const title = own ? mb.ownWords(mbBook.schemas[kind].title) : document.querySelector("#mb-filling h1").textContent;
  return `${title}${mb.isDay(day) ? ` of ${mb.day(day)}` : ""}${link?.mentorship ? `, ${link.mentorship}` : ""}`;
};

// Each signature with whose it is, the name that it bears, and how it was made.
mb.showSigned = (form, entries) => {
  const box = document.getElementById("mb-signed");
  box.replaceChildren();
  box.hidden = entries.length === 0;
  for (const entry of entries) {
    const cell = document.createElement("div"), name = document.createElement("span"), how = document.createElement("span");
    const { words } = form.querySelector(`.mb-sign[data-role="${entry.role}"]`).dataset;
    name.textContent = entry.name;
    how.textContent = ` ${mb.capital(words)}, ${entry.method}`;
    if (entry.path) cell.append(mb.drawnSvg(entry.path));
    else name.className = "mb-script";
    cell.append(name, how);
    box.append(cell);
  }
};

mb.showFiles = (files) => {
  const box = document.getElementById("mb-files"), template = document.getElementById("mb-file");
  box.replaceChildren(...files.map((file) => {
    const made = template.content.firstElementChild.cloneNode(true);
    made.querySelector("[data-title]").textContent = file.adds ? "The lines, as they will stand in the file" : `The file: ${file.title.toLowerCase()}`;
    made.querySelector("[data-path]").textContent = file.path;
    made.querySelector("[data-text]").textContent = file.text;
    return made;
  }));
};

mb.showFinish = (shown) => {
  document.getElementById("mb-filling").hidden = shown;
  document.getElementById("mb-finish").hidden = !shown;
  window.scrollTo(0, 0);
  if (shown) document.getElementById("mb-finish-title").focus();
  else document.querySelector("#mb-form button[type=submit]").focus();
};

mb.open();
