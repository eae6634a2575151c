// The search of a portal that was opened from a folder: there browsers give the theme's own search nothing to read.
// The same index lies there once more as a script, which is asked for when somebody first looks for something.
if (location.protocol === "file:") {
  const base = new URL("..", document.currentScript.src);
  const box = document.querySelector("[data-md-component=search]");
  const field = box?.querySelector("input");
  const tells = box?.querySelector(".md-search-result__meta");
  const list = box?.querySelector(".md-search-result__list");
  const MOST = 30;
  const AROUND = 60; // characters before the word that was found
  const LONGEST = 220;

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const asText = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;

  const fetched = (path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(path, base);
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });

  const worded = (html) => {
    const text = asText(html).replace(/\s+/g, " ");
    return { text, inText: plain(text) };
  };

  // The index of a large book holds how each page begins; the whole texts lie in parts, and are looked at as they come.
  const readOn = async (pages) => {
    const known = new Map(pages.map((page) => [page.place, page]));
    for (const part of window.mbSearchIndex.parts ?? []) {
      await fetched(part);
      for (const texts of window.mbSearchTexts.splice(0)) {
        for (const [place, html] of Object.entries(texts)) Object.assign(known.get(place), worded(html));
      }
      if (!list.contains(document.activeElement)) await look(); // somebody is going through what was found
    }
  };

  let reading;
  const read = () =>
    (reading ??= fetched("search/search_index.js").then(() => {
      const pages = window.mbSearchIndex.docs.map((each) => {
        const title = asText(each.title);
        return { place: each.location, title, inTitle: plain(title), ...worded(each.text) };
      });
      setTimeout(() => readOn(pages).catch(() => (tells.textContent = "A part of the search is not in this folder.")));
      return pages;
    }));

  const isIn = (page, words) => words.every((word) => page.inTitle.includes(word) || page.inText.includes(word));

  // How well a page fits that has all words: in the title they weigh more, and most where a word begins with one.
  const weight = (page, words) => {
    let sum = 0;
    for (const word of words) {
      const begins = new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}`, "u");
      if (page.inTitle.includes(word)) sum += begins.test(page.inTitle) ? 20 : 10;
      else sum += begins.test(page.inText) ? 2 : 1;
    }
    return sum - page.place.includes("#") - page.title.length / 1000; // a page before its parts, the shorter title first
  };

  const excerpt = (page, words) => {
    const at = Math.max(0, Math.min(...words.map((word) => page.inText.indexOf(word)).filter((place) => place >= 0)) - AROUND);
    const from = Number.isFinite(at) && at ? page.text.indexOf(" ", at) + 1 : 0;
    const told = page.text.slice(from, from + LONGEST);
    return (from ? "… " : "") + told + (from + LONGEST < page.text.length ? " …" : "");
  };

  const element = (name, look, ...inside) => {
    const made = document.createElement(name);
    made.className = look;
    made.append(...inside);
    return made;
  };

  const entry = (page, words) => {
    const title = element("h2", "", page.title);
    const article = element("article", "md-search-result__article md-typeset", title, element("p", "", excerpt(page, words)));
    const link = element("a", "md-search-result__link", article);
    link.href = new URL(page.place, base);
    return element("li", "md-search-result__item", link);
  };

  const look = async () => {
    const asked = field.value;
    const words = plain(asked).split(/\s+/).filter(Boolean);
    if (!words.length) {
      tells.textContent = "Type to start searching";
      return list.replaceChildren();
    }
    let pages;
    try {
      pages = await read();
    } catch {
      tells.textContent = "The search index is not in this folder.";
      return list.replaceChildren();
    }
    if (field.value !== asked) return undefined; // somebody has typed on
    const found = pages.filter((page) => isIn(page, words)).map((page) => [weight(page, words), page]);
    found.sort(([one], [other]) => other - one);
    tells.textContent = found.length ? `${found.length} matching document${found.length > 1 ? "s" : ""}` : "No matching documents";
    return list.replaceChildren(...found.slice(0, MOST).map(([, page]) => entry(page, words)));
  };

  if (box) {
    // The theme hides its search once it has failed; whenever it does so, this one stands there instead.
    const show = () => box.hidden && (box.hidden = false);
    new MutationObserver(show).observe(box, { attributeFilter: ["hidden"] });
    show();
    field.addEventListener("focus", () => {
      document.querySelector("#__search").checked = true;
      look();
    });
    field.addEventListener("input", look);
    box.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      list.querySelector("a")?.click();
    });
    box.querySelector("form").addEventListener("reset", () => setTimeout(look));
    box.addEventListener("keydown", (event) => {
      const links = [field, ...list.querySelectorAll("a")];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        links[Math.max(0, Math.min(links.length - 1, links.indexOf(document.activeElement) + step))].focus();
      } else if (event.key === "Escape") {
        document.querySelector("#__search").checked = false;
        field.blur();
      }
    });
  }
}
