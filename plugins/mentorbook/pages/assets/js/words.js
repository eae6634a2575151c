// Words: the sentences that mistakes are told in, days and amounts as people read them.
const mb = {};

mb.sentence = (name, values) =>
  mbBook.sentences[name].map((text) => text.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? "")));

// The roles as the program calls them: its mentee may be a technician. The page's own text is made so already.
mb.ownWords = (text) => {
  const { mentor, mentee } = document.getElementById("mb-form").dataset;
  const own = { mentor, mentee };
  return text.replace(/\b(mentor|mentee)(?=s?\b)/gi, (word) => {
    const term = own[word.toLowerCase()] || word;
    return word[0] === word[0].toUpperCase() ? mb.capital(term) : term;
  });
};

mb.MONTHS = ["January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December"];

mb.isDay = (text) => {
  const parts = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(text ?? "");
  if (!parts) return false;
  const day = new Date(Date.UTC(+parts[1], +parts[2] - 1, +parts[3]));
  return day.getUTCMonth() === +parts[2] - 1 && day.getUTCDate() === +parts[3];
};

mb.day = (text) => {
  const [year, month, day] = text.split("-").map(Number);
  return `${day} ${mb.MONTHS[month - 1]} ${year}`;
};

// Today where the program is, which is what a session's date is judged by; else where this device is.
mb.today = (zone) => {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" };
  try {
    return new Intl.DateTimeFormat("en-CA", zone ? { ...parts, timeZone: zone } : parts).format(new Date());
  } catch {
    return new Intl.DateTimeFormat("en-CA", parts).format(new Date());
  }
};

mb.counted = (number, noun) => `${number || "no"} ${noun}${number === 1 ? "" : "s"}`;

mb.listed = (items, last = "and") =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${last} ${items[items.length - 1]}`;

mb.capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
