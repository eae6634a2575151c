// The instructor's view: the notes of the slide that is shown stand beside it, with what comes next.
const panel = document.querySelector(".mb-deck__notes");
const button = document.querySelector("[data-toggle=notes]");

mbDeck.showNotes = (slide, next) => {
  const notes = slide.querySelector(":scope > .mb-slide__notes > div");
  const copied = notes ? [...notes.cloneNode(true).childNodes] : ["No notes on this slide."];
  panel.querySelector("[data-notes]").replaceChildren(...copied);
  panel.querySelector("[data-next]").textContent = next ? `${next.id} ${next.dataset.title}` : "This is the last slide.";
  panel.scrollTop = 0;
};

mbDeck.toggleNotes = () => {
  panel.hidden = !panel.hidden;
  button.setAttribute("aria-pressed", String(!panel.hidden));
  if (!panel.hidden && mbDeck.library?.isOverview()) mbDeck.library.toggleOverview(false); // there is room for one
  mbDeck.fit();
};

// Whether they were open.
mbDeck.closeNotes = () => {
  const were = !panel.hidden;
  if (were) mbDeck.toggleNotes();
  return were;
};

button.addEventListener("click", mbDeck.toggleNotes);
