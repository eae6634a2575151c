// Signing by both on one device: drawn or typed. A change to what was signed takes the signatures away.
mb.SMALLEST = 40; // pixels of ink: less is a slip of the finger

mb.makeSigning = (form, link, contentOf) => {
  const part = document.getElementById("mb-sign");
  if (!part) return { signers: [], clearIfChanged: () => {}, errors: () => [], entries: () => [] };
  const signers = [...part.querySelectorAll(".mb-sign")].map((box) => mb.makeSigner(form, box, link));
  let signedText = "";
  const begun = () => signers.some((signer) => signer.isBegun());
  const holder = document.getElementById("mb-holder");
  const note = document.getElementById("mb-sign-error");
  const refresh = () => {
    holder.hidden = !begun();
    if (!begun()) signedText = "";
    else signedText ||= contentOf();
    note.hidden = begun() ? true : note.hidden;
  };
  for (const signer of signers) signer.onChange(refresh);
  refresh();
  const clearIfChanged = () => {
    if (!begun() || contentOf() === signedText) return;
    for (const signer of signers) signer.clear();
    signedText = "";
    refresh();
    note.textContent = "You changed something after it was signed, so the signatures are gone. Sign again when all is right.";
    note.hidden = false;
  };
  return {
    signers,
    clearIfChanged,
    errors: () => mb.signingErrors(signers, holder),
    entries: (today) => {
      const held = holder.querySelector("input:checked")?.value;
      const by = signers.find((signer) => signer.role === held)?.person();
      return signers.filter((signer) => signer.isBegun()).map((signer) => signer.entry(today, held === signer.role ? "" : by));
    },
  };
};

mb.signingErrors = (signers, holder) => {
  const errors = signers.flatMap((signer) => signer.errors());
  if (signers.some((signer) => signer.isBegun()) && !holder.querySelector("input:checked")) {
    const [message, hint] = mb.sentence("unchosen", { name: "Whose device this is" });
    errors.push({ address: "holder", message, hint });
  }
  return errors;
};

mb.makeSigner = (form, box, link) => {
  const role = box.dataset.role, words = box.dataset.words;
  const known = link?.[role]?.[1] ?? "";
  const typed = box.querySelector("[data-typed]"), input = typed.querySelector("input");
  const padBox = box.querySelector("[data-pad]"), canvas = padBox.querySelector("canvas"), says = padBox.querySelector("[data-says]");
  const pad = new mbSignature.Pad(canvas, { minWidth: 0.8, maxWidth: 2.2, penColor: getComputedStyle(box).color });
  let typing = false, told = () => {};
  if (known) box.querySelector("[data-name]").textContent = `${known}, `;
  const strokes = () => pad.toData().map((group) => group.points);
  const drawn = () => !pad.isEmpty();
  const isBegun = () => (typing ? input.value.trim() !== "" : drawn());
  const show = () => {
    typed.hidden = !(typing || (drawn() && !known));
    padBox.hidden = typing;
    const toggle = box.querySelector("[data-type]");
    toggle.firstChild.textContent = typing ? "Draw it instead" : "Type my name instead";
    box.querySelector("[data-signed]").hidden = !isBegun() || (!typing && !known && input.value.trim() === "");
    says.textContent = drawn() ? mb.day(mb.today(form.dataset.zone)) : "Sign with a finger, a pen or the mouse";
    told();
  };
  // Somebody may sign by another name than the link has; a slip of the hand looks the same, so it is asked.
  const lookAtName = () => {
    const name = input.value.trim(), plain = (text) => text.normalize("NFC").replace(/\s+/g, " ").toLowerCase();
    const unlike = typing && known && name && plain(name) !== plain(known);
    mb.tellBeside(typed, unlike ? `The link names ${known}. Is this how you sign?` : "");
  };
  const clear = () => {
    typing = false;
    pad.clear();
    input.value = "";
    lookAtName();
    show();
    fit();
  };
  const fit = () => {
    const ratio = Math.max(window.devicePixelRatio || 1, 1), data = pad.toData();
    if (!canvas.offsetWidth) return;
    canvas.width = canvas.offsetWidth * ratio;
    canvas.height = canvas.offsetHeight * ratio;
    canvas.getContext("2d").scale(ratio, ratio);
    pad.clear();
    if (data.length) pad.fromData(data);
  };
  pad.addEventListener("endStroke", show);
  pad.addEventListener("beginStroke", () => told());
  window.addEventListener("resize", fit);
  input.addEventListener("input", show);
  let pausing = 0; // asked in a pause of typing, and not when the field is left: what is tapped next must not move away
  input.addEventListener("input", () => {
    clearTimeout(pausing);
    pausing = setTimeout(lookAtName, 500);
  });
  box.querySelector("[data-clear]").addEventListener("click", clear);
  box.querySelector("[data-type]").addEventListener("click", () => {
    typing = !typing;
    lookAtName();
    show();
    if (typing) input.focus();
    else fit();
  });
  fit();
  show();
  return {
    role, words, clear, fit, isBegun,
    person: () => link?.[role]?.[0] ?? document.getElementById(`n-${role}`)?.value.trim() ?? "",
    onChange: (listener) => { told = listener; },
    errors: () => {
      const address = `sign/${role}`;
      const name = mb.capital(words);
      if (typing && input.value.trim() === "") {
        return [{ address, message: `${name}: the name is missing.`, hint: "Type it, or choose Clear to sign later." }];
      }
      const odd = mb.refusedCharacter(input.value) ?? (input.value.trim().length > 300 ? mb.sentence("maxLength", { name, limit: 300 }) : null);
      if (odd) return [{ address, message: odd[0], hint: odd[1] }];
      if (typing || !drawn()) return [];
      if (mb.inkOf(strokes()) < mb.SMALLEST) {
        return [{ address, message: `${name}: this is only a dot.`, hint: "Sign once more, or choose Clear to sign later." }];
      }
      if (!known && input.value.trim() === "") {
        return [{ address, message: `${name}: the signature has no name.`, hint: "Write the name of the person who signed." }];
      }
      return [];
    },
    entry: (today, collectedBy) => {
      const entry = { role, by: link?.[role]?.[0] ?? document.getElementById(`n-${role}`)?.value.trim() ?? "" };
      entry.name = input.value.trim() && (typing || !known) ? input.value.trim() : known;
      entry.on = today;
      entry.method = typing ? "typed" : "drawn";
      if (collectedBy) entry.collected_by = collectedBy;
      if (!typing) entry.path = mb.pathOf(strokes(), canvas.offsetWidth, canvas.offsetHeight);
      return entry;
    },
  };
};
