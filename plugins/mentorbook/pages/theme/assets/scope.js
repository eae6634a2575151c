// Where this portal keeps what the reader chose (light or dark): Material's script calls these by name.
// They stand in a file of their own so that pages hold no script, and a strict content security policy can serve them.
window.__md_scope = new URL("..", document.currentScript.src);
window.__md_get = (key, storage = localStorage, scope = window.__md_scope) =>
  JSON.parse(storage.getItem(scope.pathname + "." + key));
window.__md_set = (key, value, storage = localStorage, scope = window.__md_scope) => {
  try {
    storage.setItem(scope.pathname + "." + key, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: the choice then holds for this page only.
  }
};
