// Puts the light or dark that the reader chose onto the page before it is drawn, and again when the device changes its own.
{
  const device = matchMedia("(prefers-color-scheme: light)");
  const put = () => {
    const chosen = window.__md_get("__palette")?.color;
    if (!chosen) return;
    const own = chosen.media === "(prefers-color-scheme)";
    document.body.setAttribute("data-md-color-scheme", own ? (device.matches ? "default" : "slate") : chosen.scheme);
  };
  put();
  device.addEventListener("change", put);
}
