// Shows the page's slides one by one. Without this script, and with ?page in the address, it is a page to read.
const page = document.documentElement;
const bar = document.querySelector(".mb-deck__bar");
const slides = [...document.querySelectorAll(".mb-slide")];
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const wanted = () => decodeURIComponent(location.hash.slice(1)).toUpperCase();

mbDeck.isShown = !/[?&]page\b/.test(location.search);
mbDeck.go = (code) => {
  const slide = slides.find((each) => each.id === code);
  if (!slide) return;
  if (!mbDeck.isShown) {
    location.hash = code;
    return;
  }
  const at = mbDeck.library.getIndices(slide);
  mbDeck.library.slide(at.h, at.v);
  if (mbDeck.library.isOverview()) mbDeck.library.toggleOverview(false);
};
mbDeck.shown = () => (mbDeck.isShown ? mbDeck.library.getCurrentSlide().id : wanted());
mbDeck.fit = () => mbDeck.isShown && mbDeck.library.layout();

function settle() {
  const slide = mbDeck.library.getCurrentSlide();
  const at = slides.indexOf(slide);
  mbDeck.showNotes(slide, slides[at + 1]);
  mbDeck.clearCode();
  bar.querySelector("[data-go=prev]").disabled = at === 0;
  bar.querySelector("[data-go=next]").disabled = at === slides.length - 1;
  for (const tick of bar.querySelectorAll("[data-at]")) {
    const place = slides.findIndex((each) => each.id === tick.dataset.at);
    tick.dataset.state = place < at ? "past" : place === at ? "here" : "ahead";
  }
  makeScrollable();
}

// What is longer than the window can be scrolled, by keys too.
function makeScrollable() {
  const shown = mbDeck.library.getCurrentSlide();
  for (const slide of slides) {
    if (slide === shown && slide.scrollHeight > slide.clientHeight + 1) slide.tabIndex = 0;
    else slide.removeAttribute("tabindex");
  }
  hint(shown);
}

// That a slide goes on below is said as long as it does.
function hint(slide) {
  slide.classList.toggle("is-more", slide.scrollTop + slide.clientHeight < slide.scrollHeight - 2);
}

function changed() {
  const slide = mbDeck.library.getCurrentSlide();
  slide.scrollTop = 0;
  if (location.hash !== `#${slide.id}`) history.replaceState(null, "", `#${slide.id}`);
  settle();
}

async function show() {
  page.classList.add("is-shown");
  bar.hidden = false;
  document.querySelector(".mb-slide__begin").hidden = false;
  const reveal = document.querySelector(".reveal");
  mbDeck.library = new Reveal(reveal, {
    embedded: true,
    keyboardCondition: mbDeck.isForSlides,
    navigationMode: "linear",
    width: "100%",
    height: "100%",
    display: "flex",
    margin: 0,
    minScale: 1,
    maxScale: 1,
    center: false,
    controls: false,
    progress: false,
    help: false,
    pause: false,
    jumpToSlide: false,
    autoAnimate: false,
    postMessage: false,
    hideInactiveCursor: false,
    focusBodyOnPageVisibilityChange: false,
    scrollActivationWidth: null,
    transition: calm ? "none" : "fade",
    viewDistance: 99,
    mobileViewDistance: 99,
  });
  await mbDeck.library.initialize();
  reveal.removeAttribute("role"); // "application" would keep a screen reader's own keys from working
  mbDeck.library.on("slidechanged", changed);
  mbDeck.library.on("overviewhidden", settle);
  mbDeck.library.on("overviewshown", () => {
    if (!mbDeck.closeNotes()) return;
    for (const is of [false, true]) mbDeck.library.toggleOverview(is); // laid out anew, with the whole window
  });
  addEventListener("hashchange", () => mbDeck.go(wanted())); // typed by hand, also in small letters
  addEventListener("resize", makeScrollable);
  for (const slide of slides) slide.addEventListener("scroll", () => hint(slide), { passive: true });
  document.addEventListener("told", (event) => {
    makeScrollable();
    const end = event.target.querySelector("[data-told]");
    end.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  });
  if (slides.some((slide) => slide.id === wanted())) mbDeck.go(wanted());
  settle();
  for (const button of document.querySelectorAll("[data-go]")) {
    button.addEventListener("click", () => mbDeck.library[button.dataset.go]());
  }
}

const way = document.querySelector(`[data-way=${mbDeck.isShown ? "page" : "show"}]`);
way.hidden = false;
way.addEventListener("click", (event) => {
  event.preventDefault();
  const [bare] = location.href.split(/[?#]/);
  location.href = mbDeck.isShown ? `${bare}?page#${mbDeck.shown()}` : `${bare}#${wanted() || "0"}`;
});
if (mbDeck.isShown) show();
