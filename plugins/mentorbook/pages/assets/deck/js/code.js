// A slide's code, typed: it leads there as soon as it can mean one slide only, or when it is sent.
const form = document.querySelector("[data-code]");
const [field, told] = [form.querySelector("input"), form.querySelector("[role=status]")];
const codes = [...document.querySelectorAll(".mb-slide")].map((slide) => slide.id);

mbDeck.parts = [...document.querySelectorAll(".mb-slides")].map((part) => part.dataset.part);

const typed = () => field.value.toUpperCase().replace(/[^0-9A-Z]/g, "");

mbDeck.clearCode = () => {
  field.value = "";
  told.textContent = "";
};

function go(code) {
  mbDeck.clearCode();
  field.blur();
  mbDeck.go(code);
}

mbDeck.typeCode = (letter) => {
  field.value = letter;
  field.focus();
};

field.addEventListener("input", () => {
  told.textContent = "";
  const code = typed();
  const meant = codes.filter((each) => each.startsWith(code));
  if (meant.length === 1 && meant[0] === code) go(code);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const code = typed();
  if (codes.includes(code)) go(code);
  else told.textContent = code ? `There is no slide ${code}.` : "Type a code, as in B4.";
});

field.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  field.value = "";
  field.blur();
});
