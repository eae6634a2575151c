// Puts the light or dark that the reader chose onto the page before it is drawn.
{
  const chosen = window.__md_get("__palette")?.color;
  if (chosen) {
    let scheme = chosen.scheme;
    if (chosen.media === "(prefers-color-scheme)") {
      scheme = matchMedia("(prefers-color-scheme: light)").matches ? "default" : "slate";
    }
    document.body.setAttribute("data-md-color-scheme", scheme);
  }
}
