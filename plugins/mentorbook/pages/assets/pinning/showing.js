// What if this pair were to be? Pins stand in the address, as #pin=p-4h2kx=p-9wd2t,p-7c3mq=p-1abcd, so that they can be
// sent on. The rest is solved anew here, and shown in place of what the page was built with. Without it the list stands.
for (const box of document.querySelectorAll("[data-pinning]")) {
  const { shift, whole } = window.mbPins; // the program's own file, which stands before this one
  const column = (rows, at) => rows.map((row) => row[at]);
  const [mentees, patience] = [column(mbPins.mentees, 0), column(mbPins.mentees, 2)];
  const [mentors, room] = [column(mbPins.mentors, 0), column(mbPins.mentors, 2)];
  const names = new Map([...mbPins.mentees, ...mbPins.mentors].map(([id, name]) => [id, name]));
  const read = (told, weak) => told.flatMap((mentor, at) => (at % 2 ? [] : [[mentor, told[at + 1], weak]]));
  const choices = mbPins.choices.map((told, at) => [...read(told, false), ...read(mbPins.weak[at], true)]);
  const part = (name) => box.querySelector(`[data-${name}]`);
  const [form, says, chips, command, changes] = ["pin-form", "says", "chips", "command", "changes"].map(part);
  const [who, whom] = form.querySelectorAll("select");

  const percent = (mentee, mentor) => {
    const found = choices[mentee].find((each) => each[0] === mentor);
    if (!found) return null;
    const benefit = Math.floor(found[1] / 2 ** shift);
    return Math.floor((Math.round((benefit * 100) / patience[mentee]) - 10000) / 100);
  };
  const told = (mentee, mentor) => (mentor < 0 ? "nobody" : `${names.get(mentors[mentor])}, ${percent(mentee, mentor)} %`);
  const element = (name, look, ...inside) => {
    const made = document.createElement(name);
    if (look) made.className = look;
    made.append(...inside);
    return made;
  };

  const plain = (text) => {
    try {
      return decodeURIComponent(text); // some mail programs write %3D in place of =
    } catch {
      return text;
    }
  };

  // The pins of an address, and what cannot be of them, a sentence each.
  const pinned = (address) => {
    const hash = plain(address);
    const [pins, wrong, taken] = [new Map(), [], new Map()];
    const asked = hash.startsWith("#pin=") ? hash.slice(5).split(",").filter(Boolean) : [];
    for (const each of new Set(asked)) {
      const [one, other] = each.split("=").map((id) => id.slice(0, 20));
      const [mentee, mentor] = [mentees.indexOf(one), mentors.indexOf(other)];
      if (!other) wrong.push(`${one} is pinned to nobody.`);
      else if (mentee < 0) wrong.push(`${one} does not wait here.`);
      else if (mentor < 0) wrong.push(`${other} has no room, or is not on the resource list.`);
      else if (pins.has(mentee)) wrong.push(`${names.get(one)} is pinned twice.`);
      else if (percent(mentee, mentor) === null)
        wrong.push(
          whole
            ? `${names.get(one)} cannot be matched with ${names.get(other)}: a limit of the program stands against it. The command with --pin ${each} says which.`
            : `${names.get(other)} is not among the best of ${names.get(one)} that this page holds: pin the two with the command.`,
        );
      else if ((taken.get(mentor) ?? 0) >= room[mentor]) wrong.push(`${names.get(other)} has no more room.`);
      else {
        pins.set(mentee, mentor);
        taken.set(mentor, (taken.get(mentor) ?? 0) + 1);
      }
    }
    if (wrong.length > 3) wrong.splice(3, wrong.length, `${wrong.length - 3} more pins cannot be.`);
    return { pins, wrong };
  };
  const address = (pins) => [...pins].map(([mentee, mentor]) => `${mentees[mentee]}=${mentors[mentor]}`).join(",");
  const go = (pins) => (location.hash = pins.size ? `pin=${address(pins)}` : "what-if");

  const rounded = (sum, count) => {
    const near = Math.round(sum / count);
    return near - sum / count === 0.5 && near % 2 ? near - 1 : near; // as Python rounds
  };
  const sums = (chosen) => {
    const found = chosen.map((mentor, mentee) => (mentor < 0 ? null : percent(mentee, mentor))).filter((each) => each !== null);
    const sum = found.reduce((all, each) => all + each, 0);
    return { pairs: found.length, mean: rounded(sum, found.length), worst: Math.min(...found) };
  };
  const average = ({ pairs, mean, worst }) => (pairs ? `${pairs} proposed, ${mean} % on average, ${worst} % at worst` : "nobody proposed");

  const before = mbBest(choices, room, new Map());
  let current = { pins: new Map(), wrong: [] };

  const alsoMoved = (count) =>
    count ? `${count} ${count === 1 ? "other changes" : "others change"} too: told under What if.` : "Nobody else changes.";

  const showRow = (row, chosen, moved) => {
    const mentee = mentees.indexOf(row.dataset.mentee);
    const same = chosen[mentee] === before[mentee];
    const note = row.querySelector("[data-would]");
    const would = told(mentee, chosen[mentee]);
    note.hidden = same && !current.pins.has(mentee);
    note.textContent = current.pins.has(mentee)
      ? `Pinned: ${would}. ${alsoMoved(moved.filter((at) => at !== mentee).length)}`
      : `With these pins: ${would}.`;
    row.classList.toggle("is-otherwise", !same);
  };

  const chip = (mentee, mentor) => {
    const made = element("button", "mb-chip", `${names.get(mentees[mentee])}: ${names.get(mentors[mentor])}`);
    made.type = "button";
    made.setAttribute("aria-label", `${made.textContent}: take this pin away`);
    made.append(element("span", "mb-i mb-i--close"));
    made.addEventListener("click", () => {
      const pins = new Map(current.pins);
      pins.delete(mentee);
      go(pins);
      who.focus();
    });
    return made;
  };

  const show = () => {
    current = pinned(location.hash);
    const { pins, wrong } = current;
    const chosen = pins.size ? mbBest(choices, room, pins) : before;
    const moved = mentees.map((_, at) => at).filter((at) => chosen[at] !== before[at]);
    const sum = pins.size
      ? `With ${pins.size === 1 ? "this pin" : "these pins"}: ${average(sums(chosen))}. Without: ${average(sums(before))}.`
      : `Without a pin: ${average(sums(before))}.`;
    says.replaceChildren([...wrong, sum].join(" "));
    chips.hidden = !pins.size;
    chips.replaceChildren(...[...pins].map(([mentee, mentor]) => chip(mentee, mentor)));
    changes.hidden = !moved.length;
    changes.tBodies[0].replaceChildren(
      ...moved.map((at) => {
        const head = element("th", "mb-line-th", names.get(mentees[at]));
        head.scope = "row";
        return element("tr", "", head, element("td", "", told(at, before[at])), element("td", "", told(at, chosen[at])));
      }),
    );
    const given = [...pins].map(([mentee, mentor]) => ` --pin ${mentees[mentee]}=${mentors[mentor]}`).join("");
    command.textContent = command.dataset.command.replace(" --propose", `${given} --propose`);
    for (const row of document.querySelectorAll("[data-mentee]")) showRow(row, chosen, moved);
    for (const link of document.querySelectorAll("[data-pages] a")) link.hash = pins.size ? `pin=${address(pins)}` : "";
  };

  const offer = () => {
    const mentee = mentees.indexOf(who.value);
    const own = [...(choices[mentee] ?? [])].sort((one, other) => percent(mentee, other[0]) - percent(mentee, one[0]));
    whom.replaceChildren(...own.map(([mentor]) => new Option(told(mentee, mentor), mentors[mentor])));
    whom.disabled = !own.length;
    form.querySelector("button").disabled = !own.length;
    if (!own.length) whom.replaceChildren(new Option("nobody fits"));
  };

  const pin = (mentee, mentor) => go(new Map(current.pins).set(mentee, mentor));
  const byName = [...mentees].sort((one, other) => names.get(one).localeCompare(names.get(other)));
  who.replaceChildren(...byName.map((id) => new Option(names.get(id), id)));
  who.addEventListener("change", offer);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    pin(mentees.indexOf(who.value), mentors.indexOf(whom.value));
  });
  for (const button of document.querySelectorAll("button[data-pin]")) {
    button.hidden = false;
    const [mentee, mentor] = button.dataset.pin.split("=");
    button.addEventListener("click", () => pin(mentees.indexOf(mentee), mentors.indexOf(mentor)));
  }
  form.hidden = false;
  part("without").hidden = true;
  offer();
  const isOfPins = (hash) => !hash || hash === "#what-if" || plain(hash).startsWith("#pin=");
  addEventListener("hashchange", () => isOfPins(location.hash) && show()); // a way within the page leaves the pins
  show();
}
