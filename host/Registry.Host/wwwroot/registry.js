// Keyboard paths that the browser alone can hear: Ctrl+K finds anything, / goes to the list's search.
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable]");
  const target =
    (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k"
      ? document.querySelector(".palette input")
      : event.key === "/" && !typing
        ? document.querySelector("main [data-field=text]")
        : null;
  if (target) {
    event.preventDefault();
    target.focus();
  }
});

// Enter in a field of a form does what the form's button does; lists, calendars and several lines keep the key for themselves.
document.addEventListener("keydown", (event) => {
  const input = event.target;
  if (event.key !== "Enter" || event.defaultPrevented || !(input instanceof HTMLInputElement) || !input.closest("[id^='field-']")) return;
  if (input.closest(".mud-picker, .mud-select, .mud-autocomplete, .checklist")) return;
  // Told before the button is pressed: the browser itself would tell it only afterwards.
  input.dispatchEvent(new Event("change", { bubbles: true }));
  input.closest("section")?.querySelector(".form-actions .action-button")?.click();
});

// The account menu closes as menus do: by Escape, and when something else is pressed or focused.
const closeAccountMenu = (event) => {
  const menu = document.querySelector(".account-menu[open]");
  if (!menu) return;
  if (event.type === "keydown") {
    if (event.key !== "Escape") return;
    menu.querySelector("summary").focus();
  } else if (menu.contains(event.target)) return;
  menu.open = false;
};
for (const type of ["keydown", "click", "focusin"]) document.addEventListener(type, closeAccountMenu);

// A link of an error summary leads into the field, not only to it.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest(".error-summary a[href*='#field-']") : null;
  const field = link && document.getElementById(decodeURIComponent(new URL(link.href).hash.slice(1)));
  if (field) setTimeout(() => field.querySelector("input, textarea")?.focus());
});

// What is typed while the line is down never arrives. When it is back, every field tells again what it shows, before anything that is
// pressed then: what is saved is what is seen. Lists are left out: what they show came from the server.
const typed = new Set();
for (const type of ["input", "change"])
  document.addEventListener(
    type,
    ({ target }) => {
      if (!target.matches("input:not([type=file]), textarea, select") || target.closest(".mud-select, .mud-autocomplete")) return;
      for (const field of typed) if (!field.isConnected) typed.delete(field);
      typed.add(target);
    },
    true,
  );
const line = document.getElementById("components-reconnect-modal");
line?.addEventListener("components-reconnect-state-changed", ({ detail }) => {
  if (detail.state !== "hide") return;
  for (const field of [...typed].filter((f) => f.isConnected))
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
});

// The banners of a lost line: try once more, or load the page anew.
document.addEventListener("click", async ({ target }) => {
  const what = target instanceof HTMLElement ? target.dataset.line : null;
  if (what === "reload") location.reload();
  if (what === "again") {
    line.className = "components-reconnect-show";
    try {
      line.className = (await Blazor.reconnect()) ? "" : "components-reconnect-rejected";
    } catch {
      line.className = "components-reconnect-failed";
    }
  }
});
