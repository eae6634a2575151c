// A second session on a day that is taken: most often it is the same one, written down twice, so it is asked.
mb.makeAnother = (form, link) => {
  const field = form.querySelector('[data-at="session/date"]'), taken = (link?.taken ?? []).map((id) => id.slice(0, 10));
  if (!field || !taken.length) return { look: () => {}, errors: () => [] };
  const box = document.getElementById("mb-another"), chosen = () => box.querySelector("input:checked")?.value;
  let day = "";
  field.after(box);
  const look = () => {
    const now = mb.valueOf(field) ?? "";
    if (now === day) return;
    day = now;
    box.hidden = !taken.includes(day);
    for (const input of box.querySelectorAll("input")) input.checked = false;
    mb.forgetErrorAt(box);
  };
  const errors = () => {
    look();
    if (box.hidden || chosen() === "yes") return [];
    const [message, hint] = chosen() ? mb.sentence("same-session", { day: mb.day(day) }) : mb.sentence("unchosen", { name: "Another session of this day" });
    return [{ address: "another/day", message, hint }];
  };
  return { look, errors };
};
