// Narrows long lists down and sorts long tables. What was chosen stands in the address, so that it can be sent on.
// Without this script the whole list is there, in its own order.
{
  const FEWEST_TO_SORT = 5; // fewer rows are seen at a glance
  const FEWEST_TO_NARROW = 16;
  const chosen = () => new URLSearchParams(location.search);

  const keep = (choices) => {
    const words = choices.toString();
    try {
      history.replaceState(null, "", (words ? `?${words}` : location.pathname) + location.hash);
    } catch {
      // Some browsers let no page that was opened from a folder change its address: then it stays as it is.
    }
  };

  const element = (name, look, words) => {
    const made = document.createElement(name);
    made.className = look;
    made.textContent = words;
    return made;
  };

  for (const form of document.querySelectorAll("form[data-filters]")) {
    const items = [...document.querySelectorAll("[data-facets]")].map((shown) => {
      const facets = JSON.parse(shown.dataset.facets);
      return { shown, facets, text: shown.textContent.toLowerCase() };
    });
    const groups = [...document.querySelectorAll("[data-group]")];
    const found = document.querySelector("[data-found]");
    const chips = document.querySelector("[data-chips]");
    const aside = document.querySelector("[data-aside]"); // what the filters do not reach
    const none = document.querySelector("[data-none]");
    const whole = found.textContent;
    const fields = [...form.elements].filter((each) => each.name);

    const fits = (item) =>
      fields.every(({ name, value }) => {
        if (!value) return true;
        if (name === "q") return value.toLowerCase().split(/\s+/).every((word) => item.text.includes(word));
        return (item.facets[name] ?? []).includes(value);
      });

    const chip = (field) => {
      const made = element("button", "mb-chip", field.value);
      made.type = "button";
      made.setAttribute("aria-label", `${field.value}: take this filter away`);
      made.append(element("span", "mb-i mb-i--close", ""));
      made.addEventListener("click", () => {
        field.value = "";
        choose();
        field.focus();
      });
      return made;
    };

    const show = () => {
      const used = fields.filter((each) => each.value);
      let count = 0;
      for (const item of items) {
        item.shown.hidden = !fits(item);
        count += !item.shown.hidden;
      }
      for (const group of groups) {
        const left = group.querySelectorAll("[data-facets]:not([hidden])").length;
        group.hidden = used.length > 0 && !left;
        const tells = group.querySelector("[data-count]");
        if (tells) tells.textContent = left;
      }
      found.textContent = used.length ? `${count} of ${items.length} ${found.dataset.found}` : whole;
      chips.replaceChildren(...used.map(chip));
      chips.hidden = !used.length;
      none.hidden = count > 0;
      if (!count) none.querySelector("p").textContent = `Nothing here for: ${used.map(({ value }) => value).join(", ")}.`;
      if (aside) aside.hidden = used.length > 0;
    };

    // What stands in the address and is not the form's own stays there.
    const choose = () => {
      show();
      const choices = chosen();
      for (const { name, value } of fields) {
        if (value) choices.set(name, value);
        else choices.delete(name);
      }
      keep(choices);
    };

    const asked = chosen();
    for (const field of fields) field.value = asked.get(field.name) ?? "";
    for (const field of fields) if (field.selectedIndex < 0) field.value = ""; // an option that is no longer there
    form.hidden = false;
    form.addEventListener("input", choose);
    form.addEventListener("submit", (event) => event.preventDefault());
    none.querySelector("button").addEventListener("click", () => {
      for (const field of fields) field.value = "";
      choose();
      fields[0].focus();
    });
    // A link of the page to what the filters do not reach shows it again.
    const seek = () => {
      const goal = document.getElementById(location.hash.slice(1));
      if (!aside?.contains(goal) || !aside.hidden) return;
      aside.hidden = false;
      goal.scrollIntoView();
    };
    addEventListener("hashchange", seek);
    show();
    seek();
  }

  const order = new Intl.Collator(document.documentElement.lang || "en", { numeric: true, sensitivity: "base" });
  const key = (row, column) => row.cells[column]?.dataset.key ?? row.cells[column]?.textContent.trim() ?? "";

  // The rows of a table that hold all words which are typed; the words stand in the address as `rows`.
  const narrowing = (body, paged) => {
    const label = element("label", "mb-narrowing", paged ? "Narrow down this page " : "Narrow down ");
    const field = element("input", "mb-input", "");
    field.type = "search";
    field.value = chosen().get("rows") ?? "";
    const found = element("span", "mb-muted", "");
    found.setAttribute("role", "status");
    label.append(field, found);
    const show = () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      for (const row of body.rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
        count += !row.hidden;
      }
      found.textContent = words.length ? `${count} of ${body.rows.length}` : "";
    };
    const choose = () => {
      show();
      const choices = chosen();
      if (field.value) choices.set("rows", field.value);
      else choices.delete("rows");
      keep(choices);
    };
    field.addEventListener("input", choose);
    show();
    return label;
  };

  // How a table is sorted stands in the address: `sort=1.2.down` is the second table's third column.
  [...document.querySelectorAll("table[data-sorts]")].forEach((table, place) => {
    const [body] = table.tBodies;
    if (body.rows.length < FEWEST_TO_SORT) return;
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (!head.textContent.trim()) return;
      const button = element("button", "mb-sorts", "");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      const sort = (down) => {
        for (const each of heads) each.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...body.rows].sort((one, other) => order.compare(key(one, column), key(other, column)));
        body.append(...(down ? rows.reverse() : rows));
      };
      const own = `${place}.${column}.`;
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        sort(down);
        const choices = chosen();
        choices.set("sort", own + (down ? "down" : "up"));
        keep(choices);
      });
      const asked = chosen().get("sort");
      if (asked === `${own}up` || asked === `${own}down`) sort(asked.endsWith("down"));
    });
    if (body.rows.length >= FEWEST_TO_NARROW) table.before(narrowing(body, "paged" in table.dataset));
  });
}
