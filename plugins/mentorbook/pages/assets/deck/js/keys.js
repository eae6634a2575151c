// Keys: which of them turn slides, and which are ours. What has the focus keeps the keys that it needs.
const TURNING = new Set([
  "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " ", "Escape", "Enter",
]);
const DOWNWARD = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", " "]);
const PRESSED = new Set([" ", "Enter"]);
const list = document.querySelector(".mb-deck__list");
const letters = list.querySelector("[data-letters]");

const isPressed = (event) => PRESSED.has(event.key) && event.target.closest("button, a, summary, label");
const isScrolled = (event) => DOWNWARD.has(event.key) && event.target.closest("[tabindex='0'], .mb-deck__notes");

// Whether the library may have this key.
mbDeck.isForSlides = (event) => {
  if (list.open || event.target.closest("input, textarea, select")) return false;
  if (isPressed(event) || isScrolled(event)) return false;
  return TURNING.has(event.key) || (letters.checked && /^[of]$/.test(event.key));
};

document.addEventListener("keydown", (event) => {
  if (!mbDeck.isShown || !letters.checked || list.open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  const letter = event.key.toUpperCase();
  if (letter === "N") mbDeck.toggleNotes();
  else if (mbDeck.parts.includes(letter) && !"OF".includes(letter)) mbDeck.typeCode(letter);
  else return;
  event.preventDefault();
});

mbDeck.openList = () => {
  for (const link of list.querySelectorAll("a")) {
    if (link.hash === `#${mbDeck.shown()}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  list.showModal();
};

mbDeck.closeList = () => list.close();

for (const button of document.querySelectorAll("[data-open=list]")) button.addEventListener("click", mbDeck.openList);
list.querySelector("[data-close]").addEventListener("click", mbDeck.closeList);
list.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link && event.target !== list) return; // beside the list: it closes
  list.close();
  if (!link) return;
  event.preventDefault();
  mbDeck.go(link.hash.slice(1));
});
