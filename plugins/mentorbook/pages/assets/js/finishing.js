// The last step: what was filled in, in plain words and as files, read once more before it is handed in.
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
