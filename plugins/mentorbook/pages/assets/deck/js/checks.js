// Questions: an answer is explained where it stands. The score counts first answers and stays in this page.
const forms = [...document.querySelectorAll("[data-quiz]")];
const first = new Map(); // by form: whether the first answer was right

function isRight(form) {
  return [...form.querySelectorAll("[data-right]")].every(
    (one) => one.querySelector("input").checked === (one.dataset.right === "yes"),
  );
}

function explain(form) {
  for (const one of form.querySelectorAll("[data-right]")) {
    one.classList.add("is-told");
    one.querySelector("details").open = true;
  }
}

function tell() {
  const right = [...first.values()].filter(Boolean).length;
  const counted = first.size === 0 ? "none yet" : `${first.size} of ${forms.length}, ${right} right at once`;
  for (const place of document.querySelectorAll("[data-score]")) place.textContent = counted;
}

for (const form of forms) {
  const [button, told] = [form.querySelector("button"), form.querySelector("[data-told]")];
  button.hidden = false;
  form.classList.add("is-live");
  form.addEventListener("change", () => {
    told.textContent = "";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!form.querySelector("input:checked")) {
      told.textContent = "Choose an answer first.";
      return;
    }
    const right = isRight(form);
    if (!first.has(form)) first.set(form, right);
    explain(form);
    told.textContent = right ? "Right." : "Not quite. Each answer says why.";
    tell();
    form.dispatchEvent(new CustomEvent("told", { bubbles: true }));
  });
}
tell();
